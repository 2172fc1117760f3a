// Whose pictures they are, by name: for whoever must take one anew.

import type { DamagedPicture } from '../shared/journal/contract.ts'
import type { BlobHash } from '../shared/kernel/id.ts'
import type { Reader } from './sql.ts'

/** Damaged pictures with what shows them. */
export function namedPictures(read: Reader, pictures: readonly BlobHash[]): DamagedPicture[] {
  return pictures.map((picture) => ({ picture, of: shownBy(read, picture) }))
}

/** The names of what shows a picture; none when it is a logo, a bill's or an order's. */
function shownBy(read: Reader, picture: BlobHash): string[] {
  return read
    .all<{ name: string }>(
      `SELECT name FROM articles WHERE photo = ?1 UNION SELECT name FROM models WHERE photo = ?1
       UNION SELECT name FROM materials WHERE photo = ?1 UNION SELECT name FROM members WHERE photo = ?1 ORDER BY name`,
      picture,
    )
    .map(({ name }) => name)
}
