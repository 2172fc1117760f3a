// The catalogue brought in from a file: its bytes are read into rows here, before anything is decided.

import { previewImport } from '../../db/catalogue/import.ts'
import { parseTable } from '../../db/catalogue/import-table.ts'
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'

export const importHandlers = {
  'catalogue.previewImport': async ({ context }, file) => {
    const table = await parseTable(Buffer.from(file.base64, 'base64'))
    return table.ok ? previewImport(context, { ...file, table: table.value }) : table
  },
} satisfies Partial<OutsideHandlers>

/** An import with its rows: an XLSX cannot be read inside a transaction. */
export async function readTable(_outside: Outside, file: { base64: string }): Promise<Result<unknown, Refusal>> {
  const table = await parseTable(Buffer.from(file.base64, 'base64'))
  return ok(table.ok ? { ...file, table: table.value } : file)
}
