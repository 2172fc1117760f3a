// The closed days, months and years.

import type { KeptPeriod } from '../../shared/closing/contract.ts'
import { useText } from '../text/use-text.ts'

/** Latest first. */
export function Periods({ periods }: { periods: readonly KeptPeriod[] }) {
  const { t, money, day, number } = useText()
  if (periods.length === 0) return <p className="money-none">{t('money.noPeriods')}</p>
  const named = ({ period, from }: KeptPeriod) => {
    if (period === 'day') return day(from, 'short')
    return period === 'month' ? day(from, 'month') : from.slice(0, 4)
  }
  return (
    <ul className="money-list">
      {periods.map((closing) => (
        <li key={`${closing.till}-${closing.seq}`} className="money-line">
          <span className="money-line-words">
            <strong>{named(closing)}</strong>
            <span>
              {' '}
              {t(`money.period.${closing.period}`)} {t('money.number', { number: number(closing.number) })}
            </span>
          </span>
          <strong className="figure">{money(closing.totals.gross)}</strong>
        </li>
      ))}
    </ul>
  )
}
