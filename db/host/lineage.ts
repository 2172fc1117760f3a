// Which tills a till goes on from: it answers for what they left unfinished.

import type { TillId } from '../../shared/kernel/id.ts'
import type { Reader } from '../sql.ts'

/** A till and those it goes on from, as far as this file knows them: itself first, then the one before it, and so on. */
export function lineageOf(read: Reader, till: TillId): TillId[] {
  const line: TillId[] = [till]
  for (let before = tillBefore(read, till); before !== null && !line.includes(before);) {
    line.push(before)
    before = tillBefore(read, before)
  }
  return line
}

/** The till that one goes on from; null for a coop's first, and where the one before is not in this file. */
export function tillBefore(read: Reader, till: number): TillId | null {
  const row = read.get<{ till: TillId }>(
    `SELECT b.till FROM tills t JOIN tills b ON b.till = json_extract(t.succeeds, '$.head.till') WHERE t.till = ?`,
    till,
  )
  return row?.till ?? null
}

/** All tills of the file: this one's line first, then the others, latest first. */
export function allTills(read: Reader, till: TillId): TillId[] {
  const line = lineageOf(read, till)
  const others = read
    .all<{ till: TillId }>('SELECT till FROM tills ORDER BY opened_at DESC, till')
    .map((row) => row.till)
    .filter((other) => !line.includes(other))
  return [...line, ...others]
}
