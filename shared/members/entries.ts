// Journal kinds of members; names and photos are personal and may be erased.

import type { EntryKind } from '../journal/entries.ts'
import type { MemberId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { MemberFields } from './members.ts'

export interface MemberEntries {
  'member.joined': { readonly member: MemberId } & MemberFields
  'member.changed': { readonly member: MemberId } & Edit<MemberFields>
  'member.left': { readonly member: MemberId }
  'member.returned': { readonly member: MemberId }
  'member.signedIn': { readonly member: MemberId }
  'member.signInFailed': { readonly member: MemberId }
  'member.signedOut': { readonly member: MemberId }
  /** The PIN itself is never in the journal. */
  'member.pinChanged': { readonly member: MemberId; readonly removed: boolean; readonly byRecoveryCode: boolean }
}

export const memberEntryKinds: { readonly [K in keyof MemberEntries]: EntryKind } = {
  'member.joined': { version: 1, erasable: true },
  'member.changed': { version: 1, erasable: true },
  'member.left': { version: 1 },
  'member.returned': { version: 1 },
  'member.signedIn': { version: 1 },
  'member.signInFailed': { version: 1 },
  'member.signedOut': { version: 1 },
  'member.pinChanged': { version: 1 },
}
