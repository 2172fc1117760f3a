// The format of a till's file: the number it carries, so that a file of another one is refused in words.

import type { Connection } from '../sql.ts'
import { ADDED_COLUMNS } from './tables.ts'

/** The layout of `journal` and `journal_data` that docs/journal.md §1 describes; in the file as `PRAGMA user_version`. */
const JOURNAL_FORMAT = 1

const COLUMNS = 'till seq at day by kind version data_hash prev hash signature data_id'

/** What is wrong with a file's format, in words; null for this format, for a new file, and for one made before the number. */
export function formatTrouble(connection: Connection): string | null {
  const columns = (connection.pragma('table_info(journal)') as { name: string }[]).map(({ name }) => name)
  if (columns.length === 0) return null
  const format = connection.pragma('user_version', { simple: true }) as number
  const isKnown = format === JOURNAL_FORMAT || format === 0
  if (isKnown && columns.join(' ') === COLUMNS) return null
  return `its journal is of format ${format || 'none'}, this Étal reads format ${JOURNAL_FORMAT}`
}

/** Adds what an older file's `journal_data` lacks; its rows stay as they are. */
export function addColumns(connection: Connection): void {
  const columns = (connection.pragma('table_info(journal_data)') as { name: string }[]).map(({ name }) => name)
  for (const name of ADDED_COLUMNS)
    if (!columns.includes(name)) connection.exec(`ALTER TABLE journal_data ADD COLUMN ${name} TEXT`)
}

/** Writes the number into a file that has none yet. */
export function markFormat(connection: Connection): void {
  if (connection.pragma('user_version', { simple: true }) === 0) connection.pragma(`user_version = ${JOURNAL_FORMAT}`)
}
