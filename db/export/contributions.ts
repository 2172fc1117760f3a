// Reads what the host takes: of each period the group shared, on the day it agreed; the same back when it was taken back.

import type { MoneyRecord } from '../../shared/export/records.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { SharedPart } from '../../shared/export/shares.ts'
import { splitAnalyticLines } from '../split/queries.ts'
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

const SHARED = `SELECT s.till, s.seq, s.on_day, s.reversed_by_till, s.reversed_by_seq, s.reversed_on, s.from_day, s.to_day,
  t.number AS till_number, json_extract(s.split, '$.proceeds.contribution') AS amount,
  (SELECT count(*) FROM splits o WHERE o.till = s.till AND o.seq <= s.seq AND o.split <> '') AS number
  FROM splits s JOIN tills t ON t.till = s.till WHERE s.split <> ''`

const CONTRIBUTIONS = `WITH shared AS (${SHARED})
  SELECT till, seq, till_number AS tillNumber, on_day AS day, amount, number, from_day AS "from", to_day AS "to"
  FROM shared WHERE on_day BETWEEN ?1 AND ?2 AND amount <> 0
  UNION ALL
  SELECT reversed_by_till, reversed_by_seq, till_number, reversed_on, -amount, number, from_day, to_day
  FROM shared WHERE reversed_by_seq IS NOT NULL AND reversed_on BETWEEN ?1 AND ?2 AND amount <> 0`

function dayMonth(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`
}

/** What sharings agreed between two days gave each member, under the piece of the sharing. */
export function readSharedParts(read: Reader, from: Day, to: Day): SharedPart[] {
  return splitAnalyticLines(read, from, to).map((line) => {
    const { till, seq, day, section, amount } = line
    const row = read.get<{ at: number; number: number; tillNumber: number }>(PLACE_OF_PART, till, seq, line.split)
    if (!row) throw new Error(`No sharing ${till}:${seq}`)
    const number = String(row.number).padStart(4, '0')
    const piece = row.tillNumber === 1 ? `P${number}` : `P${row.tillNumber}-${number}`
    const reason = `${dayMonth(line.from)}-${dayMonth(line.to)}/${line.to.slice(0, 4)}`
    return { till, seq, piece, day, at: row.at, section, amount, reason }
  })
}

const PLACE_OF_PART = `SELECT j.at, t.number AS tillNumber,
  (SELECT count(*) FROM splits o WHERE o.till = s.till AND o.seq <= s.seq AND o.split <> '') AS number
  FROM journal j, splits s JOIN tills t ON t.till = s.till WHERE j.till = ? AND j.seq = ? AND s.id = ?`
