// What every sale must know of its till: read once, and kept until something that may change it is written.

import type { CashSession } from '../shared/cash-session/cash-session.ts'
import type { ArticleKind, MakerPart, VatByMode } from '../shared/catalogue/catalogue.ts'
import type { NewEntry } from '../shared/entries.ts'
import type { Unit } from '../shared/kernel/quantity.ts'
import type { Cents } from '../shared/kernel/money.ts'
import { openSession } from './cash-session/open-session.ts'
import type { Reader } from './sql.ts'

export interface TillState {
  /** The open drawer. */
  readonly session: CashSession | undefined
  /** The number of the last ticket; 0 before the first. */
  readonly lastTicket: number
  /** The last business day that was closed. */
  readonly lastClosedDay: string | null
  /** Articles sold since, as they stand in the catalogue. */
  readonly wares: Map<string, Ware>
}

/** An article as selling needs it. */
export interface Ware {
  readonly name: string
  readonly kind: ArticleKind
  readonly unit: Unit
  readonly price: Cents
  readonly vat: VatByMode
  readonly resold: boolean
  readonly oneOff: boolean
  readonly stocked: boolean
  readonly makers: readonly MakerPart[]
}

/** Reads it from the tables. */
export function readTillState(read: Reader, till: number): TillState {
  const ticket = read.get<{ number: number }>('SELECT number FROM sales WHERE till = ? ORDER BY seq DESC LIMIT 1', till)
  const closed = read.get<{ day: string }>(
    "SELECT to_day AS day FROM period_closings WHERE period = 'day' AND till = ? ORDER BY seq DESC LIMIT 1",
    till,
  )
  const session = openSession(read, till)
  return { session, lastTicket: ticket?.number ?? 0, lastClosedDay: closed?.day ?? null, wares: new Map() }
}

/** The state after entries were written; null when it must be read again. */
export function stateAfter(state: TillState | null, entries: readonly NewEntry[]): TillState | null {
  let after = state
  for (const entry of entries) {
    if (after === null || !HARMLESS.some((start) => entry.kind.startsWith(start))) return null
    if (entry.kind === 'sale.recorded') after = { ...after, lastTicket: entry.data.number }
  }
  return after
}

/** Kinds that open or close nothing and change no article. */
const HARMLESS = ['sale.', 'receipt.', 'stock.', 'member.signed']

/** A stall has some hundred articles; a catalogue of thousands is not kept in memory. */
const MOST_WARES = 1000

/** An article on sale, or null. */
export function wareOf(read: Reader, { wares }: TillState, article: string): Ware | null {
  const known = wares.get(article)
  if (known) return known
  const row = read.get<WareRow>(
    'SELECT name, kind, unit, price_cents AS price, vat, resold, one_off, stocked, makers FROM articles WHERE id = ? AND present = 1',
    article,
  )
  if (!row) return null
  const { name, kind, unit, price } = row
  const ware: Ware = {
    name,
    kind,
    unit,
    price,
    vat: JSON.parse(row.vat) as VatByMode,
    resold: row.resold === 1,
    oneOff: row.one_off === 1,
    stocked: row.stocked === 1,
    makers: JSON.parse(row.makers) as MakerPart[],
  }
  if (wares.size < MOST_WARES) wares.set(article, ware)
  return ware
}

interface WareRow extends Pick<Ware, 'name' | 'kind' | 'unit' | 'price'> {
  readonly vat: string
  readonly resold: number
  readonly one_off: number
  readonly stocked: number
  readonly makers: string
}
