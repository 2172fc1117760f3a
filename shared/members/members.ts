// Members: a face, a colour, a language, a role; how to reach her; from when to when she belongs.

import { z } from 'zod'
import { ROLES } from '../kernel/contract.ts'
import { addDays, Day } from '../kernel/day.ts'
import { BlobHash, type MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const Role = z.enum(ROLES)

/** What can be set about a member. */
export const MemberFields = z.object({
  name: line(60),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  photo: BlobHash.nullable().optional(),
  language: Language,
  role: Role,
  /** Her own analytic section in the host's books; empty or absent when the coop's serves for all. */
  section: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,13}$/)
    .optional(),
})
export type MemberFields = z.output<typeof MemberFields>

/** A member as screens show her. */
export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
  readonly role: z.infer<typeof Role>
  readonly section: string
  readonly active: boolean
  /** Whether a PIN is asked at sign-in. */
  readonly needsPin: boolean
}

/** On what terms she works: what the host or she herself declares, never computed from. */
export const STATUSES = ['cape', 'salaried', 'volunteer', 'selfEmployed', 'trainee'] as const

/** What only she and the manager see. All may be left empty: nothing here is needed to work. */
export const DetailFields = z.object({
  status: z.enum(STATUSES).nullable(),
  phone: optionalLine(30),
  email: optionalLine(120),
  address: optionalLine(200),
  /** Languages she speaks, in her own words. */
  speaks: z.array(line(30)).max(12),
  /** Her first day, when the group existed before its till. */
  since: Day.nullable(),
})
export type DetailFields = z.output<typeof DetailFields>

export const NO_DETAILS: DetailFields = { status: null, phone: '', email: '', address: '', speaks: [], since: null }

export type MemberStatus = (typeof STATUSES)[number]

/** A status held from a day to another, both included; `to` null: still. */
export interface StatusSpan extends Span {
  readonly status: MemberStatus
}

/** What was said of her status, in the order it was said: from this day it is that, null: none. */
export interface StatusSaid {
  readonly from: Day
  readonly status: MemberStatus | null
}

/** From when to when she held which status; of two words about one day the later said counts. */
export function statusSpans(said: readonly StatusSaid[]): StatusSpan[] {
  const byDay = new Map(said.map(({ from, status }) => [from, status]))
  const turns = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([from, status]) => ({ from, status }))
  const changes = turns.filter(({ status }, index) => status !== (turns[index - 1]?.status ?? null))
  return changes.flatMap(({ from, status }, index) => {
    const next = changes[index + 1]?.from
    return status === null ? [] : [{ from, to: next === undefined ? null : addDays(next, -1), status }]
  })
}

/** Those she held on one of these days. */
export function statusesBetween(spans: readonly StatusSpan[], from: string, to: string): StatusSpan[] {
  return spans.filter((span) => belongedBetween([span], from, to))
}

/** She belongs from a day to another, both included; `to` null: still. */
export interface Span {
  readonly from: Day
  readonly to: Day | null
}

/** She came, or left: on that day she still belonged. */
export interface Step {
  readonly on: Day
  readonly came: boolean
}

/** From when to when she belonged, from her comings and goings in order; leaving without having come was since ever. */
export function spansOf(steps: readonly Step[]): Span[] {
  const spans: { from: Day; to: Day | null }[] = []
  for (const { on, came } of steps.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    const last = spans.at(-1)
    if (came && last?.to !== null) {
      // Back the day she left, or the next: she never was away.
      if (last && on <= addDays(last.to, 1)) last.to = null
      else spans.push({ from: on, to: null })
    } else if (!came && last) last.to = on
    else if (!came) spans.push({ from: EVER, to: on })
  }
  return spans
}

const EVER = '1970-01-01' as Day

/** Whether she belonged on one of these days. */
export function belongedBetween(spans: readonly Span[], from: string, to: string): boolean {
  return spans.some((span) => span.from <= to && (span.to === null || span.to >= from))
}

/** Swatches given to faces in turn when no colour is chosen; all readable with white text. */
export const FACE_COLOURS = [
  '#c2410c',
  '#0f766e',
  '#1d4ed8',
  '#7e22ce',
  '#b45309',
  '#be123c',
  '#15803d',
  '#0369a1',
  '#a21caf',
  '#4d7c0f',
  '#9f1239',
  '#3730a3',
] as const
