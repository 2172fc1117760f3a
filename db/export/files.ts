// Writes the files of an export: rows to text to bytes in the format's charset, the same bytes for the same rows.

import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import type { ExportFile, TableFile } from '../../shared/export/export-file.ts'
import { filesOf, type ToWrite } from '../../shared/export/write.ts'

/** A file ready to be kept. */
export interface WrittenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The files of a format as bytes. */
export function writeFiles(toWrite: ToWrite): WrittenFile[] {
  return filesOf(toWrite).map((file) => {
    const bytes = iconv.encode(textOf(file), file.charset)
    return { name: file.name, mediaType: mediaType(file), bytes, sha256: sha256(bytes) }
  })
}

function textOf(file: ExportFile): string {
  if ('rows' in file) return tableText(file)
  return file.lines.join(file.newline) + (file.lastNewline ? file.newline : '')
}

function tableText({ rows, delimiter, quote, quotedColumns, newline, lastNewline }: TableFile): string {
  return stringify([...rows] as string[][], {
    delimiter,
    quote: quote === 'never' ? false : '"',
    quoted: quote === 'always',
    quoted_empty: quote === 'always',
    eof: lastNewline,
    record_delimiter: newline,
    ...(quotedColumns.size > 0 && {
      cast: {
        string: (value, { index }) =>
          quotedColumns.has(Number(index)) ? { value, quoted: true, quoted_empty: true } : value,
      },
    }),
  })
}

function mediaType({ name }: ExportFile): string {
  if (name.endsWith('.xml')) return 'application/xml'
  return name.endsWith('.csv') ? 'text/csv' : 'text/plain'
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
