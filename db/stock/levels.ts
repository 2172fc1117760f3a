// Reads levels: of an item everywhere, of one lot, and what a command starts from.

import type { ItemId, LotId } from '../../shared/kernel/id.ts'
import { stockLedger, type Cost, type Level, type StockLedger } from '../../shared/stock/stock.ts'
import type { Reader } from '../sql.ts'
import { heldLevels, type HeldLevel } from './held-levels.ts'

/** What the book says of an item wherever it lies; zero before its first movement. */
export function levelOf(read: Reader, item: string): Level {
  return sumOf(heldLevels(read).of(item))
}

/** What is left of an item kept together (`lot` null), or of one of its lots, wherever it lies. */
export function costingLevel(read: Reader, item: string, lot: string | null): Level {
  return sumOf(
    heldLevels(read)
      .of(item)
      .filter((row) => row.lot === (lot ?? '')),
  )
}

/** What last came in cost, or null. */
export function lastCost(read: Reader, item: string): Cost | null {
  return (
    read.get<Cost>(
      'SELECT quantity_thousandths AS quantity, value_cents AS value FROM stock_costs WHERE id = ?',
      item,
    ) ?? null
  )
}

/** A ledger for the movements of one command. */
export function ledgerOver(read: Reader): StockLedger {
  return stockLedger({
    levelOf: (item: ItemId, lot: LotId | null) => costingLevel(read, item, lot),
    lastCost: (item) => lastCost(read, item),
  })
}

function sumOf(rows: readonly HeldLevel[]): Level {
  let [quantity, value] = [0, 0]
  for (const row of rows) {
    quantity += row.quantity
    value += row.value
  }
  return { quantity, value } as Level
}
