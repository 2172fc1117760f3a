// Reads presence: who is here, the hours of a period net of what was corrected, the week, whose turn it is to lead.

import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { EntryRef, MemberId, TillId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Here, HoursRow, PlannedPart } from '../../shared/presence/contract.ts'
import {
  addedByRuns,
  COMMON_WORK,
  nextLead,
  WHOLE_WEIGHT,
  type RunMinutes,
  type Work,
  type Worked,
  type WorkId,
} from '../../shared/presence/presence.ts'
import type { Context, QueryHandlers } from '../handlers.ts'
import { activeMembers } from '../members/queries.ts'
import type { Reader } from '../sql.ts'

/** A tap that nobody ended in so many days is history: nobody remembers. */
const REMEMBERED = 31
const WEEK = 6

export const presenceQueries = {
  'presence.now': (context) => {
    const { read, today } = context
    const open = openTaps(read, addDays(today, -REMEMBERED))
    const here = open.filter(({ on }) => on >= today)
    const lead = leadOn(read, today)
    return ok({
      ...{ works: works(read), here, forgotten: open.filter(({ on }) => on < today), lead },
      suggestedLead: lead === null ? suggestedLead(context, here) : null,
    })
  },
  'presence.hours': ({ read, by, caller }, { member, from, to }) => {
    const seesAll = caller === 'manager' || caller === 'accountant'
    if (!seesAll && (member === null || member !== by)) return refuse({ type: 'OnlyHers' })
    return ok(hoursRows(read, member, { from, to }))
  },
  'presence.week': ({ read }, { from }) => {
    const to = addDays(from, WEEK)
    return ok({
      plan: read.all<PlannedPart>(
        `SELECT member, planned_on AS "on", part, coming, event FROM presence_plans
         WHERE planned_on BETWEEN ? AND ? AND coming <> 'open' ORDER BY planned_on, part, member`,
        from,
        to,
      ),
      leads: read.all<{ on: Day; member: MemberId }>(
        'SELECT id AS "on", member FROM presence_leads WHERE id BETWEEN ? AND ? AND member IS NOT NULL ORDER BY id',
        from,
        to,
      ),
      was: wasThere(read, from, to),
    })
  },
} satisfies Partial<QueryHandlers>

/**
 * Hours of a period by the day they were worked, net of corrections: tapped, entered after, and what runs of the
 * workshop add to them. `weightBp` is what an hour of each kind counts for, in basis points; a kind that is not in it
 * counts whole.
 */
export function workedBetween(
  read: Reader,
  from: string,
  to: string,
): { readonly rows: readonly Worked[]; readonly weightBp: ReadonlyMap<WorkId, number> } {
  const rows = workedAsOf(read, { from, to, upTo: Number.MAX_SAFE_INTEGER }).map(
    ({ recordedAt: _recordedAt, ...row }) => row,
  )
  return { rows, weightBp: new Map(works(read).map(({ work, weightBp }) => [work, weightBp])) }
}

/** The same hours as they stood at an instant, each with when it was written down. */
export function workedAsOf(
  read: Reader,
  { from, to, upTo }: { readonly from: string; readonly to: string; readonly upTo: number },
): (Worked & { readonly recordedAt: number })[] {
  const hours = read.all<Omit<Worked, 'fromRun'> & { recordedAt: number }>(
    `SELECT h.member, h.worked_on AS "on", h.work AS kind, h.minutes, h.event, h.at AS recordedAt FROM presence_hours h
     WHERE h.worked_on BETWEEN ?1 AND ?2 AND h.minutes > 0 AND h.at <= ?3 AND NOT ${IS_REPEATED} AND NOT EXISTS (
       SELECT 1 FROM presence_corrections c WHERE c.of_seq = h.seq AND c.of_till = h.till AND c.at <= ?3)
     ORDER BY h.worked_on, h.member, h.till, h.seq`,
    from,
    to,
    upTo,
  )
  const runs = runsBetween(read, { from, to, upTo })
  const added = addedByRuns(
    runs.map(({ member, on, minutes }) => ({ member, on, minutes })),
    hours,
  ).map((row) => {
    const last = runs.findLast((run) => run.member === row.member && run.on === row.on)
    return { ...row, recordedAt: last?.at ?? 0 }
  })
  return [...hours.map((one) => ({ ...one, fromRun: false })), ...added]
}

/** Every kind of work: the common ones first, then the coop's own by name. */
export function works(read: Reader): Work[] {
  const set = read
    .all<Omit<Work, 'hidden'> & { hidden: number }>(
      'SELECT id AS work, name, picture, weight_bp AS weightBp, hidden FROM work_kinds ORDER BY name, id',
    )
    .map((row): Work => ({ ...row, hidden: row.hidden === 1 }))
  const common = COMMON_WORK.map((work): Work => {
    const plain = { work: work as string as WorkId, name: '', picture: '', weightBp: WHOLE_WEIGHT, hidden: false }
    return set.find((one) => one.work === plain.work) ?? plain
  })
  return [...common, ...set.filter(({ work }) => !common.some((one) => one.work === work))]
}

/** Whoever tapped in since a day and not out, in the order they came. */
export function openTaps(read: Reader, since: string): Here[] {
  return read.all<Here>(
    `SELECT t.till, t.seq, t.member, t.work, t.event, t.worked_on AS "on", t.at FROM presence_taps t
     WHERE t.worked_on >= ? AND NOT EXISTS (
       SELECT 1 FROM presence_hours h WHERE h.tap_seq = t.seq AND h.tap_till = t.till)
     ORDER BY t.at, t.till, t.seq`,
    since,
  )
}

/** Hours as they were recorded, or undefined; `corrected` says whether a counter-entry took them back. */
export function hoursOf(
  read: Reader,
  { till, seq }: EntryRef,
): { readonly member: MemberId; readonly hours: Omit<Worked, 'fromRun'>; readonly corrected: boolean } | undefined {
  const row = read.get<Omit<Worked, 'fromRun'> & { corrected: number }>(
    `SELECT h.member, h.work AS kind, h.worked_on AS "on", h.event, h.minutes, ${IS_CORRECTED} AS corrected
     FROM presence_hours h WHERE h.till = ? AND h.seq = ?`,
    till,
    seq,
  )
  if (!row) return undefined
  const { corrected, ...hours } = row
  return { member: row.member, hours, corrected: corrected === 1 }
}

/** Minutes of a member on a day, net of corrections, as they were recorded (runs of the workshop apart). */
export function minutesOn(read: Reader, member: MemberId, on: Day): number {
  return workedBetween(read, on, on)
    .rows.filter((row) => row.member === member && !row.fromRun)
    .reduce((sum, { minutes }) => sum + minutes, 0)
}

const IS_CORRECTED =
  'EXISTS (SELECT 1 FROM presence_corrections c WHERE c.of_seq = h.seq AND c.of_till = h.till)' as const

/** Two tills may each end one tap before they hear of one another: the first end counts. */
const IS_REPEATED = `(h.tap_seq IS NOT NULL AND EXISTS (
  SELECT 1 FROM presence_hours o WHERE o.tap_seq = h.tap_seq AND o.tap_till = h.tap_till
  AND (o.at, o.till, o.seq) < (h.at, h.till, h.seq)))` as const

/** Minutes of runs that were not undone, one row for each who worked on one. */
function runsBetween(
  read: Reader,
  { from, to, upTo = Number.MAX_SAFE_INTEGER }: { readonly from: string; readonly to: string; readonly upTo?: number },
) {
  return read.all<RunMinutes & { readonly at: number; readonly by: MemberId | null }>(
    `SELECT w.value ->> 'member' AS member, p.made_on AS "on", w.value ->> 'minutes' AS minutes, p.at, p."by"
     FROM productions p, json_each(p.workers) w
     WHERE p.made_on BETWEEN ?1 AND ?2 AND w.value ->> 'minutes' > 0 AND p.at <= ?3
       AND NOT EXISTS (SELECT 1 FROM stock_reversals r JOIN journal j ON j.till = r.till AND j.seq = r.seq
         WHERE r.of_till = p.till AND r.of_seq = p.seq AND j.at <= ?3)
     ORDER BY p.made_on, p.till, p.seq, w.key`,
    from,
    to,
    upTo,
  )
}

function wasThere(read: Reader, from: Day, to: Day): { on: Day; member: MemberId }[] {
  const seen = new Map<string, { on: Day; member: MemberId }>()
  const open = openTaps(read, from).filter(({ on }) => on <= to)
  for (const { on, member } of [...workedBetween(read, from, to).rows, ...open])
    seen.set(`${on} ${member}`, { on, member })
  return [...seen.values()].toSorted((a, b) => (`${a.on} ${a.member}` < `${b.on} ${b.member}` ? -1 : 1))
}

function leadOn(read: Reader, day: Day): MemberId | null {
  return read.get<{ member: MemberId | null }>('SELECT member FROM presence_leads WHERE id = ?', day)?.member ?? null
}

/** Among those who are here, else those who said they come today, else everybody. */
function suggestedLead({ read, today }: Context, here: readonly Here[]): MemberId | null {
  const planned = read.all<{ member: MemberId }>(
    "SELECT DISTINCT member FROM presence_plans WHERE planned_on = ? AND coming = 'comes'",
    today,
  )
  const active = activeMembers(read)
  const [first] = [here, planned]
    .map((some) => active.filter((member) => some.some((one) => one.member === member)))
    .filter((some) => some.length > 0)
  const turns = read.all<{ member: MemberId; on: Day }>(
    'SELECT member, id AS "on" FROM presence_leads WHERE member IS NOT NULL AND id <= ?',
    today,
  )
  return nextLead(first ?? active, turns)
}

interface HoursRecord extends Omit<HoursRow, 'ref' | 'source' | 'corrected' | 'insteadOf'> {
  readonly till: TillId
  readonly seq: number
  readonly tapSeq: number | null
  readonly insteadTill: TillId | null
  readonly insteadSeq: number | null
  readonly correctedAt: number | null
  readonly correctedBy: MemberId | null
  readonly correctedNote: string | null
}

function hoursRows(read: Reader, member: MemberId | null, { from, to }: { from: Day; to: Day }): HoursRow[] {
  const records = read.all<HoursRecord>(
    `SELECT h.till, h.seq, h.member, h.work, h.worked_on AS "on", h.event, h.minutes, h.at, h."by",
       h.tap_seq AS tapSeq, h.instead_till AS insteadTill, h.instead_seq AS insteadSeq,
       coalesce((SELECT n.note FROM presence_notes n WHERE n.of_seq = h.seq AND n.of_till = h.till
         ORDER BY n.till, n.seq LIMIT 1), '') AS note,
       c.at AS correctedAt, c."by" AS correctedBy,
       (SELECT n.note FROM presence_notes n WHERE n.of_seq = c.seq AND n.of_till = c.till) AS correctedNote
     FROM presence_hours h
     LEFT JOIN presence_corrections c ON (c.till, c.seq) = (
       SELECT o.till, o.seq FROM presence_corrections o WHERE o.of_seq = h.seq AND o.of_till = h.till
       ORDER BY o.at, o.till, o.seq LIMIT 1)
     WHERE h.worked_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR h.member = ?3) AND h.minutes > 0 AND NOT ${IS_REPEATED}
     ORDER BY h.at DESC, h.till, h.seq DESC`,
    from,
    to,
    member,
  )
  const added = workedBetween(read, from, to).rows.filter((row) => row.fromRun && (member ?? row.member) === row.member)
  const runs = runsBetween(read, { from, to })
  return [
    ...records.map(hoursRow),
    ...added.map(({ member: who, on, kind, minutes, event }): HoursRow => {
      const last = runs.findLast((run) => run.member === who && run.on === on)
      return {
        ...{ ref: null, member: who, work: kind, on, event, minutes, source: 'run' as const, note: '' },
        ...{ at: last?.at ?? 0, by: last?.by ?? null, corrected: null, insteadOf: null },
      }
    }),
  ].toSorted((a, b) => (a.on === b.on ? b.at - a.at : a.on < b.on ? 1 : -1))
}

function hoursRow(record: HoursRecord): HoursRow {
  const { till, seq, tapSeq, insteadTill, insteadSeq, correctedAt, correctedBy, correctedNote, ...rest } = record
  return {
    ...rest,
    ref: { till, seq },
    source: tapSeq === null ? 'entered' : 'tapped',
    corrected: correctedAt === null ? null : { at: correctedAt, by: correctedBy, note: correctedNote ?? '' },
    insteadOf: insteadTill === null || insteadSeq === null ? null : { till: insteadTill, seq: insteadSeq },
  }
}
