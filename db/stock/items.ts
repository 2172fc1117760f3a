// What may be moved: an article that is counted, or a material, in whole pieces, and of which lot.

import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { ItemId, LotId } from '../../shared/kernel/id.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import type { StockRefusal } from '../../shared/stock/contract.ts'
import type { Reader } from '../sql.ts'
import { materialOfLot } from './queries.ts'

/** An article or a material, as a movement needs it. */
export interface ItemFacts {
  readonly name: string
  readonly unit: Unit
  readonly byLot: boolean
}

interface ItemRow {
  readonly name: string
  readonly unit: Unit
  readonly stocked: number
  readonly by_lot: number
}

interface ToMove {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly quantity: number
  /** A lot will be made for it. */
  readonly isNewLot?: boolean
}

/** Refuses what is not counted, half a piece, a lot of something else, and a material kept by lots without one. */
export function itemToMove(
  read: Reader,
  { item, lot, quantity, isNewLot = false }: ToMove,
): Result<ItemFacts, StockRefusal> {
  const row = itemRow(read, item)
  if (!row) return refuse({ type: 'UnknownItem' })
  if (row.stocked === 0) return refuse({ type: 'NotStocked' })
  if (row.unit === 'piece' && quantity % 1000 !== 0) return refuse({ type: 'WholePiecesOnly' })
  const byLot = row.by_lot === 1
  if (lot === null) return byLot && !isNewLot ? refuse({ type: 'LotNeeded', item }) : ok({ ...facts(row), byLot })
  return materialOfLot(read, lot) === item ? ok({ ...facts(row), byLot }) : refuse({ type: 'UnknownLot' })
}

const facts = ({ name, unit }: ItemRow) => ({ name, unit })

function itemRow(read: Reader, item: string): ItemRow | undefined {
  return (
    read.get<ItemRow>('SELECT name, unit, stocked, 0 AS by_lot FROM articles WHERE id = ? AND present = 1', item) ??
    read.get<ItemRow>('SELECT name, unit, 1 AS stocked, by_lot FROM materials WHERE id = ? AND present = 1', item)
  )
}

/** Whether a place is known; the store always is. */
export function knownPlace(read: Reader, place: string | null): boolean {
  return place === null || read.get('SELECT 1 FROM places WHERE id = ? AND present = 1', place) !== undefined
}
