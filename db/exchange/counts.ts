// Makes counts on the desk of what a file counted: from there they are reviewed like any other.

import type { CountId, LotId, MaterialId, PlaceId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { CountedInFile } from '../../shared/exchange/count-plan.ts'
import type { FoundLot, WalkedCount, WalkedLine } from '../../shared/stock/count.ts'
import type { Context } from '../handlers.ts'
import { keepCount } from '../stock/count-drafts.ts'
import { levelAt } from '../stock/count-sheet.ts'

/** A count longer than this is several: each is reviewed and closed without making anybody wait. */
const LINES_OF_A_COUNT = 1000

/** A count of one place that is being made, line by line. */
export interface CountInMaking {
  readonly place: PlaceId | null
  readonly lines: WalkedLine[]
  readonly newLots: FoundLot[]
  newId(): string
}

/** Adds a line, against what the book says at this moment. */
export function addCounted(context: Context, making: CountInMaking, counted: CountedInFile): void {
  const { item, newLot, unit } = counted
  const label = newLot === null ? null : newLot
  const lot = label === null ? counted.lot : (making.newId() as LotId)
  if (label !== null && lot !== null) making.newLots.push({ lot, material: item as MaterialId, label })
  const expected = levelAt(context.read, making.place, { item, lot })
  const how = unit === 'piece' ? 'piece' : 'length'
  const said = { counted: thousandths(counted.quantity), how, grams: null, tare: 0 } as const
  making.lines.push({ item, lot, expected, ...said, at: context.now, by: context.by, earlier: [] })
}

/** The counted lines of a file, by count. */
export function countsOf(counted: readonly CountedInFile[]): { place: PlaceId | null; lines: CountedInFile[] }[] {
  return [...Map.groupBy(counted, ({ place }) => place)].flatMap(([place, lines]) => {
    const count = Math.ceil(lines.length / LINES_OF_A_COUNT)
    return Array.from({ length: count }, (_, index) => {
      return { place, lines: lines.slice(index * LINES_OF_A_COUNT, (index + 1) * LINES_OF_A_COUNT) }
    })
  })
}

/** Lays a count on the desk. */
export function layCount(context: Context, id: CountId, { place, lines, newLots }: CountInMaking): void {
  const count: WalkedCount = {
    ...{ id, place, scope: { type: 'all' }, blind: false, tare: 0, begunAt: context.now, begunBy: context.by },
    ...{ revision: 0, lines, found: [], newLots },
  }
  keepCount(context, count)
}
