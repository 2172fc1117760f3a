// Knowing the stock: what to look at, what was there on a past day, what sleeps and how fast materials go.

import { z } from 'zod'
import { MEMBERS, query } from '../kernel/contract.ts'
import { addDays, Day } from '../kernel/day.ts'
import { PlaceId, type LotId, type MemberId } from '../kernel/id.ts'
import { multiplyDivide, type Cents } from '../kernel/money.ts'
import { thousandths, type Thousandths } from '../kernel/quantity.ts'
import type { Stored } from './contract.ts'

/** Food this near its last day is shown. */
export const USE_BY_DAYS = 7

/** The record that is probably missing where the book is below zero. */
export type LikelyRecord = 'made' | 'moved' | 'received'

/** Something that the book says there is less than nothing of, in one place. */
export interface BelowZero extends Stored {
  readonly place: PlaceId | null
  readonly lot: LotId | null
  readonly lotLabel: string
  /** How much is missing; above zero. */
  readonly missing: Thousandths
  /** What the missing pieces were reckoned at when they left. */
  readonly worth: Cents
  readonly likely: LikelyRecord
  /** Where there is some, when it was probably moved. */
  readonly from: PlaceId | null
  /** How much of what is missing lies there. */
  readonly available: Thousandths
  /** Who probably made it: the article's makers; empty for the whole group. */
  readonly makers: readonly MemberId[]
  /** When it last moved here. */
  readonly lastDay: Day | null
  /** Who recorded that. */
  readonly lastBy: MemberId | null
}

/** A material below its minimum. */
export interface LowMaterial extends Stored {
  readonly minimum: Thousandths
  readonly supplierName: string | null
}

/** A batch whose last day is near or past. */
export interface UseBySoon extends Stored {
  readonly place: PlaceId | null
  readonly lot: LotId
  readonly lotLabel: string
  readonly useBy: Day
  readonly isPast: boolean
}

/** What a past day had in one place. */
export interface PlaceWorth {
  readonly place: PlaceId | null
  readonly value: Cents
  readonly items: number
}

interface Asleep extends Stored {
  /** When it last moved. */
  readonly lastDay: Day | null
}

interface Used extends Stored {
  readonly perWeek: Thousandths
  /** Whole weeks that what is left will last; 0 when nothing is left. */
  readonly weeksLeft: number
}

export const stockKnowContract = {
  /** What asks for a look: below zero with the likely missing record, below its minimum, and near its last day. */
  'stock.watch': query<{
    readonly belowZero: readonly BelowZero[]
    readonly low: readonly LowMaterial[]
    readonly useBy: readonly UseBySoon[]
  }>()({ roles: MEMBERS, input: z.object({}), reads: ['stock', 'sale', 'production', 'catalogue'] }),

  /** What there was at the end of a day, dearest first; `place` null is everywhere. */
  'stock.onDay': query<{
    readonly value: Cents
    readonly items: number
    readonly places: readonly PlaceWorth[]
    readonly stored: readonly Stored[]
  }>()({
    roles: MEMBERS,
    input: z.object({
      day: Day,
      place: z
        .union([PlaceId, z.literal('store')])
        .nullable()
        .default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(60),
    }),
    reads: ['stock', 'sale', 'production', 'catalogue'],
  }),

  /** Over the last weeks: what did not move at all, dearest first, and what was used up per week. */
  'stock.pace': query<{
    readonly asleep: readonly Asleep[]
    readonly asleepItems: number
    readonly asleepValue: Cents
    readonly used: readonly Used[]
  }>()({
    roles: MEMBERS,
    input: z.object({ weeks: z.int().min(1).max(104).default(8) }),
    reads: ['stock', 'sale', 'production', 'catalogue'],
  }),
} as const

interface Suspect {
  readonly missing: number
  /** The other place that holds most of it, and how much. */
  readonly most: { readonly place: PlaceId | null; readonly quantity: number } | null
  /** We make it ourselves. */
  readonly isMade: boolean
}

/**
 * The record that is probably missing: what lies elsewhere was moved, what we make was made, the rest came in. Only as
 * much as lies there can have been moved.
 */
export function likelyRecord({ missing, most, isMade }: Suspect): Pick<BelowZero, 'likely' | 'from' | 'available'> {
  if (most && most.quantity > 0)
    return { likely: 'moved', from: most.place, available: thousandths(Math.min(missing, most.quantity)) }
  return { likely: isMade ? 'made' : 'received', from: null, available: thousandths(missing) }
}

/**
 * How much goes in a week, from what went between two days, both included. At least a week is reckoned with: what was
 * used on the first day does not go on like that.
 */
export function usePerWeek(used: number, { from, to }: { readonly from: Day; readonly to: Day }): Thousandths {
  return thousandths(multiplyDivide(used, 7, Math.max(7, daysFrom(from, to) + 1)))
}

/** Whole weeks that a quantity lasts at so much a week. */
export function weeksLeft(quantity: number, perWeek: number): number {
  return perWeek <= 0 || quantity <= 0 ? 0 : Math.floor(quantity / perWeek)
}

/** Whether a batch asks for a look, and whether it is too late. */
export function lastDayState(useBy: Day, today: Day): 'past' | 'near' | 'fine' {
  if (useBy < today) return 'past'
  return useBy <= addDays(today, USE_BY_DAYS) ? 'near' : 'fine'
}

function daysFrom(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
