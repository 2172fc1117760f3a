// Reads the coop, its host's profile, its tills and its technical events.

import { Coop, HostProfile } from '../../shared/host/host.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { ok } from '../../shared/kernel/result.ts'

interface CoopRow {
  name: string
  activities: string
  colour: string
  logo: string | null
  time_zone: string
  day_starts_at_hour: number
  receipt_language: string
  starts: string | null
  ends: string | null
  blind_count: number
  cashiers_need_pin: number
}

/** The coop, or null before it is founded. */
export function readCoop(read: Reader): Coop | null {
  const row = read.get<CoopRow>("SELECT * FROM coops WHERE id = 'coop'")
  if (!row || row.name === '') return null
  return Coop.parse({
    name: row.name,
    activities: JSON.parse(row.activities) as unknown,
    colour: row.colour,
    logo: row.logo ?? undefined,
    timeZone: row.time_zone,
    dayStartsAtHour: row.day_starts_at_hour,
    receiptLanguage: row.receipt_language,
    starts: row.starts ?? undefined,
    ends: row.ends ?? undefined,
    blindCount: row.blind_count === 1,
    cashiersNeedPin: row.cashiers_need_pin === 1,
  })
}

/** The host's profile, or null when none was set. */
export function readProfile(read: Reader): HostProfile | null {
  const row = read.get<{ profile: string }>("SELECT profile FROM host_profiles WHERE id = 'coop'")
  return row ? HostProfile.parse(JSON.parse(row.profile)) : null
}

/** This coop's tills, by number. */
export function readTills(
  read: Reader,
): readonly { till: number; number: number; public_key: string; rehearsal: number }[] {
  return read.all('SELECT till, number, public_key, rehearsal FROM tills ORDER BY number, till')
}

export const hostQueries = {
  'host.profile': ({ read }) => ok(readProfile(read)),
  'till.technicalEvents': ({ read }, { before, limit }) =>
    ok(
      read.all(
        'SELECT at, "by", type, detail FROM technical_events WHERE at < ? ORDER BY at DESC, till, seq DESC LIMIT ?',
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      ),
    ),
} satisfies Partial<QueryHandlers>
