// Writes presence from its entries.

import type { Entry } from '../../shared/journal/journal.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Hours } from '../../shared/presence/entries.ts'
import { WHOLE_WEIGHT } from '../../shared/presence/presence.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { presenceCorrections, presenceHours, presenceNotes, presenceTaps } from './tables.ts'

const PLAIN_WORK = { name: '', picture: '', weight_bp: WHOLE_WEIGHT, hidden: 0 }

export const presenceProjection = {
  'presence.workSet': (write, entry) => {
    const { work: id, name, picture, weightBp, hidden } = entry.data
    const flags = { weight_bp: weightBp, hidden: hidden === undefined ? undefined : Number(hidden) }
    applyEdit(write, entry, {
      ...{ table: 'work_kinds', id, fields: given({ name, picture, ...flags }), blank: PLAIN_WORK },
    })
  },
  'presence.tappedIn': (write, entry) => {
    const { till, seq, at, by } = entry
    const { member, work, on, event } = entry.data
    write.insert(presenceTaps, { till, seq, at, by, member, work, workedOn: on, event })
  },
  'presence.tappedOut': (write, entry) => addHours(write, entry, { tap: entry.data.tappedIn, insteadOf: null }),
  'presence.entered': (write, entry) => addHours(write, entry, { tap: null, insteadOf: entry.data.insteadOf }),
  'presence.corrected': (write, entry) => {
    const { till, seq, at, by } = entry
    const { of } = entry.data
    write.insert(presenceCorrections, { till, seq, at, by, ofTill: of.till, ofSeq: of.seq })
  },
  'presence.noted': (write, { till, seq, data: { of, member, note } }) =>
    write.insert(presenceNotes, { till, seq, ofTill: of.till, ofSeq: of.seq, member, note }),
  'presence.planned': (write, entry) => {
    const { member, on, part, coming, event } = entry.data
    const blank = { member, planned_on: on, part, coming: 'open', event: null }
    const id = `${on} ${part} ${member}`
    applyEdit(write, entry, { table: 'presence_plans', id, fields: given({ coming, event }), blank })
  },
  'presence.leadSet': (write, entry) => {
    const { on: id, member } = entry.data
    applyEdit(write, entry, { table: 'presence_leads', id, fields: { member }, blank: {} })
  },
} satisfies Partial<Projection>

function addHours(
  write: Writer,
  { till, seq, at, by, data }: Entry<Hours>,
  { tap, insteadOf }: { readonly tap: EntryRef | null; readonly insteadOf: EntryRef | null },
): void {
  const { member, work, on, event, minutes } = data
  write.insert(presenceHours, {
    ...{ till, seq, at, by, member, work, workedOn: on, event, minutes },
    ...{ tapTill: tap?.till, tapSeq: tap?.seq, insteadTill: insteadOf?.till, insteadSeq: insteadOf?.seq },
  })
}
