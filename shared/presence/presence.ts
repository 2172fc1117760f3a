// Who was there, doing what, for how long: kinds of work with their weights, parts of a day, and what a run of the
// workshop adds to the hours.

import { z } from 'zod'
import type { Day } from '../kernel/day.ts'
import type { EventId, MemberId } from '../kernel/id.ts'
import { multiplyDivide } from '../kernel/money.ts'

/** The kinds of work every coop has; a coop adds its own. */
export const COMMON_WORK = ['making', 'selling', 'cooking', 'training', 'meeting', 'other'] as const
export type CommonWork = (typeof COMMON_WORK)[number]

/** A kind of work: one of the common ones, or the id the coop gave its own. */
export const WorkId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .transform((value) => value as WorkId)
declare const brand: unique symbol
export type WorkId = string & { readonly [brand]: 'Work' }

/** What the manager can set of a kind of work. */
export interface WorkFields {
  /** Empty: the reader's own word for a common kind. */
  readonly name: string
  /** The name of a pictogram; empty: the one the kind comes with. */
  readonly picture: string
  /** What an hour of it counts for in a share by hours, in basis points: 10,000 is an hour. */
  readonly weightBp: number
  /** No longer offered; hours of it stay. */
  readonly hidden: boolean
}

export interface Work extends WorkFields {
  readonly work: WorkId
}

/** What an hour counts for until the group says otherwise. */
export const WHOLE_WEIGHT = 10_000

/** A day is planned in three parts. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** She comes, she cannot, or nothing is said. The reason of an absence is nobody's business: it is not asked. */
export const COMING = ['comes', 'away', 'open'] as const
export type Coming = (typeof COMING)[number]

/** Minutes of one kind of work of a member, net of what was corrected. */
export interface Worked {
  readonly member: MemberId
  readonly on: Day
  readonly kind: WorkId
  readonly minutes: number
  /** Where she was; null: the workshop. */
  readonly event: EventId | null
  /** Recorded with what was made, and by no presence of that day. */
  readonly fromRun: boolean
}

/** Minutes that a member's runs of the workshop took on a day. */
export interface RunMinutes {
  readonly member: MemberId
  readonly on: Day
  readonly minutes: number
}

/** Kinds of work in which things are made: hours of these are the hours of the runs of that day. */
const MAKING: readonly string[] = ['making', 'cooking'] satisfies readonly CommonWork[]

/**
 * What runs add to hours, so that nothing counts twice: on one day, a member's runs count as making, less the making
 * and cooking she was there for. See docs/decisions/2026-11-28-hours-of-a-run.md.
 */
export function addedByRuns(runs: readonly RunMinutes[], hours: readonly Omit<Worked, 'fromRun'>[]): Worked[] {
  const key = ({ member, on }: { readonly member: MemberId; readonly on: Day }) => `${member} ${on}`
  const there = new Map<string, number>()
  for (const one of hours) if (MAKING.includes(one.kind)) there.set(key(one), (there.get(key(one)) ?? 0) + one.minutes)
  const made = new Map<string, RunMinutes>()
  for (const run of runs) made.set(key(run), { ...run, minutes: run.minutes + (made.get(key(run))?.minutes ?? 0) })
  return [...made.values()].flatMap(({ minutes, ...run }) => {
    const rest = minutes - (there.get(key(run)) ?? 0)
    return rest > 0 ? [{ ...run, kind: 'making' as WorkId, minutes: rest, event: null, fromRun: true }] : []
  })
}

/** Minutes as a share by hours counts them. */
export function weighted(minutes: number, weightBp: number): number {
  return multiplyDivide(minutes, weightBp, WHOLE_WEIGHT)
}

/** Who is asked to lead: of those who may, the one whose turn was longest ago; who never led comes first. */
export function nextLead(
  members: readonly MemberId[],
  turns: readonly { readonly member: MemberId; readonly on: Day }[],
): MemberId | null {
  const last = new Map<MemberId, Day>()
  for (const { member, on } of turns) if (on > (last.get(member) ?? '')) last.set(member, on)
  const [first] = members.toSorted((a, b) => compare(last.get(a) ?? '', last.get(b) ?? '') || compare(a, b))
  return first ?? null
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const at = Date.parse(`${day}T00:00:00Z`)
  const since = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - since * 86_400_000).toISOString().slice(0, 10) as Day
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
