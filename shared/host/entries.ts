// Journal kinds of the coop and its host.

import type { EntryKind } from '../journal/entries.ts'
import type { Edit } from '../kernel/result.ts'
import type { Coop, HostProfile } from './host.ts'

export interface HostEntries {
  'coop.founded': Coop
  'coop.changed': Edit<Coop>
  'host.profileSet': HostProfile
}

export const hostEntryKinds: { readonly [K in keyof HostEntries]: EntryKind } = {
  'coop.founded': { version: 1 },
  'coop.changed': { version: 1 },
  'host.profileSet': { version: 1 },
}
