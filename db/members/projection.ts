// Writes members from their entries.

import { canonical } from '../../shared/kernel/canonical.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import type { MemberFields, Step } from '../../shared/members/members.ts'
import { applyEdit } from '../edits.ts'
import { given, noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { memberStatuses, memberSteps } from './tables.ts'

export const memberProjection = {
  'member.joined': (write, entry) => {
    edit(write, entry, { ...fieldsOf(entry.data), active: 1 })
    step(write, entry, { on: entry.day, came: true })
  },
  'member.changed': (write, entry) => edit(write, entry, fieldsOf(entry.data)),
  'member.detailed': (write, entry) => {
    const { member: id, status, statusFrom, phone, email, address, speaks, since } = entry.data
    const fields = given({ phone, email, address, since, speaks: speaks && canonical(speaks) })
    if (Object.keys(fields).length > 0)
      applyEdit(write, entry, { table: 'member_details', id, fields, blank: NO_DETAILS_YET })
    if (status === undefined) return
    const { till, seq, at } = entry
    write.insert(memberStatuses, { till, seq, at, from: statusFrom ?? entry.day, status, member: id })
  },
  'member.left': (write, entry) => {
    edit(write, entry, { active: 0 })
    step(write, entry, { on: entry.data.on ?? entry.day, came: false })
  },
  'member.returned': (write, entry) => {
    edit(write, entry, { active: 1 })
    step(write, entry, { on: entry.data.on ?? entry.day, came: true })
  },
  'member.forgotten': (write, entry) => {
    const { role, spans } = entry.data
    edit(write, entry, { ...BLANK, name: NOBODY, role, forgotten: 1 })
    for (const { from, to } of spans) {
      step(write, entry, { on: from, came: true })
      if (to !== null) step(write, entry, { on: to, came: false })
    }
  },
  'member.signedIn': (write, entry) => noteTechnical(write, entry, 'signedIn'),
  'member.signInFailed': (write, entry) => noteTechnical(write, entry, 'signInFailed'),
  'member.signedOut': (write, entry) => noteTechnical(write, entry, 'signedOut'),
  'member.pinChanged': (write, entry) => noteTechnical(write, entry, 'pinChanged'),
  'member.recoveryCodeMade': (write, entry) => noteTechnical(write, entry, 'recoveryCodeMade'),
} satisfies Partial<Projection>

/** What stands for the name of one who was forgotten, in every language. */
const NOBODY = '—'
const BLANK = {
  name: '',
  colour: '#6b5f55',
  photo: null,
  language: 'fr',
  role: 'cashier',
  section: '',
  active: 0,
  forgotten: 0,
}
const NO_DETAILS_YET = { phone: '', email: '', address: '', speaks: '[]', since: null }

function step(write: Writer, { till, seq, data }: Entry<{ readonly member: MemberId }>, { on, came }: Step): void {
  write.insert(memberSteps, { till, seq, member: data.member, on, came })
}

function edit(write: Writer, entry: Entry<{ readonly member: MemberId }>, fields: Record<string, SqlValue>): void {
  applyEdit(write, entry, { table: 'members', id: entry.data.member, fields, blank: BLANK })
}

function fieldsOf(fields: Edit<MemberFields>): Record<string, SqlValue> {
  const { name, colour, photo, language, role, section } = fields
  return given({ name, colour, photo, language, role, section })
}
