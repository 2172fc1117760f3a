// Journal kinds of the coop and its host.

import type { EntryKind } from '../journal/entries.ts'
import type { Edit } from '../kernel/result.ts'
import { Contribution } from './contribution.ts'
import type { Coop, HostProfile } from './host.ts'

export interface HostEntries {
  'coop.founded': Coop
  'coop.changed': Edit<Coop>
  'host.profileSet': HostProfile
}

export const hostEntryKinds: { readonly [K in keyof HostEntries]: EntryKind } = {
  'coop.founded': { version: 1 },
  'coop.changed': { version: 1 },
  // 2: the contribution is a list of lines.
  'host.profileSet': { version: 2, lift: { 1: withLines } },
}

function withLines(data: unknown): unknown {
  const profile = data as { readonly contribution: unknown }
  return { ...profile, contribution: Contribution.parse(profile.contribution) }
}
