// Reads members, and who belonged when.

import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Coop } from '../../shared/host/host.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { BlobHash, MemberId } from '../../shared/kernel/id.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import {
  belongedBetween,
  NO_DETAILS,
  spansOf,
  statusSpans,
  type DetailFields,
  type Member,
  type Span,
  type StatusSaid,
  type StatusSpan,
  type Step,
} from '../../shared/members/members.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { secretOwners } from '../secrets.ts'

/** A member's row. */
export interface MemberRow {
  readonly id: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
  readonly role: Role
  readonly section: string
  readonly active: number
  readonly forgotten: number
}

export const memberQueries = {
  'member.list': ({ read, desk, coop }, { withLeft }) => {
    const secrets = secretOwners(desk)
    const rows = read.all<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE forgotten = 0 ORDER BY name, id`)
    return ok(
      rows.filter((row) => withLeft || row.active === 1).map((row) => memberOf(row, asksPin(coop, row, secrets))),
    )
  },
  'member.page': ({ read, desk, coop, by, caller }, { member }) => {
    if (by !== member && caller !== 'manager') return refuse({ type: 'OnlyHers' })
    const row = memberById(read, member)
    if (!row || row.forgotten === 1) return refuse({ type: 'UnknownMember' })
    return ok({
      member: memberOf(row, asksPin(coop, row, secretOwners(desk))),
      details: detailsOf(read, member),
      spans: spansOfMember(read, member),
      statuses: statusesOf(read, member),
    })
  },
} satisfies Partial<QueryHandlers>

/** One member, or undefined. */
export function memberById(read: Reader, id: string): MemberRow | undefined {
  return read.get<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE id = ?`, id)
}

const COLUMNS = 'id, name, colour, photo, language, role, section, active, forgotten'

/** What only she and the manager see; all empty when nobody said anything. */
export function detailsOf(read: Reader, member: string): DetailFields {
  const row = read.get<Omit<DetailFields, 'speaks' | 'status'> & { speaks: string }>(
    'SELECT phone, email, address, speaks, since FROM member_details WHERE id = ?',
    member,
  )
  const status = statusesOf(read, member).find(({ to }) => to === null)?.status ?? null
  return row ? { ...row, status, speaks: JSON.parse(row.speaks) as string[] } : { ...NO_DETAILS, status }
}

/** Her statuses, each from when to when, in order. */
export function statusesOf(read: Reader, member: string): StatusSpan[] {
  return statusSpans(
    read.all<StatusSaid>(
      'SELECT from_day AS "from", status FROM member_statuses WHERE member = ? ORDER BY at, till, seq',
      member,
    ),
  )
}

/** From when to when a member belonged. */
export function spansOfMember(read: Reader, member: string): Span[] {
  const steps = read.all<{ on: Step['on']; came: number }>(
    'SELECT step_on AS "on", came FROM member_steps WHERE member = ? ORDER BY step_on, till, seq',
    member,
  )
  const { since } = detailsOf(read, member)
  const joined = steps.findIndex(({ came }) => came === 1)
  return spansOf(steps.map(({ on, came }, index) => ({ on: index === joined ? (since ?? on) : on, came: came === 1 })))
}

/** Who belonged to the group on one of these days, whether she is still there or not; in a fixed order. */
export function membersBetween(read: Reader, from: string, to: string): MemberId[] {
  return read
    .all<{ id: MemberId }>("SELECT id FROM members WHERE role <> 'accountant' ORDER BY id")
    .map(({ id }) => id)
    .filter((id) => belongedBetween(spansOfMember(read, id), from, to))
}

function memberOf({ active, forgotten: _forgotten, ...fields }: MemberRow, needsPin: boolean): Member {
  return { ...fields, active: active === 1, needsPin }
}

/** Ids of those who make and share today, in a fixed order: the host's accountant does neither. */
export function activeMembers(read: Reader): MemberId[] {
  return read
    .all<{ id: MemberId }>("SELECT id FROM members WHERE active = 1 AND role <> 'accountant' ORDER BY id")
    .map(({ id }) => id)
}

/** A PIN is asked of whoever has one, save cashiers where the manager chose so. */
export function asksPin(
  coop: Coop | null,
  member: Pick<MemberRow, 'id' | 'role'>,
  secrets: ReadonlySet<string>,
): boolean {
  if (member.role === 'cashier' && coop && !coop.cashiersNeedPin) return false
  return secrets.has(member.id)
}
