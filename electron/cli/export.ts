// `etal export`: every format, its files written where they are asked for.

import { basename } from 'node:path'
import type { SheetMade } from '../../shared/export/contract.ts'
import { seriesOf, type ExportFormat } from '../../shared/export/formats.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { asked, deskAt, signInAs, type Desk } from './counter-client.ts'
import { makeOutFolder, putFile } from './out-folder.ts'
import { print, say } from './say.ts'

interface ExportArguments {
  readonly json: boolean
  readonly at: number | undefined
  readonly as?: string | undefined
  readonly pin?: string | undefined
  readonly format: ExportFormat
  readonly from: string
  readonly to: string
  readonly out?: string | undefined
}

/** Makes the files of a period in a format; what was refused, with its checks, is said whole. */
export async function exportFiles(desk: Desk, given: ExportArguments): Promise<number> {
  const { format, from, to, out = '.' } = given
  makeOutFolder(out)
  await signInAs(deskAt(desk, given.at), given)
  const made = seriesOf(format) === 'sheets' ? await sheet(desk, given) : await books(desk, given)
  const { files, again = false, cut = [] } = made
  if (cut.length > 0) say(`These sheets stop at the last row a spreadsheet has: ${cut.join(', ')}.`)
  print(given, { format, from, to, files, again, cut }, files.join('\n'))
  return 0
}

interface Made {
  readonly files: readonly string[]
  readonly again?: boolean
  readonly cut?: readonly string[]
}

async function books(desk: Desk, { format, from, to, out = '.' }: ExportArguments): Promise<Made> {
  const made = (await asked(desk, 'export.make', { format, from, to })) as { files: MadeFile[]; again: boolean }
  const files: string[] = []
  for (const { fileName, base64 } of made.files) {
    files.push(await putFile(out, basename(fileName), (append) => append(Buffer.from(base64, 'base64'))))
  }
  return { files, again: made.again }
}

/** Milliseconds between two words. */
const A_WORD = 1000

async function sheet(desk: Desk, { format, from, to, out = '.' }: ExportArguments): Promise<Made> {
  const words = setInterval(() => void sayProgress(desk), A_WORD)
  const made = (await asked(desk, 'export.sheet', { format, from, to }).finally(() =>
    clearInterval(words),
  )) as SheetMade
  const path = await putFile(out, basename(made.fileName), async (append) => {
    for (let next: number | null = 0; next !== null;) {
      const part = (await asked(desk, 'export.part', { sha256: made.sha256, from: next })) as Part
      append(Buffer.from(part.base64, 'base64'))
      next = part.next
    }
  })
  return { files: [path], cut: made.cut }
}

interface Part {
  readonly base64: string
  readonly next: number | null
}

async function sayProgress(desk: Desk): Promise<void> {
  const progress = (await asked(desk, 'export.progress', {})) as { done: number; all: number } | null
  if (progress) say(`${progress.done} of ${progress.all} rows`)
}
