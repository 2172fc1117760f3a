// What can be asked of a count: begin, walk, weigh, find, review, close, let go; and the labels that make it quick.

import { z } from 'zod'
import { command, draft, job, KEEPERS, query, SELLERS } from '../kernel/contract.ts'
import { CountId, EntryRef, ItemId, LotId, PlaceId, type BlobHash, type MemberId, type TillId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import type { Cents } from '../kernel/money.ts'
import type { Thousandths, Unit } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import type { StockRefusal, UnknownPlace } from './contract.ts'
import {
  CountedAmount,
  CountReason,
  CountScope,
  CountSpot,
  type Cause,
  type CountedHow,
  type EarlierCount,
} from './count.ts'
import type { MaterialKind } from './materials.ts'

export type UnknownCount = { readonly type: 'UnknownCount' }
export type CountLineRefusal =
  | UnknownCount
  | StockRefusal
  /** Its width or its weight per square metre is not written down. */
  | { readonly type: 'CannotWeigh' }
  /** The tube alone weighs more. */
  | { readonly type: 'LighterThanTube' }

/** What a line of a count is about, as it is drawn. */
export interface CountThing extends CountSpot {
  readonly type: 'article' | 'material'
  readonly kind: MaterialKind | null
  readonly name: string
  /** Of the roll; empty when it is not kept by lots. */
  readonly label: string
  readonly unit: Unit
  readonly colour: string
  readonly pattern: string
  readonly photo: BlobHash | null
  readonly pictogram: string | null
  /** Barcodes and ids that a scanner may type for it. */
  readonly codes: readonly string[]
  /** Whether its length follows from its weight. */
  readonly canWeigh: boolean
  /** Millimetres across, of the roll or of the cloth. */
  readonly widthMm: number | null
  readonly gsm: number | null
}

/** A line to walk. `expected` is null while a blind count hides it. */
export interface SheetLine extends CountThing {
  readonly expected: Thousandths | null
  /** Null: not counted yet. */
  readonly counted: Thousandths | null
  readonly how: CountedHow | null
  readonly grams: number | null
  readonly at: number | null
  readonly by: MemberId | null
  /** What others had said of it before. */
  readonly earlier: readonly EarlierCount[]
}

/** A count in a few words. */
export interface CountSummary {
  readonly id: CountId
  readonly place: PlaceId | null
  readonly scope: CountScope
  readonly blind: boolean
  readonly tare: number
  readonly begunAt: number
  readonly begunBy: MemberId | null
  readonly counted: number
  readonly total: number
}

/** A count that was closed. */
export interface ClosedCount {
  readonly till: TillId
  readonly seq: number
  readonly at: number
  readonly by: MemberId | null
  readonly place: PlaceId | null
  readonly lines: number
  readonly differences: number
  readonly value: Cents
}

/** A line that differs, with what explains it. */
export interface DifferenceLine extends CountThing {
  readonly expected: Thousandths
  readonly counted: Thousandths
  readonly how: CountedHow
  readonly difference: Thousandths
  readonly value: Cents
  /** Sold, moved or made after this line was counted: already taken into account. */
  readonly movedSince: Thousandths
  readonly cause: Cause
  readonly by: MemberId | null
  readonly at: number
}

/** What a count would change. */
export interface CountReview {
  readonly revision: number
  readonly equal: number
  /** The dearest first. */
  readonly differences: readonly DifferenceLine[]
  readonly gained: Cents
  readonly lost: Cents
  /** The book has something, nobody counted it: the first two hundred. `expected` is what the book says now. */
  readonly uncounted: readonly (CountThing & { readonly expected: Thousandths })[]
  readonly uncountedTotal: number
}

const spot = { item: ItemId, lot: LotId.nullable().default(null) }

export const countContract = {
  /** The client names the count, so that asking twice begins one. */
  'count.begin': draft<Record<string, never>, UnknownPlace>()({
    roles: SELLERS,
    input: z.object({
      count: CountId,
      place: PlaceId.nullable(),
      scope: CountScope,
      blind: z.boolean().default(false),
    }),
  }),
  /** Counts being walked, latest first, and the last twenty closed. */
  'count.list': query<{ readonly open: readonly CountSummary[]; readonly closed: readonly ClosedCount[] }>()({
    roles: SELLERS,
    input: z.object({}),
    reads: ['count', 'stock', 'sale', 'production'],
  }),
  /** The list to walk: what is not counted yet by name, at most `limit` of it, then what is, the latest first. */
  'count.sheet': query<{ readonly count: CountSummary; readonly lines: readonly SheetLine[] }, UnknownCount>()({
    roles: SELLERS,
    input: z.object({ count: CountId, limit: z.int().min(1).max(2000).default(400) }),
    reads: ['count', 'stock', 'sale', 'catalogue', 'production'],
  }),
  /** The last one to say a line is believed; what others had said stays to be seen. */
  'count.setLine': draft<{ readonly counted: Thousandths }, CountLineRefusal>()({
    roles: SELLERS,
    input: z.object({ count: CountId, ...spot, amount: CountedAmount }),
  }),
  'count.removeLine': draft<Record<string, never>, UnknownCount>()({
    roles: SELLERS,
    input: z.object({ count: CountId, ...spot }),
  }),
  /** Grams of the tube that cloth is rolled on, once for the whole count. */
  'count.setTube': draft<Record<string, never>, UnknownCount>()({
    roles: SELLERS,
    input: z.object({ count: CountId, grams: z.int().min(0).max(20_000) }),
  }),
  /** Something that is not on the list; `newLot` is the label of a roll that the book does not know, named `lot`. */
  'count.found': draft<Record<string, never>, CountLineRefusal>()({
    roles: SELLERS,
    input: z.object({ count: CountId, ...spot, newLot: line(40).nullable().default(null) }),
  }),
  /** Articles, materials and rolls by name, label or barcode: at most 24. */
  'count.find': query<readonly CountThing[]>()({
    roles: SELLERS,
    input: z.object({ text: z.string().max(80) }),
    reads: ['stock', 'catalogue'],
  }),
  /** A blind count is reviewed by those who keep the stock. */
  'count.review': query<CountReview, UnknownCount | { readonly type: 'BlindCount' }>()({
    roles: SELLERS,
    input: z.object({ count: CountId }),
    reads: ['count', 'stock', 'sale', 'production'],
  }),
  /** Makes the movements. Refused when somebody counted on since the review. `gone`: not counted, taken as none left. */
  'count.close': command<{ readonly moved: number; readonly value: Cents }, UnknownCount | { type: 'CountChanged' }>()({
    roles: KEEPERS,
    input: z.object({
      count: CountId,
      revision: z.int().min(0),
      gone: z.array(CountSpot).max(5000).default([]),
      reasons: z
        .array(CountSpot.extend({ reason: CountReason }))
        .max(5000)
        .default([]),
      note: optionalLine(200).default(''),
    }),
  }),
  /** Lets a count go: nothing moves. */
  'count.discard': draft<Record<string, never>, UnknownCount>()({
    roles: KEEPERS,
    input: z.object({ count: CountId }),
  }),
  /** The lines of a closed count that differed. */
  'count.closed': query<
    readonly (CountThing & {
      readonly expected: Thousandths
      readonly counted: Thousandths
      readonly value: Cents
      readonly reason: CountReason
    })[]
  >()({ roles: SELLERS, input: EntryRef, reads: ['stock'] }),
  /** A sheet of labels as PDF: rolls and things of a place, all articles and materials, or the places themselves. */
  'count.labels': job<
    { readonly fileName: string; readonly mediaType: string; readonly base64: string },
    { readonly type: 'NothingToLabel' } | { readonly type: 'NoPdfMaker' }
  >()({
    roles: SELLERS,
    input: z.object({
      of: z.enum(['rolls', 'materials', 'articles', 'places']),
      language: Language,
    }),
  }),
} as const
