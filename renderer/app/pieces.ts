// Notes and coins between the counter on the screen, keyed by face value, and the drawer's own record.

import { addPieces, type Pieces } from '../../shared/cash-session/cash-session.ts'
import type { MoneyGroup } from '../ui/MoneyRow.tsx'

/** How many of each, by face value in cents. */
export type Counts = Readonly<Record<number, number>>

/** What was counted, as the drawer records it; none of a kind is left out. */
export function piecesOf(counts: Counts): Pieces {
  return addPieces({ ...counts }, {})
}

/** What the drawer records, as the counter shows it. */
export function countsOf(pieces: Pieces): Record<number, number> {
  return Object.fromEntries(groupsOf(pieces).map(({ denomination, count }) => [denomination, count]))
}

/** What the drawer records, as it is drawn. */
export function groupsOf(pieces: Pieces): MoneyGroup[] {
  return Object.entries(pieces).flatMap(([denomination, count]) =>
    count ? [{ denomination: Number(denomination), count }] : [],
  )
}
