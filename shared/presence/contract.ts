// What can be asked of presence: who is here, tapping in and out, hours and their corrections, the week, today's lead.

import { z } from 'zod'
import { command, DECIDERS, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { EntryRef, EventId, MemberId } from '../kernel/id.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { COMING, DAY_PARTS, WorkId, type Coming, type DayPart, type Work } from './presence.ts'

/** Somebody who tapped in and not out. */
export interface Here extends EntryRef {
  readonly member: MemberId
  readonly work: WorkId
  readonly event: EventId | null
  readonly on: Day
  readonly at: number
}

/** Hours as a person reads them, with what became of them. */
export interface HoursRow {
  /** Null: from a run of the workshop, which is undone in the workshop. */
  readonly ref: EntryRef | null
  readonly member: MemberId
  readonly work: WorkId
  readonly on: Day
  readonly event: EventId | null
  readonly minutes: number
  readonly source: 'tapped' | 'entered' | 'run'
  /** When it was recorded, and by whom. */
  readonly at: number
  readonly by: MemberId | null
  readonly note: string
  readonly corrected: { readonly at: number; readonly by: MemberId | null; readonly note: string } | null
  readonly insteadOf: EntryRef | null
}

export interface PlannedPart {
  readonly member: MemberId
  readonly on: Day
  readonly part: DayPart
  readonly coming: Coming
  readonly event: EventId | null
}

export interface PresenceNow {
  readonly works: readonly Work[]
  readonly here: readonly Here[]
  /** Tapped in on an earlier day and never out: asked calmly. */
  readonly forgotten: readonly Here[]
  readonly lead: MemberId | null
  /** Whose turn it is, when nobody leads today; null when nobody can. */
  readonly suggestedLead: MemberId | null
}

type UnknownMember = { readonly type: 'UnknownMember' }
type UnknownEvent = { readonly type: 'UnknownEvent' }
type UnknownWork = { readonly type: 'UnknownWork' }
type OnlyHers = { readonly type: 'OnlyHers' }
type HoursRefusal =
  | UnknownMember
  | UnknownEvent
  | UnknownWork
  | OnlyHers
  | { readonly type: 'DayAhead' }
  | { readonly type: 'MoreThanADay' }

/** A whole day. */
export const MOST_MINUTES = 1440
const Minutes = z.int().min(1).max(MOST_MINUTES)
const Place = EventId.nullable().default(null)
const READS = ['presence', 'member', 'event'] as const

export const presenceContract = {
  'presence.now': query<PresenceNow>()({ roles: MEMBERS, input: z.object({}), reads: READS }),
  /** A face is tapped: she is here, at this event or (null) in the workshop. Whoever was elsewhere today leaves there. */
  'presence.tapIn': command<EntryRef, UnknownMember | UnknownEvent | UnknownWork | { readonly type: 'AlreadyHere' }>()({
    roles: SELLERS,
    input: z.object({ member: MemberId, work: WorkId, event: Place }),
  }),
  /** She leaves. `minutes` for a tap that was forgotten, 0 when she was not there at all; null: until now. */
  'presence.tapOut': command<
    { readonly minutes: number },
    { readonly type: 'NotHere' } | { readonly type: 'WhenDidSheLeave' } | { readonly type: 'LongerThanSince' }
  >()({
    roles: SELLERS,
    input: z.object({ of: EntryRef, minutes: z.int().min(0).max(MOST_MINUTES).nullable().default(null) }),
  }),
  /** Hours of the past; one's own, or anybody's for the manager. */
  'presence.enter': command<EntryRef, HoursRefusal>()({
    roles: SELLERS,
    input: z.object({
      member: MemberId,
      work: WorkId,
      on: Day,
      minutes: Minutes,
      event: Place,
      note: optionalLine(200).default(''),
    }),
  }),
  /** Takes hours back by a counter-entry, and states the right ones when there are any. */
  'presence.correct': command<
    Record<string, never>,
    HoursRefusal | { readonly type: 'UnknownHours' } | { readonly type: 'AlreadyCorrected' }
  >()({
    roles: SELLERS,
    input: z.object({
      of: EntryRef,
      hours: z.object({ work: WorkId, on: Day, minutes: Minutes, event: Place }).nullable(),
      note: optionalLine(200).default(''),
    }),
  }),
  /** Latest first, the corrected ones with their story; one's own, or (null: everybody's) for manager and accountant. */
  'presence.hours': query<readonly HoursRow[], OnlyHers>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId.nullable(), from: Day, to: Day }),
    reads: [...READS, 'production', 'stock'],
  }),
  /** Seven days from the one asked: who comes when, who leads, and who was there. */
  'presence.week': query<{
    readonly plan: readonly PlannedPart[]
    readonly leads: readonly { readonly on: Day; readonly member: MemberId }[]
    readonly was: readonly { readonly on: Day; readonly member: MemberId }[]
  }>()({ roles: MEMBERS, input: z.object({ from: Day }), reads: [...READS, 'production', 'stock'] }),
  'presence.plan': command<Record<string, never>, UnknownMember | UnknownEvent>()({
    roles: SELLERS,
    input: z.object({
      member: MemberId,
      on: Day,
      parts: z.array(z.enum(DAY_PARTS)).min(1).max(3),
      coming: z.enum(COMING),
      event: EventId.nullable().optional(),
    }),
  }),
  'presence.setLead': command<Record<string, never>, UnknownMember>()({
    roles: SELLERS,
    input: z.object({ on: Day, member: MemberId.nullable() }),
  }),
  /** A kind of work: `work` null for a new one. */
  'presence.setWork': command<{ readonly work: WorkId }, UnknownWork>()({
    roles: DECIDERS,
    input: z.object({
      work: WorkId.nullable(),
      fields: z
        .object({
          name: line(40),
          picture: optionalLine(40),
          weightBp: z.int().min(0).max(100_000),
          hidden: z.boolean(),
        })
        .partial(),
    }),
  }),
} as const
