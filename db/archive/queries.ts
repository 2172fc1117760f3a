// Reads the archives that were made, whether one is due, and what an inspection looks at.

import type { ArchiveCounts } from '../../shared/archive/archive.ts'
import type { KeptArchive } from '../../shared/archive/contract.ts'
import { archiveDue } from '../../shared/archive/due.ts'
import { lawOn } from '../../shared/host/law.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { fiscalView } from './fiscal-view.ts'

export const archiveQueries = {
  'archive.list': ({ read, today }) => {
    const archives = readArchives(read)
    const all = daysHeld(read)
    const due = archiveDue({ today, firstDay: all?.from ?? null, archived: archives, yearClosedTo: yearClosedTo(read) })
    return ok({ archives, due, all })
  },
  'archive.fiscalView': ({ read, today }, days) =>
    days.from > days.to ? refuse({ type: 'PeriodReversed' }) : ok({ ...fiscalView(read, days), law: lawOn(today) }),
} satisfies Partial<QueryHandlers>

/** One archive; undefined when there is none. */
export function archiveAt(read: Reader, { till, seq }: EntryRef): KeptArchive | undefined {
  return readArchives(read, 'WHERE till = ? AND seq = ?', till, seq)[0]
}

interface ArchiveRow extends EntryRef {
  readonly at: number
  readonly from: Day
  readonly to: Day
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly counts: string
}

/** Latest first. */
export function readArchives(read: Reader, where = '', ...values: number[]): KeptArchive[] {
  const rows = read.all<ArchiveRow>(
    `SELECT till, seq, at, from_day AS "from", to_day AS "to", file_name AS fileName, bytes, sha256, counts FROM archives ${where}
     ORDER BY at DESC, till, seq DESC`,
    ...values,
  )
  return rows.map((row) => ({
    ...row,
    counts: JSON.parse(row.counts) as ArchiveCounts,
    places: read.all(
      'SELECT at, place, note FROM archive_places WHERE of_till = ? AND of_seq = ? ORDER BY at, till, seq',
      row.till,
      row.seq,
    ),
    verified: lastCheck(read, row),
  }))
}

function lastCheck(read: Reader, { till, seq }: EntryRef): KeptArchive['verified'] {
  const row = read.get<{ at: number; isWhole: number }>(
    'SELECT at, is_whole AS isWhole FROM archive_checks WHERE of_till = ? AND of_seq = ? ORDER BY at DESC, till, seq DESC LIMIT 1',
    till,
    seq,
  )
  return row ? { at: row.at, isWhole: row.isWhole === 1 } : null
}

/** From the first entry's day to the last one's, whichever till wrote them. */
function daysHeld(read: Reader): { from: Day; to: Day } | null {
  const ends = read.all<{ from: Day; to: Day }>(
    `SELECT (SELECT day FROM journal j WHERE j.till = t.till ORDER BY seq LIMIT 1) AS "from",
       (SELECT day FROM journal j WHERE j.till = t.till ORDER BY seq DESC LIMIT 1) AS "to" FROM tills t`,
  )
  const from = ends.map((end) => end.from).sort()[0]
  const to = ends
    .map((end) => end.to)
    .sort()
    .at(-1)
  return from && to ? { from, to } : null
}

function yearClosedTo(read: Reader): Day | null {
  return (
    read.get<{ to: Day | null }>(`SELECT max(to_day) AS "to" FROM period_closings WHERE period = 'year'`)?.to ?? null
  )
}
