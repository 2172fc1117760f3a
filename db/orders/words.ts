// Writes what was told of orders, apart from their facts, so that it can be erased; and reads it.

import type { EntryData } from '../../shared/entries.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import type { LineWords, OrderWords } from '../../shared/orders/entries.ts'
import { wordsIn, wordsInLine } from '../../shared/orders/told.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Reader, Writer } from '../sql.ts'

type TellingKind = 'order.opened' | 'order.changed' | 'order.told'

/** Writes the words of an entry: of an `order.told`, or of version 1, which held them itself. */
export function writeWords(write: Writer, entry: Entry<EntryData[TellingKind]>): void {
  const { data } = entry
  const fields = wordsIn('fields' in data ? data.fields : data)
  if (Object.keys(fields).length > 0) tellOrder(write, entry, fields)
  for (const line of data.lines) {
    const words = 'line' in line ? line.line : line
    if (words) tellLine(write, entry, { key: line.key, words: wordsInLine(words) })
  }
}

/** Copies an order's words to where lists and searches read them. */
export function copyWords(write: Writer, order: string): void {
  const row = write.get<Told>(
    'SELECT title, caller, place, allergic, notes, terms FROM order_words WHERE id = ?',
    order,
  )
  const { title, caller, place, allergic, notes, terms } = row ?? BLANK
  write.run(
    'UPDATE orders SET title = ?, caller = ?, place = ?, allergic = ?, notes = ?, terms = ? WHERE id = ?',
    ...[title, caller, place, allergic, notes, terms, order],
  )
}

/** What was told of an order's lines, by their keys. */
export function lineWords(read: Reader, order: string): ReadonlyMap<string, LineWords> {
  return new Map(
    read
      .all<{ key: string; note: string; measures: string }>(
        'SELECT key, note, measures FROM order_line_words WHERE "order" = ?',
        order,
      )
      .map(({ key, note, measures }) => [key, { note, measures: JSON.parse(measures) as LineWords['measures'] }]),
  )
}

type Told = Record<keyof OrderWords, string>

const BLANK: Told = { title: '', caller: '', place: '', allergic: '[]', notes: '', terms: '' }

type Telling = Entry<{ readonly order: OrderId }>

function tellOrder(write: Writer, entry: Telling, { allergic, ...words }: Edit<OrderWords>): void {
  const fields = given({ ...words, allergic: allergic && canonical(allergic) })
  applyEdit(write, entry, { table: 'order_words', id: entry.data.order, fields, blank: BLANK })
}

interface ToldLine {
  readonly key: string
  readonly words: Edit<LineWords>
}

function tellLine(write: Writer, entry: Telling, { key, words: { note, measures } }: ToldLine): void {
  const fields = given({ note, measures: measures && canonical(measures) })
  if (Object.keys(fields).length === 0) return
  const { order } = entry.data
  const blank = { order, key, note: '', measures: '[]' }
  applyEdit(write, entry, { table: 'order_line_words', id: `${order} ${key}`, fields, blank })
}
