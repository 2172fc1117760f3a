// What an erasure does to the tables: they become what a journal without that data makes, whatever came first.

import { entryKinds } from '../shared/entries.ts'
import type { Entry } from '../shared/journal/journal.ts'
import type { EntryRef } from '../shared/kernel/id.ts'
import { entryOf } from './journal/append.ts'
import { lifted } from '../shared/journal/lift.ts'
import { DATA_OF_ENTRY, SELECT_FACTS, type FactsRow } from './journal/tables.ts'
import { writeReceived } from './orders/received.ts'
import { writeWords } from './orders/words.ts'
import type { Writer } from './sql.ts'

/** A record that erasable kinds write: the key of its id in their data, and its rows. */
interface ErasableRecord {
  readonly key: string
  /** Every kind that writes it, erasable or not: those that stay write it again. */
  readonly kinds: readonly string[]
  /** Tables, and the column that holds the record's id. */
  readonly rows: readonly (readonly [table: string, column: string])[]
  /** Writes the rows of an entry that stays, and nothing else that it did; without it, it is projected. */
  readonly again?: (write: Writer, entry: Entry) => void
}

/** Every erasable kind is in one of these; a test holds the list to the journal's kinds. */
export const ERASABLE_RECORDS: readonly ErasableRecord[] = [
  {
    key: 'member',
    kinds: ['member.joined', 'member.changed', 'member.detailed', 'member.left', 'member.returned', 'member.forgotten'],
    rows: [
      ['members', 'id'],
      ['member_details', 'id'],
      ['member_steps', 'member'],
      ['member_statuses', 'member'],
    ],
  },
  { key: 'member', kinds: ['presence.noted'], rows: [['presence_notes', 'member']] },
  {
    key: 'customer',
    kinds: ['customer.added', 'customer.changed', 'customer.archived', 'customer.forgotten'],
    rows: [['customers', 'id']],
  },
  {
    key: 'order',
    kinds: ['order.opened', 'order.changed', 'order.told'],
    rows: [
      ['order_words', 'id'],
      ['order_line_words', 'order'],
    ],
    again: (write, entry) => writeWords(write, lifted(entry, entryKinds) as Parameters<typeof writeWords>[1]),
  },
  { key: 'order', kinds: ['order.quoteTold'], rows: [['order_quote_words', 'order']] },
  {
    key: 'order',
    kinds: ['order.delivered', 'order.received'],
    rows: [['order_received', 'order']],
    again: (write, entry) => writeReceived(write, lifted(entry, entryKinds) as Parameters<typeof writeReceived>[1]),
  },
  { key: 'supplier', kinds: ['stock.supplierAdded', 'stock.supplierChanged'], rows: [['suppliers', 'id']] },
  { key: 'split', kinds: ['split.validated', 'split.reversed'], rows: [['splits', 'id']] },
]

/**
 * Takes the data of these entries away, and makes the records they wrote again from what stays. `project` projects one
 * entry. What is deleted is overwritten on the disk. Gives the records that were made again.
 */
export function erase(write: Writer, refs: readonly EntryRef[], project: (entry: Entry) => void): readonly Touched[] {
  write.get('PRAGMA secure_delete = ON')
  const touched = new Map<string, Touched>()
  for (const ref of refs) {
    for (const { record, id } of recordsOf(write, ref)) touched.set(`${record.kinds[0]} ${id}`, { record, id })
    write.run('INSERT OR IGNORE INTO journal_erasable (till, seq) VALUES (?, ?)', ref.till, ref.seq)
    forgetData(write, ref)
  }
  for (const [record, of] of Map.groupBy(touched.values(), (one) => one.record)) {
    const ids = of.map(({ id }) => id)
    for (const [table, column] of record.rows)
      for (const id of ids) write.run(`DELETE FROM "${table}" WHERE "${column}" = ?`, id)
    for (const entry of staying(write, record, ids)) (record.again ?? ((_, one) => project(one)))(write, entry)
  }
  return [...touched.values()]
}

interface Touched {
  readonly record: ErasableRecord
  readonly id: string
}

/** Whether an entry comes after the one that erased it: its data goes, and no table sees it. */
export function comesErased(write: Writer, { kind, till, seq }: Entry): boolean {
  if (!(entryKinds as Readonly<Record<string, { readonly erasable?: boolean }>>)[kind]?.erasable) return false
  if (!write.get('SELECT 1 FROM journal_erasable WHERE till = ? AND seq = ?', till, seq)) return false
  forgetData(write, { till, seq })
  return true
}

function forgetData(write: Writer, { till, seq }: EntryRef): void {
  const sql = 'DELETE FROM journal_data WHERE id = (SELECT data_id FROM journal WHERE till = ? AND seq = ?)'
  write.run(sql, till, seq)
}

function recordsOf(write: Writer, { till, seq }: EntryRef) {
  const row = write.get<{ kind: string; data: string }>(
    `SELECT j.kind, d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY} WHERE j.till = ? AND j.seq = ?`,
    till,
    seq,
  )
  if (!row) return []
  const data = JSON.parse(row.data) as Readonly<Record<string, unknown>>
  return ERASABLE_RECORDS.filter(({ kinds }) => kinds.includes(row.kind)).map((record) => ({
    record,
    id: String(data[record.key]),
  }))
}

/** All of them are looked for at once: the journal is long. */
function staying(write: Writer, { key, kinds }: ErasableRecord, ids: readonly string[]): Entry[] {
  const marks = kinds.map((kind) => `'${kind}'`).join(', ')
  return write
    .all<FactsRow>(
      `${SELECT_FACTS} WHERE j.kind IN (${marks})
         AND json_extract(d.data, '$.${key}') IN (SELECT value FROM json_each(?)) ORDER BY j.till, j.seq`,
      JSON.stringify(ids),
    )
    .flatMap((row) => entryOf(row) ?? [])
}
