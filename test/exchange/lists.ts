// Lists as people write them, read and held against a coop as the host's thread does it.

import { parseCsv, parseTable } from '../../db/catalogue/import-table.ts'
import { makeFile, type FileAsked } from '../../db/exchange/make-file.ts'
import { planTable, type FilePlan } from '../../db/exchange/plan-file.ts'
import type { Reader } from '../../db/sql.ts'
import type { PreviewLine } from '../../shared/exchange/contract.ts'
import type { Sheet } from '../../shared/exchange/sheets.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Language } from '../../shared/kernel/language.ts'

/** What a text would do as a list. Throws what is refused as a whole. */
export function planText(read: Reader, sheet: Sheet, text: string, language: Language = 'fr'): FilePlan {
  return planBytes(read, sheet, Buffer.from(text, 'utf8'), language)
}

export function planBytes(read: Reader, sheet: Sheet, bytes: Uint8Array, language: Language = 'fr'): FilePlan {
  const table = parseCsv(bytes)
  if (!table.ok) throw new Error(table.refusal.type)
  const plan = planTable(read, { sheet, table: table.value, language })
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
  return plan.value
}

/** A file of the coop and what it would do if it came back. */
export async function comeBack(
  read: Reader,
  sheet: Sheet,
  { language, format }: Pick<FileAsked, 'language' | 'format'>,
  into: Reader = read,
): Promise<FilePlan> {
  const { bytes } = await makeFile(read, {
    file: { what: sheet, empty: false },
    ...{ language, format, today: '2026-11-14' as Day, timeZone: 'Europe/Paris' },
  })
  const table = await parseTable(bytes)
  if (!table.ok) throw new Error(table.refusal.type)
  const plan = planTable(into, { sheet, table: table.value, language })
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
  return plan.value
}

/** A line in few words: `2 Zip noir: change, minimum 3 → 5`. */
export function told({ row, name, outcome, changes, problems, note }: PreviewLine): string {
  const why = problems.map(({ heading, reason, other }) => `${heading} ${reason}${other === null ? '' : ` (${other})`}`)
  const what = changes.map(({ heading, before, after }) => `${heading} ${before} → ${after}`)
  return [`${row} ${name}: ${outcome}`, ...why, ...what, ...(note ? [note] : [])].join(', ')
}
