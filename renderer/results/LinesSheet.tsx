// The tickets behind a figure, each a step from its own page.

import { useState } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Within } from './flow.ts'

interface LinesSheetProps {
  readonly article: Output<'results.period'>['articles'][number]
  readonly within: Within
  readonly onClose: () => void
}

const PAGE = 50

export function LinesSheet({ article, within, onClose }: LinesSheetProps) {
  const { t, money, quantity, day, time } = useText()
  const { coop } = useStatus()
  const [shown, setShown] = useState(PAGE)
  const which = article.article === null ? { article: null, label: article.label } : { article: article.article }
  const { value: lines } = useAnswer(
    'results.lines',
    { ...within, ...which, limit: Math.min(500, shown) },
    { keep: true },
  )
  const zone = coop?.timeZone ?? 'Europe/Paris'
  return (
    <Sheet isOpen title={article.label} closeLabel={t('common.close')} onClose={onClose}>
      <ul className="results-list">
        {lines?.map((line, index) => (
          <li key={`${line.till} ${line.seq} ${index}`}>
            <Link href={`/history/${line.till}-${line.seq}`} className="sold-row results-link">
              <span className="market-words">
                <strong>{t('results.ticket', { number: line.number })}</strong>
                <span>
                  {' '}
                  {day(localDate(line.soldAt, zone), 'short')} · {time(line.soldAt)} ·{' '}
                  {quantity(line.quantity, line.unit)}
                </span>
              </span>
              <strong className="figure">{money(line.total)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {lines && lines.length === shown && shown < 500 && (
        <BigButton size="small" tone="quiet" label={t('common.more')} onPress={() => setShown(shown + PAGE)} />
      )}
    </Sheet>
  )
}
