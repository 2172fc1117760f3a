// How long a SQLite file says it is, read from its header without opening it.

import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes that the header states (https://www.sqlite.org/fileformat2.html, 1.3); zero when it is no SQLite header. */
export function lengthStated(path: string): number {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  const read = readSync(file, header, 0, 100, 0)
  closeSync(file)
  if (read < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') return 0
  // The page count is true only where the last writer noted it together with its change.
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return 0
  const pageSize = header.readUInt16BE(16)
  return header.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize)
}
