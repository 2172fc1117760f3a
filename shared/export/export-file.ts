// A file before it is bytes: rows of fields or whole lines, with what the program expects around them.

import type { Charset } from '../kernel/charset.ts'

interface FileForm {
  /** Never a path: letters, digits, `_`, `-` and one dot. */
  readonly name: string
  readonly charset: Charset
  readonly newline: '\n' | '\r\n'
  /** Whether the last line ends too. */
  readonly lastNewline: boolean
}

/** Fields between delimiters. */
export interface TableFile extends FileForm {
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
  readonly quote: 'always' | 'needed' | 'never'
  /** Columns that are quoted whatever they hold. */
  readonly quotedColumns: ReadonlySet<number>
}

/** Lines of fixed width, or of a language of their own. */
export interface LineFile extends FileForm {
  readonly lines: readonly string[]
}

export type ExportFile = TableFile | LineFile

/** `CAERP`, `CYPR01`, days, `txt` → `CAERP_CYPR01_20261101_20261130.txt`. */
export function exportFileName(parts: readonly string[], extension: string): string {
  const safe = parts.map((part) => part.replace(/[^A-Za-z0-9_-]/gu, ''))
  return `${safe.filter((part) => part !== '').join('_')}.${extension}`
}
