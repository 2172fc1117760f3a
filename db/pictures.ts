// Whose pictures they are, by name: for whoever must take one anew.

import type { BlobHash } from '../shared/kernel/id.ts'
import type { Reader } from './sql.ts'

/** The names of what shows a picture; none when it is a logo, a bill's or an order's. */
export function shownBy(read: Reader, picture: BlobHash): string[] {
  return read
    .all<{ name: string }>(
      `SELECT name FROM articles WHERE photo = ?1 UNION SELECT name FROM models WHERE photo = ?1
       UNION SELECT name FROM materials WHERE photo = ?1 UNION SELECT name FROM members WHERE photo = ?1 ORDER BY name`,
      picture,
    )
    .map(({ name }) => name)
}
