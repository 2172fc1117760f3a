// Journal kinds of members; names, photos and how to reach them are personal and may be erased.

import type { EntryKind } from '../journal/entries.ts'
import type { Role } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import type { MemberId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { DetailFields, MemberFields, Span } from './members.ts'

export interface MemberEntries {
  'member.joined': { readonly member: MemberId } & MemberFields
  'member.changed': { readonly member: MemberId } & Edit<MemberFields>
  /** What only she and the manager see. `statusFrom`: the day from which `status` holds; absent: the day of the entry. */
  'member.detailed': { readonly member: MemberId; readonly statusFrom?: Day | undefined } & Edit<DetailFields>
  /** `on`: her last day; absent: the day of the entry. */
  'member.left': { readonly member: MemberId; readonly on?: Day | undefined }
  /** `on`: her first day back; absent: the day of the entry. */
  'member.returned': { readonly member: MemberId; readonly on?: Day | undefined }
  /** Her data is erased by a `journal.erased` that follows; this is what stays: a role, and when she belonged. */
  'member.forgotten': { readonly member: MemberId; readonly role: Role; readonly spans: readonly Span[] }
  'member.signedIn': { readonly member: MemberId }
  'member.signInFailed': { readonly member: MemberId }
  'member.signedOut': { readonly member: MemberId }
  /** The PIN itself is never in the journal. */
  'member.pinChanged': { readonly member: MemberId; readonly removed: boolean; readonly byRecoveryCode: boolean }
  /** The code itself is never in the journal. `replaces`: an earlier one was known here, and opens nothing any more. */
  'member.recoveryCodeMade': { readonly member: MemberId; readonly replaces: boolean }
}

export const memberEntryKinds: { readonly [K in keyof MemberEntries]: EntryKind } = {
  'member.joined': { version: 1, erasable: true },
  'member.changed': { version: 1, erasable: true },
  // 2: may say from which day a status holds (`statusFrom`).
  'member.detailed': { version: 2, erasable: true, lift: { 1: (data) => data } },
  // 2: may say the day it is about (`on`).
  'member.left': { version: 2, lift: { 1: (data) => data } },
  'member.returned': { version: 2, lift: { 1: (data) => data } },
  'member.forgotten': { version: 1 },
  'member.signedIn': { version: 1 },
  'member.signInFailed': { version: 1 },
  'member.signedOut': { version: 1 },
  'member.pinChanged': { version: 1 },
  'member.recoveryCodeMade': { version: 1 },
}
