// What the journal holds of one member, for her to read: the entries about her, her signing in, what she wrote.

import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'

/** An entry about her, as it stands in the journal. */
export interface OwnEntry {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly kind: string
  readonly data: unknown
}

/** How often she wrote entries of a kind, and when. */
export interface Written {
  readonly kind: string
  readonly count: number
  readonly from: string
  readonly to: string
}

/** Entries that name her as what they are about: joining, changes, leaving, signing in and out, hours, plans. */
export function entriesAbout(read: Reader, member: string): OwnEntry[] {
  return read
    .all<Omit<OwnEntry, 'data'> & { data: string }>(
      `SELECT j.till, j.seq, j.at, j.day, j.kind, d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
       WHERE (j.kind LIKE 'member.%' OR j.kind LIKE 'presence.%') AND json_extract(d.data, '$.member') = ?
       ORDER BY j.till, j.seq`,
      member,
    )
    .map((row) => ({ ...row, data: withoutSalt(JSON.parse(row.data) as Record<string, unknown>) }))
}

/** What was written while she was signed in, by kind. */
export function writtenBy(read: Reader, member: string): Written[] {
  return read.all<Written>(
    'SELECT kind, count(*) AS count, min(day) AS "from", max(day) AS "to" FROM journal WHERE "by" = ? GROUP BY kind ORDER BY kind',
    member,
  )
}

/** The salt only keeps a hash from being guessed back into a name. */
function withoutSalt({ salt: _salt, ...data }: Record<string, unknown>): unknown {
  return data
}
