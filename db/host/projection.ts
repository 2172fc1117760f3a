// Writes the coop, its profile, its tills and its technical events from their entries.

import type { Coop } from '../../shared/host/host.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { technicalEvents, tills } from './tables.ts'

/** The coop is one record. */
const COOP_ID = 'coop'

export const hostProjection = {
  'coop.founded': (write, entry) => editCoop(write, entry, entry.data),
  'coop.changed': (write, entry) => editCoop(write, entry, entry.data),
  'host.profileSet': (write, entry) =>
    applyEdit(write, entry, {
      table: 'host_profiles',
      id: COOP_ID,
      fields: { profile: canonical(entry.data) },
      blank: {},
    }),
  'till.opened': (write, entry) => {
    const { number, publicKey, rehearsal, succeeds } = entry.data
    write.insert(tills, {
      till: entry.till,
      number,
      publicKey,
      rehearsal,
      openedAt: entry.at,
      succeeds: succeeds ? canonical(succeeds) : null,
    })
  },
  'till.technical': (write, entry) => noteTechnical(write, entry, entry.data.type),
} satisfies Partial<Projection>

/** Keeps an entry in the list of technical events. */
export function noteTechnical(write: Writer, entry: Entry<object>, type: string): void {
  const { till, seq, at, by } = entry
  write.insert(technicalEvents, { till, seq, at, by, type, detail: canonical(entry.data) })
}

const BLANK = {
  name: '',
  activities: '[]',
  colour: '#23388f',
  time_zone: 'Europe/Paris',
  day_starts_at_hour: 4,
  receipt_language: 'fr',
  blind_count: 0,
  cashiers_need_pin: 1,
}

function editCoop(write: Writer, entry: Entry, coop: Edit<Coop>): void {
  const columns: Record<string, SqlValue | undefined> = {
    name: coop.name,
    activities: coop.activities && canonical(coop.activities),
    colour: coop.colour,
    logo: coop.logo,
    time_zone: coop.timeZone,
    day_starts_at_hour: coop.dayStartsAtHour,
    receipt_language: coop.receiptLanguage,
    starts: coop.starts,
    ends: coop.ends,
    blind_count: coop.blindCount === undefined ? undefined : Number(coop.blindCount),
    cashiers_need_pin: coop.cashiersNeedPin === undefined ? undefined : Number(coop.cashiersNeedPin),
  }
  applyEdit(write, entry, { table: 'coops', id: COOP_ID, fields: given(columns), blank: BLANK })
}

/** Only the fields an edit carries. */
export function given(columns: Readonly<Record<string, SqlValue | undefined>>): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(columns).filter((pair): pair is [string, SqlValue] => pair[1] !== undefined))
}
