// The catalogue brought in from a file: its bytes are read into rows here, before anything is decided.

import { previewImport } from '../../db/catalogue/import.ts'
import { parseTable } from '../../db/catalogue/import-table.ts'
import type { OutsideHandlers } from '../outside.ts'

export const importHandlers = {
  'catalogue.previewImport': async ({ context }, file) => {
    const table = await parseTable(Buffer.from(file.base64, 'base64'))
    return table.ok ? previewImport(context, { ...file, table: table.value }) : table
  },
} satisfies Partial<OutsideHandlers>

/** What a command's input becomes once the outside was asked: an XLSX cannot be read inside a transaction. */
export const PREPARE: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
  'catalogue.import': async (input) => {
    const file = input as { base64: string }
    const table = await parseTable(Buffer.from(file.base64, 'base64'))
    return table.ok ? { ...file, table: table.value } : file
  },
}
