// Reads members.

import { ok } from '../../shared/kernel/result.ts'
import type { Coop } from '../../shared/host/host.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { BlobHash, MemberId } from '../../shared/kernel/id.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import type { Member } from '../../shared/members/members.ts'
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
  readonly active: number
}

export const memberQueries = {
  'member.list': ({ read, desk, coop }, { withLeft }) => {
    const secrets = secretOwners(desk)
    const rows = read.all<MemberRow>(
      'SELECT id, name, colour, photo, language, role, active FROM members ORDER BY name, id',
    )
    return ok(
      rows
        .filter((row) => withLeft || row.active === 1)
        .map((row): Member => {
          const { active, ...fields } = row
          return { ...fields, active: active === 1, needsPin: asksPin(coop, row, secrets) }
        }),
    )
  },
} satisfies Partial<QueryHandlers>

/** One member, or undefined. */
export function memberById(read: Reader, id: string): MemberRow | undefined {
  return read.get<MemberRow>('SELECT id, name, colour, photo, language, role, active FROM members WHERE id = ?', id)
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
