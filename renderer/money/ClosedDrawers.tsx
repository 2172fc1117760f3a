// The closed drawers, latest first, each opening on its report.

import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import type { KeptSession } from '../../shared/closing/contract.ts'
import { useText } from '../text/use-text.ts'

/** One line a Z. */
export function ClosedDrawers({ sessions }: { sessions: readonly KeptSession[] }) {
  const { t, money, day, number } = useText()
  if (sessions.length === 0) return <p className="money-none">{t('money.noZ')}</p>
  return (
    <ul className="money-list">
      {sessions.map((session) => (
        <li key={`${session.till}-${session.seq}`}>
          <Link href={`/money/z/${session.till}-${session.seq}`} className="money-line">
            <span className="money-line-words">
              <strong>{t('money.z', { number: number(session.number) })}</strong>
              <span dir="auto"> {[day(session.day, 'short'), session.eventName].filter(Boolean).join(' · ')}</span>
            </span>
            <span className="money-line-figures">
              <strong className="figure">{money(session.totals.gross)}</strong>
              <span>
                {' '}
                {session.difference === 0
                  ? t('money.exact')
                  : t('money.difference', { amount: money(session.difference) })}
              </span>
            </span>
            <ChevronRight className="money-arrow" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
