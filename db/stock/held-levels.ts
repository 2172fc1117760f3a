// Levels as they are now, held in memory; their table follows a moment behind, or as soon as somebody reads it.

import type { Statement } from 'better-sqlite3'
import type { TillId } from '../../shared/kernel/id.ts'
import { connectionOf, writesBehind, type Behind, type Connection, type Reader } from '../sql.ts'
import { PLACES } from './tables.ts'

/** What a line of an entry moves in one place: what comes in is positive. Empty place: the store; empty lot: none. */
export interface LevelMove {
  readonly item: string
  readonly place: string
  readonly lot: string
  readonly till: number
  readonly quantity: number
  readonly value: number
  /** Its place in the till's journal: `seq * PLACES + idx`. */
  readonly at: number
}

/** What one till's journal adds to an item's level in one place, of one lot. */
export interface HeldLevel {
  readonly place: string
  readonly lot: string
  readonly till: number
  readonly quantity: number
  readonly value: number
}

/**
 * The levels of a file. A sale moves one per line, each on a page of its own: written with the sale they would be a
 * quarter of what the customer waits for. They are facts already, on the ticket's lines, so the table may follow: before
 * any statement that names it, a moment after the commit, or, after a crash, from the movements that
 * `stock_levels_until` does not cover.
 */
export function heldLevels(read: Reader): HeldLevels {
  const connection = connectionOf(read)
  let levels = held.get(connection)
  if (!levels) {
    held.set(connection, (levels = new HeldLevels(connection)))
    writesBehind(connection, levels)
  }
  return levels
}

const held = new WeakMap<Connection, HeldLevels>()

type Prepared = Statement<unknown[]>

interface Row {
  readonly item: string
  readonly place: string
  readonly lot: string
  readonly till: number
  quantity: number
  value: number
  lastMove: number
  moveBefore: number | null
}

/** More items than a day moves: beyond, what is written is forgotten. */
const MOST_ITEMS = 2000

const ROWS = `SELECT item, place, lot, till, quantity_thousandths AS quantity, value_cents AS value, last_move AS lastMove,
  move_before AS moveBefore FROM stock_levels WHERE item = ?`
const UPSERT = `INSERT INTO stock_levels (item, place, lot, till, quantity_thousandths, value_cents, last_move, move_before)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET quantity_thousandths = excluded.quantity_thousandths,
    value_cents = excluded.value_cents, last_move = excluded.last_move, move_before = excluded.move_before`
const UPSERT_UNTIL =
  'INSERT INTO stock_levels_until (till, last_move) VALUES (?, ?) ON CONFLICT DO UPDATE SET last_move = excluded.last_move'

class HeldLevels implements Behind {
  readonly table = /\bstock_levels/
  readonly #connection: Connection
  readonly #items = new Map<string, Row[]>()
  readonly #unwritten = new Set<Row>()
  readonly #until = new Map<number, number>()
  readonly #prepared = new Map<string, Prepared>()
  #caughtUp = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  of(item: string): readonly HeldLevel[] {
    this.#catchUp()
    return this.#rowsOf(item)
  }

  /** Adds a movement; gives the place of the one before it in the same level, null for the first. */
  move(move: LevelMove): number | null {
    this.#catchUp()
    return this.#add(move)
  }

  settle(): void {
    this.#catchUp()
    if (this.#unwritten.size === 0) return
    if (this.#connection.readonly && copyAside(this.#connection)) this.#prepared.clear()
    apart(this.#connection, () => this.#write())
    this.#unwritten.clear()
    this.#until.clear()
    if (this.#items.size > MOST_ITEMS) this.#items.clear()
  }

  forget(): void {
    for (const kept of [this.#items, this.#unwritten, this.#until, this.#prepared]) kept.clear()
    this.#caughtUp = false
  }

  #rowsOf(item: string): Row[] {
    let rows = this.#items.get(item)
    if (!rows) this.#items.set(item, (rows = this.#statement(ROWS).all(item) as Row[]))
    return rows
  }

  #add({ item, place, lot, till, quantity, value, at }: LevelMove): number | null {
    const rows = this.#rowsOf(item)
    let row = rows.find((one) => one.till === till && one.place === place && one.lot === lot)
    const before = row?.lastMove ?? null
    if (!row) rows.push((row = { item, place, lot, till, quantity: 0, value: 0, lastMove: at, moveBefore: null }))
    row.quantity += quantity
    row.value += value
    row.moveBefore = before
    row.lastMove = at
    this.#unwritten.add(row)
    this.#until.set(till, at)
    return before
  }

  #catchUp(): void {
    if (this.#caughtUp) return
    this.#caughtUp = true
    for (const move of movesAfter((sql) => this.#statement(sql))) this.#add(move)
  }

  #write(): void {
    const level = this.#statement(UPSERT)
    for (const { item, place, lot, till, quantity, value, lastMove, moveBefore } of this.#unwritten)
      level.run(item, place, lot, till, quantity, value, lastMove, moveBefore)
    for (const [till, last] of this.#until) this.#statement(UPSERT_UNTIL).run(till, last)
  }

  #statement(sql: string): Prepared {
    let statement = this.#prepared.get(sql)
    if (!statement) this.#prepared.set(sql, (statement = this.#connection.prepare<unknown[]>(sql)))
    return statement
  }
}

/** The movements that the table does not hold yet. */
function movesAfter(statement: (sql: string) => Prepared): LevelMove[] {
  const tills = statement(
    'SELECT j.till, coalesce(u.last_move, -1) AS last FROM (SELECT DISTINCT till FROM journal) j LEFT JOIN stock_levels_until u ON u.till = j.till',
  ).all() as { till: TillId; last: number }[]
  const after = statement(
    `SELECT item, place, lot, till, quantity_thousandths AS quantity, value_cents AS value, seq * ${PLACES} + idx AS at
     FROM stock_movements WHERE till = ? AND seq >= ? AND seq * ${PLACES} + idx > ? ORDER BY seq, idx`,
  )
  return tills.flatMap(({ till, last }) => after.all(till, Math.floor(last / PLACES), last) as LevelMove[])
}

/**
 * In the transaction there is, or in one of its own that waits for no disk: were it lost to a power cut, the movements
 * would be added again.
 */
function apart(connection: Connection, write: () => void): void {
  if (connection.inTransaction || connection.readonly) return write()
  const asItWas = connection.pragma('synchronous', { simple: true })
  connection.pragma('synchronous = NORMAL')
  try {
    connection.transaction(write).immediate()
  } finally {
    connection.pragma(`synchronous = ${String(asItWas)}`)
  }
}

/**
 * Who may only read gets the levels in tables of her own, which stand before the file's under the same names. False when
 * she has them already.
 */
function copyAside(connection: Connection): boolean {
  const own = connection.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'stock_levels'").get()
  if (own) return false
  for (const name of ['stock_levels', 'stock_levels_until']) {
    const { sql } = connection.prepare('SELECT sql FROM main.sqlite_master WHERE name = ?').get(name) as { sql: string }
    connection.exec(sql.replace('CREATE TABLE', 'CREATE TEMP TABLE'))
    connection.exec(`INSERT INTO temp.${name} SELECT * FROM main.${name}`)
  }
  return true
}
