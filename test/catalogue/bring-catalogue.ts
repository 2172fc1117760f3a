// A catalogue brought in as the host does it, without its thread: planned, cut into parts, each part written.

import type { Book } from '../../db/book.ts'
import { planCatalogue } from '../../db/catalogue/import.ts'
import { parseCsv } from '../../db/catalogue/import-table.ts'
import { partsOfCatalogue } from '../../db/exchange/articles.ts'
import { bringPart } from '../../db/exchange/bring.ts'
import type { ImportId } from '../../shared/kernel/id.ts'

/** Brings in a CSV and gives its sums, or the refusal of the file. */
export function bringCatalogue(book: Book, text: string) {
  const { file, franchise, clock } = book
  const newId = () => book.newId(clock())
  const table = parseCsv(Buffer.from(text))
  const planned = table.ok ? planCatalogue({ read: file.read, franchise, newId }, table.value) : table
  if (!planned.ok) return planned.refusal
  const parts = partsOfCatalogue(planned.value)
  const named = { name: 'articles.csv', sha256: '' }
  const begun = { import: newId() as ImportId, sheet: 'articles', file: named, parts: parts.length, by: null } as const
  for (const [number, part] of parts.entries()) {
    const brought = bringPart(book, begun, { number, part })
    if (!brought.ok) throw new Error(brought.refusal.type)
  }
  const sum = (field: 'adds' | 'changes') => parts.reduce((total, part) => total + part[field], 0)
  return { adds: sum('adds'), changes: sum('changes'), refused: planned.value.refused }
}
