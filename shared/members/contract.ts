// What can be asked about members: faces, signing in, PINs.

import { z } from 'zod'
import { ANYONE, command, DECIDERS, MEMBERS, query } from '../kernel/contract.ts'
import { MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { MemberFields, Pin, type Member } from './members.ts'

type UnknownMember = { readonly type: 'UnknownMember' }
type SignInRefusal =
  | UnknownMember
  | { readonly type: 'PinNeeded' }
  | { readonly type: 'WrongPin'; readonly triesLeft: number }
  | { readonly type: 'TooManyTries'; readonly waitSeconds: number }

export const memberContract = {
  'member.list': query<readonly Member[]>()({
    roles: ANYONE,
    input: z.object({ withLeft: z.boolean().default(false) }),
    reads: ['member', 'coop'],
  }),
  'member.join': command<{ member: MemberId }>()({ roles: DECIDERS, input: MemberFields }),
  'member.change': command<Record<string, never>, UnknownMember | { type: 'LastManager' }>()({
    roles: DECIDERS,
    input: z.object({ member: MemberId, fields: MemberFields.partial() }),
  }),
  'member.leave': command<Record<string, never>, UnknownMember | { type: 'LastManager' }>()({
    roles: DECIDERS,
    input: z.object({ member: MemberId }),
  }),
  'member.return': command<Record<string, never>, UnknownMember>()({
    roles: DECIDERS,
    input: z.object({ member: MemberId }),
  }),
  'member.signIn': command<{ member: MemberId }, SignInRefusal>()({
    roles: ANYONE,
    input: z.object({ member: MemberId, pin: Pin.optional() }),
  }),
  'member.signOut': command<Record<string, never>>()({ roles: MEMBERS, input: z.object({}) }),
  /** The language she reads, for herself, on every screen. */
  'member.setLanguage': command<Record<string, never>, UnknownMember>()({
    roles: MEMBERS,
    input: z.object({ language: Language }),
  }),
  /** Oneself, or the manager for anyone; null takes the PIN away. */
  'member.setPin': command<Record<string, never>, UnknownMember | { type: 'NotYours' }>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId, pin: Pin.nullable() }),
  }),
  /** A forgotten PIN, mended offline with the code printed at first start. */
  'member.recoverPin': command<
    Record<string, never>,
    UnknownMember | { type: 'WrongCode' } | { type: 'TooManyTries'; waitSeconds: number }
  >()({ roles: ANYONE, input: z.object({ member: MemberId, code: z.string().max(40), pin: Pin }) }),
} as const
