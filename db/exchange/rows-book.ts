// The rows of a file that only goes out: what there is with its value, and what moved with who, where and why.

import { localDate } from '../../shared/kernel/day.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import { amountCell, moneyCell, type OutCell } from '../../shared/exchange/numbers.ts'
import { fileWords } from '../../shared/exchange/words.ts'
import type { MovementCause } from '../../shared/stock/stock.ts'
import type { Reader } from '../sql.ts'

interface LevelRow {
  readonly name: string
  readonly type: 'article' | 'material'
  readonly unit: Unit
  readonly lot: string | null
  readonly place: string | null
  readonly quantity: number
  readonly value: number
}

/** What there is now by item, roll and place, with its value and its cost per unit. */
export function levelRows(read: Reader, language: Language): OutCell[][] {
  const { types, units, store } = fileWords[language]
  return read
    .all<LevelRow>(
      `SELECT coalesce(a.name, m.name) AS name, CASE WHEN a.id IS NULL THEN 'material' ELSE 'article' END AS type,
         coalesce(a.unit, m.unit) AS unit, o.label AS lot, p.name AS place,
         sum(l.quantity_thousandths) AS quantity, sum(l.value_cents) AS value
       FROM stock_levels l LEFT JOIN articles a ON a.id = l.item LEFT JOIN materials m ON m.id = l.item
         LEFT JOIN lots o ON o.id = l.lot LEFT JOIN places p ON p.id = l.place
       GROUP BY l.item, l.place, l.lot HAVING quantity <> 0 OR value <> 0 ORDER BY type, name, p.name, o.label`,
    )
    .map(({ type, name, unit, lot, place, quantity, value }) => [
      ...[types[type], name, lot ?? '', place ?? store, units[unit], amountCell(quantity, unit), moneyCell(value)],
      unitCost(quantity, value),
    ])
}

interface MovementRow extends LevelRow {
  readonly at: number
  readonly day: string
  readonly cause: MovementCause
  readonly note: string
  readonly by: string | null
  readonly till: number
  readonly seq: number
}

/** Days of a file of movements, and the zone its dates are of. */
export interface MovementsAsked {
  readonly from: string
  readonly to: string
  readonly timeZone: string
}

/** What moved on some days, in the order it happened. */
export function movementRows(read: Reader, language: Language, { from, to, timeZone }: MovementsAsked): OutCell[][] {
  const { types, units, store, causes } = fileWords[language]
  return read
    .all<MovementRow>(
      `SELECT v.day, v.at, v.cause, v.note, v.till, v.seq, v.quantity, v.value, coalesce(a.name, m.name) AS name,
         CASE WHEN a.id IS NULL THEN 'material' ELSE 'article' END AS type, coalesce(a.unit, m.unit) AS unit,
         o.label AS lot, p.name AS place, b.name AS "by"
       FROM (SELECT *, quantity_thousandths AS quantity, value_cents AS value FROM stock_movements
           WHERE day BETWEEN ? AND ?) v
         LEFT JOIN articles a ON a.id = v.item LEFT JOIN materials m ON m.id = v.item
         LEFT JOIN lots o ON o.id = v.lot LEFT JOIN places p ON p.id = v.place LEFT JOIN members b ON b.id = v."by"
       ORDER BY v.at, v.till, v.seq, v.idx`,
      from,
      to,
    )
    .map(({ day, at, type, name, lot, place, cause, unit, quantity, value, by, note, till, seq }) => [
      ...[day, localDate(at, timeZone), types[type], name, lot ?? '', place ?? store, causes[cause] ?? cause],
      ...[units[unit], amountCell(quantity, unit), moneyCell(value), by ?? '', note, `${till}/${seq}`],
    ])
}

/** Four decimals: a metre of cloth costs 7,6045 €. */
function unitCost(quantity: number, value: number): OutCell {
  return quantity > 0 ? { units: Math.round((value * 100_000) / quantity), decimals: 4 } : ''
}
