// What a start says in the journal: which version, and that it is another than before.

import type { Book } from '../db/book.ts'
import type { NewEntry } from '../shared/entries.ts'

/** The entries of a start on this book. */
export function startOf(book: Book): NewEntry[] {
  const { version, build } = book.software
  const started: NewEntry = { kind: 'till.technical', data: { type: 'started', version, build } }
  const before = lastVersion(book)
  if (before === null || before === version) return [started]
  return [started, { kind: 'till.technical', data: { type: 'versionChanged', from: before, to: version } }]
}

/** The version that started last on this book; null before its first start. */
function lastVersion({ file }: Book): string | null {
  const row = file.read.get<{ version: string }>(
    "SELECT json_extract(detail, '$.version') AS version FROM technical_events WHERE type = 'started' ORDER BY at DESC, seq DESC LIMIT 1",
  )
  return row?.version ?? null
}
