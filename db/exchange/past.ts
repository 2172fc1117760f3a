// Reads the imports of a coop: their parts, and whether they were undone.

import type { ImportId, TillId } from '../../shared/kernel/id.ts'
import type { PastImport } from '../../shared/exchange/contract.ts'
import type { Reader } from '../sql.ts'

/** A part of an import: where it stands in the journal, and how many entries after it are its own. */
export interface ImportPart {
  readonly till: TillId
  readonly seq: number
  readonly part: number
  readonly parts: number
  readonly follows: number
  readonly adds: number
  readonly changes: number
  readonly isUndone: boolean
}

const IS_UNDONE = 'EXISTS (SELECT 1 FROM import_undos u WHERE u.of_till = i.till AND u.of_seq = i.seq)'
const LISTED = 20

/** The last imports, latest first. */
export function pastImports(read: Reader): PastImport[] {
  return read
    .all<Omit<PastImport, 'isWhole' | 'isUndone'> & { isWhole: number; isUndone: number }>(
      `SELECT i.import, i.sheet, i.file AS fileName, min(i.at) AS at, i."by", sum(i.adds) AS adds,
         sum(i.changes) AS changes, count(DISTINCT i.part) = max(i.parts) AS isWhole, min(${IS_UNDONE}) AS isUndone
       FROM imports i GROUP BY i.import ORDER BY min(i.at) DESC, i.import DESC LIMIT ?`,
      LISTED,
    )
    .map((row) => ({ ...row, isWhole: row.isWhole === 1, isUndone: row.isUndone === 1 }))
}

/** The parts of an import in their order. */
export function partsOfImport(read: Reader, id: ImportId): ImportPart[] {
  return read
    .all<Omit<ImportPart, 'isUndone'> & { isUndone: number }>(
      `SELECT i.till, i.seq, i.part, i.parts, i.follows, i.adds, i.changes, ${IS_UNDONE} AS isUndone
       FROM imports i WHERE i.import = ? ORDER BY i.part`,
      id,
    )
    .map((row) => ({ ...row, isUndone: row.isUndone === 1 }))
}

/** Whether an entry is one that an import brought in, or that undid it. */
export function ownEntries(read: Reader, id: ImportId): (till: number, seq: number) => boolean {
  const spans = read.all<{ till: number; seq: number; follows: number }>(
    `SELECT till, seq, follows FROM imports WHERE import = ?1
     UNION ALL SELECT till, seq, follows FROM import_undos WHERE import = ?1`,
    id,
  )
  return (till, seq) => spans.some((span) => span.till === till && seq > span.seq && seq <= span.seq + span.follows)
}
