// Writes members from their entries.

import type { Entry } from '../../shared/journal/journal.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import type { MemberFields } from '../../shared/members/members.ts'
import { applyEdit } from '../edits.ts'
import { given, noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'

export const memberProjection = {
  'member.joined': (write, entry) => edit(write, entry, { ...fieldsOf(entry.data), active: 1 }),
  'member.changed': (write, entry) => edit(write, entry, fieldsOf(entry.data)),
  'member.left': (write, entry) => edit(write, entry, { active: 0 }),
  'member.returned': (write, entry) => edit(write, entry, { active: 1 }),
  'member.signedIn': (write, entry) => noteTechnical(write, entry, 'signedIn'),
  'member.signInFailed': (write, entry) => noteTechnical(write, entry, 'signInFailed'),
  'member.signedOut': (write, entry) => noteTechnical(write, entry, 'signedOut'),
  'member.pinChanged': (write, entry) => noteTechnical(write, entry, 'pinChanged'),
} satisfies Partial<Projection>

const BLANK = { name: '', colour: '#6b5f55', language: 'fr', role: 'cashier', active: 0 }

function edit(write: Writer, entry: Entry<{ readonly member: MemberId }>, fields: Record<string, SqlValue>): void {
  applyEdit(write, entry, { table: 'members', id: entry.data.member, fields, blank: BLANK })
}

function fieldsOf(fields: Edit<MemberFields>): Record<string, SqlValue> {
  const { name, colour, photo, language, role } = fields
  return given({ name, colour, photo, language, role })
}
