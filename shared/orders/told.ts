// Parts an order's own facts from what somebody told in her own words, and puts them together again.

import type { Edit } from '../kernel/result.ts'
import {
  TOLD_OF_LINE,
  TOLD_OF_ORDER,
  type LineWords,
  type OrderWords,
  type Told,
  type WordlessLine,
  type WordlessOrder,
} from './entries.ts'
import type { OrderFields, OrderLine } from './orders.ts'

/** What stays of an order whose customer is forgotten: no word of hers, and a dash where a title must stand. */
export const UNTOLD: OrderWords = { title: '—', caller: '', place: '', allergic: [], notes: '', terms: '' }
/** A line of which nothing was told. */
export const NOTHING_TOLD: LineWords = { note: '', measures: [] }

/** The words among some fields. */
export function wordsIn(fields: Edit<OrderWords>): Edit<OrderWords> {
  return picked(fields, TOLD_OF_ORDER)
}

/** What is left without them. */
export function withoutWords<Fields extends Edit<OrderWords>>(fields: Fields): Omit<Fields, keyof OrderWords> {
  return left(fields, TOLD_OF_ORDER)
}

/** A line's words, if it has them in itself. */
export function wordsInLine(line: Edit<LineWords>): Edit<LineWords> {
  return picked(line, TOLD_OF_LINE)
}

export function lineWithoutWords(line: WordlessLine): Omit<WordlessLine, keyof LineWords> {
  return left(line, TOLD_OF_LINE)
}

/** All words of an order; of its lines, those that have some. */
export function toldOf({ lines, ...fields }: OrderWords & Pick<OrderFields, 'lines'>): Told {
  return { fields: wordsIn(fields), lines: lines.filter(hasWords).map(wordsOfLine) }
}

export function hasWords({ note, measures }: LineWords): boolean {
  return note !== '' || measures.length > 0
}

export function wordsOfLine({ key, note, measures }: Pick<OrderLine, 'key'> & LineWords) {
  return { key, note, measures }
}

/** An order as a quote froze it, with the words that are left of it. */
export function withWords({ lines, ...fields }: WordlessOrder, told: Told | null): OrderFields {
  const byKey = new Map(told?.lines.map(({ key, ...words }) => [key, words]))
  const whole = lines.map((line) => ({ ...NOTHING_TOLD, ...line, ...byKey.get(line.key) }) as OrderLine)
  return { ...UNTOLD, ...fields, ...told?.fields, lines: whole } as OrderFields
}

function picked<Of extends object, Key extends keyof Of>(of: Of, keys: readonly Key[]): Pick<Of, Key> {
  return Object.fromEntries(keys.filter((key) => of[key] !== undefined).map((key) => [key, of[key]])) as Pick<Of, Key>
}

function left<Of extends object, Key extends PropertyKey>(of: Of, keys: readonly Key[]): Omit<Of, Key> {
  const out: ReadonlySet<PropertyKey> = new Set(keys)
  return Object.fromEntries(Object.entries(of).filter(([key]) => !out.has(key))) as Omit<Of, Key>
}
