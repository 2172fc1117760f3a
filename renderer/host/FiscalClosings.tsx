// The closings of a period with the totals that never go back to zero.

import type { PeriodClosing, SessionClosing } from '../../shared/closing/closing.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'

interface FiscalClosingsProps {
  sessions: readonly (EntryRef & SessionClosing)[]
  periods: readonly (EntryRef & PeriodClosing)[]
}

/** Years, months and days first, then the drawers. */
export function FiscalClosings({ sessions, periods }: FiscalClosingsProps) {
  const { t, money, number, day } = useText()
  const rows = [
    ...periods.map((one) => ({ ...one, kind: one.period })),
    ...sessions.map((one) => ({ ...one, kind: 'z' as const, from: one.day, to: one.day })),
  ]
  if (rows.length === 0) return <p className="host-soft">{t('inspection.noClosings')}</p>
  return (
    <Card title={t('inspection.closings')} className="host-closings">
      <div className="host-scroll" role="region" aria-label={t('inspection.closings')} tabIndex={REACHED_BY_KEYBOARD}>
        <table className="host-postings">
          <thead>
            <tr>
              <th scope="col">{t('inspection.number')}</th>
              <th scope="col">{t('inspection.days')}</th>
              <th scope="col">{t('inspection.total')}</th>
              <th scope="col">{t('inspection.perpetual')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ till, seq, kind, number: count, from, to, totals, perpetual }) => (
              <tr key={`${till}-${seq}`}>
                <th scope="row">
                  {t(`inspection.kind.${kind}`)} {number(count)}
                </th>
                <td>{from === to ? day(from, 'dated') : `${day(from, 'dated')} – ${day(to, 'dated')}`}</td>
                <td className="figure">{money(totals.gross)}</td>
                <td className="figure">{money(perpetual.net)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** A table without a control in it must still be scrolled by keyboard alone. */
const REACHED_BY_KEYBOARD = 0
