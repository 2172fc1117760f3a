// What can be asked about members: faces, signing in, PINs, a member's own page, her data and its erasure.

import { z } from 'zod'
import { ANYONE, command, DECIDERS, job, MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { Pin } from '../kernel/pin.ts'
import { DetailFields, MemberFields, type Member, type Span, type StatusSpan } from './members.ts'

type UnknownMember = { readonly type: 'UnknownMember' }
type OnlyHers = { readonly type: 'OnlyHers' }

/** A member's own page: what only she and the manager see. */
export interface MemberPage {
  readonly member: Member
  readonly details: DetailFields
  readonly spans: readonly Span[]
  /** In order. */
  readonly statuses: readonly StatusSpan[]
}

/** A file made for her to keep. */
export interface OwnFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

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
  /** `on`, her last day, is today when nobody says. She stays in what was sold, worked and shared. */
  'member.leave': command<
    Record<string, never>,
    UnknownMember | { type: 'LastManager' } | { type: 'DayAhead' } | { type: 'BeforeSheCame' }
  >()({ roles: DECIDERS, input: z.object({ member: MemberId, on: Day.nullable().default(null) }) }),
  'member.return': command<Record<string, never>, UnknownMember | { type: 'DayAhead' }>()({
    roles: DECIDERS,
    input: z.object({ member: MemberId, on: Day.nullable().default(null) }),
  }),
  'member.page': query<MemberPage, UnknownMember | OnlyHers>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId }),
    reads: ['member'],
  }),
  /** Her own, or the manager's for anyone. */
  'member.setDetails': command<Record<string, never>, UnknownMember | OnlyHers>()({
    roles: MEMBERS,
    input: z.object({
      member: MemberId,
      fields: DetailFields.pick({ phone: true, email: true, address: true, speaks: true }).partial(),
    }),
  }),
  /** On what terms and since when: as the host writes them. */
  'member.setTerms': command<Record<string, never>, UnknownMember | { type: 'DayAhead' }>()({
    roles: DECIDERS,
    input: z.object({
      member: MemberId,
      fields: DetailFields.pick({ status: true, since: true }).partial(),
      /** The day from which the status holds; today when nobody says. */
      statusFrom: Day.optional(),
    }),
  }),
  /** All that Étal keeps of her, for a person (HTML, in a language) and for a machine (JSON). GDPR art. 15 and 20. */
  'member.ownData': job<{ readonly files: readonly OwnFile[] }, UnknownMember | OnlyHers>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId, language: Language }),
  }),
  /** Erases her name, face, code, how to reach her and what was noted beside her hours, for ever. GDPR art. 17. */
  'member.erase': job<{ readonly entries: number }, UnknownMember | { type: 'StillMember' }>()({
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
  /**
   * Another recovery code, for a paper or a desk that was lost: the one before no longer opens anything. Her own PIN is
   * asked again, for this code gives the right to everybody's.
   */
  'member.newRecoveryCode': command<{ recoveryCode: string }, SignInRefusal | { type: 'NotInTraining' }>()({
    roles: DECIDERS,
    input: z.object({ pin: Pin.optional() }),
  }),
} as const
