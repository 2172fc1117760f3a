// Reads levels and movements.

import { ok } from '../../shared/kernel/result.ts'
import type { Level } from '../../shared/stock/stock.ts'
import type { Output } from '../../shared/contract.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { PLACES } from './tables.ts'

/** What the book says of an article; zero before its first movement. */
export function levelOf(read: Reader, article: string): Level {
  const rows = read.all<Level>(
    'SELECT quantity_thousandths AS quantity, value_cents AS value FROM stock_levels WHERE article = ?',
    article,
  )
  const [only] = rows
  if (only && rows.length === 1) return only
  const sum = (field: 'quantity' | 'value') => rows.reduce((total, row) => total + row[field], 0)
  return { quantity: sum('quantity'), value: sum('value') } as Level
}

export const stockQueries = {
  'stock.movements': ({ read }, { article, limit }) =>
    ok({ level: levelOf(read, article), movements: lastMovements(read, article, limit) }),
} satisfies Partial<QueryHandlers>

type Movement = Output<'stock.movements'>['movements'][number]

interface MoveRow extends Movement {
  readonly till: number
  readonly place: number
  readonly before: number | null
}

/** The latest movements of an article: each till's are followed back from its last one. */
function lastMovements(read: Reader, article: string, limit: number): Movement[] {
  const lasts = read.all<{ till: number; place: number }>(
    'SELECT till, last_move AS place FROM stock_levels WHERE article = ?',
    article,
  )
  const moves = lasts.flatMap(({ till, place }) => followBack(read, { till, place, limit }))
  moves.sort((a, b) => b.at - a.at || a.till - b.till || b.place - a.place)
  return moves.slice(0, limit).map(({ at, quantity, value, cause, note }) => ({ at, quantity, value, cause, note }))
}

function followBack(read: Reader, from: { readonly till: number; readonly place: number; readonly limit: number }) {
  const moves: MoveRow[] = []
  let place: number | null = from.place
  while (place !== null && moves.length < from.limit) {
    const move: Omit<MoveRow, 'place'> | undefined = read.get(
      `SELECT till, at, quantity_thousandths AS quantity, value_cents AS value, cause, note, move_before AS before
       FROM stock_movements WHERE till = ? AND seq = ? AND idx = ?`,
      from.till,
      Math.floor(place / PLACES),
      place % PLACES,
    )
    if (!move) break
    moves.push({ ...move, place })
    place = move.before
  }
  return moves
}
