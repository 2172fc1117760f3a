// Reads what the host takes: of each period the group shared, on the day it agreed; the same back when it was taken back.

import type { MoneyRecord } from '../../shared/export/records.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { Reader } from '../sql.ts'

interface ContributionRow {
  readonly till: number
  readonly seq: number
  readonly tillNumber: number
  readonly day: string
  readonly amount: number
  readonly number: number
  readonly from: string
  readonly to: string
}

/** Contributions recorded between two days; a piece is the number of its sharing at its till. */
export function readContributions(read: Reader, from: Day, to: Day): MoneyRecord[] {
  return read.all<ContributionRow>(CONTRIBUTIONS, from, to).map((row) => {
    const number = String(row.number).padStart(4, '0')
    const day = row.day as Day
    return {
      ...{ till: row.till as TillId, seq: row.seq, tillNumber: row.tillNumber, zNumber: 0, day, closedOn: day },
      kind: 'contribution',
      amount: cents(row.amount),
      piece: row.tillNumber === 1 ? `P${number}` : `P${row.tillNumber}-${number}`,
      reason: `${dayMonth(row.from)}-${dayMonth(row.to)}/${row.to.slice(0, 4)}`,
    }
  })
}

const SHARED = `SELECT s.till, s.seq, s.reversed_by_seq, s.from_day, s.to_day, t.number AS till_number,
  json_extract(s.split, '$.proceeds.contribution') AS amount,
  (SELECT count(*) FROM splits o WHERE o.till = s.till AND o.seq <= s.seq AND o.split <> '') AS number
  FROM splits s JOIN tills t ON t.till = s.till WHERE s.split <> ''`

/** A sharing taken back names the entry that did it by its number alone: the till that holds such an entry is looked for. */
const CONTRIBUTIONS = `WITH shared AS (${SHARED}), moved AS (
    SELECT till, seq, amount, number, till_number, from_day, to_day FROM shared
    UNION ALL
    SELECT (SELECT min(j.till) FROM tills o JOIN journal j ON j.till = o.till AND j.seq = shared.reversed_by_seq
      WHERE j.kind = 'split.reversed'), reversed_by_seq, -amount, number, till_number, from_day, to_day
    FROM shared WHERE reversed_by_seq IS NOT NULL)
  SELECT m.till, m.seq, m.till_number AS tillNumber, j.day, m.amount, m.number, m.from_day AS "from", m.to_day AS "to"
  FROM moved m JOIN journal j ON j.till = m.till AND j.seq = m.seq WHERE j.day BETWEEN ? AND ? AND m.amount <> 0`

function dayMonth(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`
}
