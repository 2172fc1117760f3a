// The closed days, months and years.

import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import type { KeptPeriod } from '../../shared/closing/contract.ts'
import { periodName } from './period-name.ts'
import { useText } from '../text/use-text.ts'

/** Latest first. */
export function Periods({ periods }: { periods: readonly KeptPeriod[] }) {
  const text = useText()
  const { t, money, number } = text
  if (periods.length === 0) return <p className="money-none">{t('money.noPeriods')}</p>
  return (
    <ul className="money-list">
      {periods.map((closing) => (
        <li key={`${closing.till}-${closing.seq}`}>
          <Link href={`/money/p/${closing.till}-${closing.seq}`} className="money-line">
            <span className="money-line-words">
              <strong>{periodName(closing, text)}</strong>
              <span>
                {' '}
                {t(`money.period.${closing.period}`)} {t('money.number', { number: number(closing.number) })}
              </span>
            </span>
            <strong className="figure">{money(closing.totals.gross)}</strong>
            <ChevronRight className="money-arrow" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
