// What can be asked about results: a period, a market, the tickets behind a figure, a file, and the group's goals.

import { z } from 'zod'
import type { SellingEvent } from '../events/events.ts'
import { command, DECIDERS, MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { ArticleId, EventId, GoalId, type EntryRef, type RangeId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Unit } from '../kernel/quantity.ts'
import { GoalFields, type Goal } from './goals.ts'
import type { Outcome, Sold } from './results.ts'

type PeriodReversed = { readonly type: 'PeriodReversed' }
type UnknownEvent = { readonly type: 'UnknownEvent' }
const READS = [
  'sale',
  'closing',
  'cashSession',
  'expense',
  'consigne',
  'event',
  'host',
  'presence',
  'production',
  'catalogue',
]

/** An event and its outcome; null: what belongs to none. */
export interface EventResult {
  readonly event: SellingEvent | null
  readonly outcome: Outcome
}

export interface RangeResult extends Sold {
  /** Null: sold by hand, or of a range that is gone. */
  readonly range: RangeId | null
  readonly name: string | null
  readonly colour: string
  readonly pattern: string
}

export interface ArticleResult extends Sold {
  readonly article: ArticleId | null
  readonly label: string
  readonly range: RangeId | null
  readonly unit: Unit
  /** Thousandths. */
  readonly quantity: number
}

export interface PeriodResult {
  readonly from: Day
  readonly to: Day
  readonly whole: Outcome
  readonly events: readonly EventResult[]
  readonly ranges: readonly RangeResult[]
  /** What brought most first. */
  readonly articles: readonly ArticleResult[]
}

export interface MarketResult extends EventResult {
  readonly event: SellingEvent
  readonly ranges: readonly RangeResult[]
  readonly articles: readonly ArticleResult[]
  /** Markets before it at the same place, else of the same kind, the latest first. */
  readonly earlier: readonly { readonly event: SellingEvent; readonly outcome: Outcome }[]
  readonly isSamePlace: boolean
}

/** A line of a ticket behind a figure. */
export interface SoldLine extends EntryRef {
  readonly number: number
  readonly soldAt: number
  readonly label: string
  readonly unit: Unit
  readonly quantity: number
  readonly total: Cents
  readonly net: Cents
}

export const RESULT_TABLES = ['events', 'ranges', 'articles', 'expenses'] as const
export type ResultTable = (typeof RESULT_TABLES)[number]

export const resultContract = {
  /** Sums of a period: its events, ranges and articles each add up to the whole. */
  'results.period': query<PeriodResult, PeriodReversed>()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day }),
    reads: READS,
  }),
  /** Was this market worth it: all that belongs to it, whenever it was paid. */
  'results.event': query<MarketResult, UnknownEvent>()({
    roles: MEMBERS,
    input: z.object({ event: EventId }),
    reads: READS,
  }),
  /** Lines behind a figure, in the order they were rung up, `limit` at most after `after`; consigne and vouchers apart. */
  'results.lines': query<readonly SoldLine[], PeriodReversed>()({
    roles: MEMBERS,
    input: z.object({
      from: Day,
      to: Day,
      /** Left out: of every event. */
      event: EventId.nullable().optional(),
      article: ArticleId.nullable().optional(),
      /** With `article: null`: the word it was sold under. */
      label: z.string().max(80).optional(),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    reads: READS,
  }),
  /** A period for a spreadsheet: a table as CSV (UTF-8 with its mark, semicolons, commas in numbers), or all as a workbook. */
  'results.file': query<
    { readonly fileName: string; readonly mediaType: string; readonly base64: string },
    PeriodReversed
  >()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day, what: z.enum([...RESULT_TABLES, 'workbook']) }),
    reads: READS,
  }),
  /** Goals of which a day is in these days, with how near they are. */
  'goal.list': query<readonly Goal[]>()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day }),
    reads: [...READS, 'goal', 'order'],
  }),
  'goal.set': command<{ readonly goal: GoalId }, PeriodReversed | { type: 'UnknownRange' }>()({
    roles: DECIDERS,
    input: GoalFields,
  }),
  'goal.drop': command<Record<string, never>, { type: 'UnknownGoal' }>()({
    roles: DECIDERS,
    input: z.object({ goal: GoalId }),
  }),
} as const
