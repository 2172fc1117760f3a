// Writes the files of an export: rows to text to bytes in ISO-8859-15, the same bytes for the same rows.

import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { caerpFileName, caerpRows } from '../../shared/export/caerp.ts'
import { fecFiles } from '../../shared/export/fec.ts'
import type { Asked } from '../../shared/export/numbering.ts'
import type { AccountingEntry } from '../../shared/export/postings.ts'
import type { HostProfile } from '../../shared/host/host.ts'

/** A file ready to be kept. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The files of a format: lines end with CRLF; the extract in FEC form has none after its last line. */
export function writeFiles(asked: Asked, entries: readonly AccountingEntry[], profile: HostProfile): WrittenFile[] {
  switch (asked.format) {
    case 'caerp': {
      const name = caerpFileName(profile.section, asked.from, asked.to)
      return [
        written(
          name,
          stringify(caerpRows(entries), { delimiter: ';', quoted: true, quoted_empty: true, record_delimiter: '\r\n' }),
        ),
      ]
    }
    case 'fec':
      return fecFiles(entries, profile).map(({ name, rows }) =>
        written(name, stringify([...rows], { delimiter: '\t', quote: false, eof: false, record_delimiter: '\r\n' })),
      )
  }
}

function written(name: string, text: string): WrittenFile {
  const bytes = iconv.encode(text, 'ISO-8859-15')
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
