// Counting the drawer, and showing notes and coins, in the reader's words.

import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import { useText } from '../text/use-text.ts'
import { CashCounter } from '../ui/CashCounter.tsx'
import { MoneyRow } from '../ui/MoneyRow.tsx'
import { groupsOf, type Counts } from './pieces.ts'

/** What a stand holds; the two largest notes appear once they are there. */
const USUAL = [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const
const RARE = [50_000, 20_000] as const

interface DrawerCountProps {
  counts: Counts
  onChange: (counts: Record<number, number>) => void
}

/** The steppers for every note and coin. */
export function DrawerCount({ counts, onChange }: DrawerCountProps) {
  const { t, money } = useText()
  return (
    <CashCounter
      label={t('drawer.countIt')}
      counts={counts}
      onChange={onChange}
      format={money}
      totalLabel={t('drawer.total')}
      names={{
        count: (face) => t('drawer.countOf', { money: face }),
        more: (face) => t('drawer.moreOf', { money: face }),
        fewer: (face) => t('drawer.fewerOf', { money: face }),
      }}
      denominations={[...RARE.filter((cents) => (counts[cents] ?? 0) > 0), ...USUAL]}
    />
  )
}

interface DrawnMoneyProps {
  /** Accessible name: what these notes and coins are. */
  label: string
  pieces: Pieces
  /** Height of a note in pixels. */
  height?: number
}

/** Notes and coins as they lie there. */
export function DrawnMoney({ label, pieces, height = 48 }: DrawnMoneyProps) {
  const { t, money, number } = useText()
  return (
    <MoneyRow
      label={label}
      groups={groupsOf(pieces)}
      groupLabel={({ denomination, count }) =>
        t('drawer.groupOf', { number: number(count), money: money(denomination) })
      }
      height={height}
    />
  )
}
