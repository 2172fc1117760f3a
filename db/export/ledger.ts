// Reads what an export is made from: records of closed drawers, exports made before, drawers still open.

import type { FloatSource } from '../../shared/cash-session/cash-session.ts'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import { seriesOf, type ExportFormat, type PeriodFormat } from '../../shared/export/formats.ts'
import type { Asked, EarlierExport, Ledger } from '../../shared/export/numbering.ts'
import { exerciceOf, type MoneyRecord } from '../../shared/export/records.ts'
import { HostProfile } from '../../shared/host/host.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { readContributions } from './contributions.ts'
import { readExpenseNotes } from './expense-notes.ts'
import { payersOf, readInvoices } from './invoices.ts'
import { readKeptConsigne } from './kept-consigne.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/**
 * Records around a period: from the exercice before it, so that late ones are found, to the end of its own, so that
 * numbers go on after what was already numbered.
 */
export function readLedger(read: Reader, profile: HostProfile, asked: Asked): Ledger {
  const start = exerciceOf(asked.from, profile.exerciceStartMonth).from
  const from = exerciceOf(addDays(start, -1), profile.exerciceStartMonth).from
  const to = exerciceOf(asked.to, profile.exerciceStartMonth).to
  const series = seriesOf(asked.format)
  const earlier = readEarlier(read, profile).filter(({ format }) => seriesOf(format) === series)
  const invoices = readInvoices(read, profile, { from, to })
  if (series === 'reports')
    return {
      records: [
        ...countTickets(read, readClosings(read, from, to), asked),
        ...readKeptConsigne(read, from, to),
        ...invoices,
      ],
      earlier,
      profile,
    }
  const records = [
    ...readFloats(read, from, to),
    ...readMovements(read, from, to),
    ...readClosings(read, from, to).map((record) => payersOf(read, profile, record)),
    ...invoices,
    ...readExpenseNotes(read, from, to),
    ...readKeptConsigne(read, from, to),
    ...readContributions(read, from, to),
  ]
  return { records, earlier, profile }
}

/** Tickets with goods and with services in each drawer whose count may be reported now. */
function countTickets(read: Reader, records: readonly MoneyRecord[], { to }: Asked): MoneyRecord[] {
  return records.map((record) => {
    if (record.kind !== 'z' || record.day > to) return record
    const { session, sessionTill } = record.closing
    const row = read.get<{ goods: number; services: number }>(
      `SELECT coalesce(sum(goods), 0) AS goods, coalesce(sum(services), 0) AS services FROM (
         SELECT max(l.nature = 'goods') AS goods, max(l.nature = 'services') AS services
         FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET}
         WHERE s.till = ?1 AND s.session_seq = ?2 AND s.seq > ?2 AND (?3 <> ?1 OR s.seq < ?4) GROUP BY s.seq)`,
      sessionTill ?? record.till,
      session,
      record.till,
      record.seq,
    )
    return { ...record, tickets: row ?? { goods: 0, services: 0 } }
  })
}

/** Days of drawers opened, or used, in a period and not counted yet. */
export function readOpenDrawers(read: Reader, { from, to }: Asked): string[] {
  const rows = read.all<{ day: string; till: number }>(
    `SELECT s.day, t.number AS till FROM cash_sessions s JOIN tills t ON t.till = s.till
     WHERE s.closed_seq IS NULL AND s.day <= ?2 AND (s.day >= ?1
       OR EXISTS (SELECT 1 FROM cash_movements m WHERE m.till = s.till AND m.session_seq = s.seq AND m.day BETWEEN ?1 AND ?2)
       OR EXISTS (SELECT 1 FROM sales a WHERE a.till = s.till AND a.seq > s.seq AND a.session_seq = s.seq AND a.sold_on BETWEEN ?1 AND ?2))
     ORDER BY s.day, t.number, s.seq`,
    from,
    to,
  )
  return rows.map(({ day, till }) => (till === 1 ? day : `${day} · ${till}`))
}

interface PlaceRow {
  readonly till: number
  readonly seq: number
  readonly tillNumber: number
  readonly zNumber: number
  readonly day: string
  readonly closedOn: string
}

/** `r` is the record, `c` the closing of its drawer (by its till, or by one that goes on from it), `j` that closing's own entry. */
const PLACE = 'r.till, r.seq, t.number AS tillNumber, c.number AS zNumber, r.day, j.day AS closedOn'
const OF_CLOSED = `JOIN tills t ON t.till = c.till JOIN journal j ON j.till = c.till AND j.seq = c.seq
WHERE r.day BETWEEN ? AND ?`

function readFloats(read: Reader, from: Day, to: Day): MoneyRecord[] {
  const rows = read.all<PlaceRow & { amount: number; source: FloatSource; expected: number | null }>(
    `SELECT ${PLACE}, r.float_cents AS amount, r.source, r.expected_float_cents AS expected
     FROM cash_sessions r JOIN session_closings c ON c.till = r.closed_till AND c.seq = r.closed_seq ${OF_CLOSED}`,
    from,
    to,
  )
  return rows.map(({ amount, source, expected, ...place }) => ({
    ...placeOf(place),
    kind: 'float',
    amount: amount as Cents,
    source,
    expected: expected as Cents | null,
  }))
}

interface MovementRow extends PlaceRow {
  readonly type: 'paidIn' | 'paidOut' | 'repaid' | 'banked' | 'tipsPassedOn'
  readonly amount: number
  readonly vat: number
  readonly detail: string
  readonly reason: string
}

/** Tips are in the Z itself. Dated like the Z of their drawer, so that the cash account ends each day at that Z's count, past four in the morning too. */
function readMovements(read: Reader, from: Day, to: Day): MoneyRecord[] {
  const rows = read.all<MovementRow>(
    `SELECT ${PLACE.replace('r.day', 's.day')}, r.type, r.amount_cents AS amount, r.vat_cents AS vat, r.detail, r.reason
     FROM cash_movements r JOIN cash_sessions s ON s.till = r.till AND s.seq = r.session_seq
     JOIN session_closings c ON c.till = s.closed_till AND c.seq = s.closed_seq ${OF_CLOSED.replace('r.day', 's.day')} AND r.type NOT IN ('drawerOpened', 'tip')`,
    from,
    to,
  )
  return rows.map(movementOf)
}

function movementOf({ type, amount, vat, detail, reason, ...place }: MovementRow): MoneyRecord {
  const common = { ...placeOf(place), amount: amount as Cents }
  switch (type) {
    case 'paidIn':
      return { ...common, kind: type, from: detail === 'bank' ? 'bank' : 'member', reason }
    case 'paidOut':
      return { ...common, kind: type, vat: vat as Cents, category: detail, reason }
    case 'repaid':
      return { ...common, kind: type, member: detail as MemberId, reason }
    case 'banked':
    case 'tipsPassedOn':
      return { ...common, kind: type }
  }
}

function readClosings(read: Reader, from: Day, to: Day): MoneyRecord[] {
  const rows = read.all<PlaceRow & { closing: string }>(
    `SELECT ${PLACE}, r.closing FROM session_closings r JOIN session_closings c ON c.till = r.till AND c.seq = r.seq ${OF_CLOSED}`,
    from,
    to,
  )
  return rows.map(({ closing, ...place }) => ({
    ...placeOf(place),
    kind: 'z',
    closing: JSON.parse(closing) as SessionClosing,
  }))
}

function placeOf({ till, seq, tillNumber, zNumber, day, closedOn }: PlaceRow) {
  return { till: till as TillId, seq, tillNumber, zNumber, day: day as Day, closedOn: closedOn as Day }
}

interface ExportRow {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly format: ExportFormat
  readonly from: string
  readonly to: string
}

function readEarlier(read: Reader, profile: HostProfile): EarlierExport[] {
  const rows = read
    .all<ExportRow>(
      'SELECT till, seq, at, format, from_day AS "from", to_day AS "to" FROM exports ORDER BY at, till, seq',
    )
    .filter(({ format }) => seriesOf(format) !== 'sheets')
  return rows.map((row) => ({
    at: row.at,
    format: row.format as PeriodFormat,
    from: row.from as Day,
    to: row.to as Day,
    numbered: read.all(
      'SELECT of_till AS till, of_seq AS seq, number FROM export_numbers WHERE export_till = ? AND export_seq = ? ORDER BY number',
      row.till,
      row.seq,
    ),
    profile: profileAt(read, row) ?? profile,
  }))
}

/** The host's profile as it was at an entry. The one of today serves when it is older; else the journal knows. */
function profileAt(read: Reader, { at, till, seq }: ExportRow): HostProfile | null {
  const today = read.get<{ stamp: string }>("SELECT json_extract(stamps, '$.profile') AS stamp FROM host_profiles")
  const stamp = today ? (JSON.parse(today.stamp) as [at: number, till: number, seq: number]) : null
  if (!stamp || stamp[0] < at || (stamp[0] === at && stamp[1] === till && stamp[2] < seq)) return null
  const row = read.get<{ data: string }>(
    `SELECT d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
     WHERE j.kind = 'host.profileSet' AND (j.at, j.till, j.seq) < (?, ?, ?) ORDER BY j.at DESC, j.till DESC, j.seq DESC LIMIT 1`,
    at,
    till,
    seq,
  )
  return row ? HostProfile.parse(JSON.parse(row.data)) : null
}
