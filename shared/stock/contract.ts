// What can be asked of the stock book: materials, lots, places, suppliers, and what moves.

import { z } from 'zod'
import { EVENT_KINDS } from '../events/events.ts'
import { command, KEEPERS, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import {
  BlobHash,
  EntryRef,
  ItemId,
  LotId,
  MaterialId,
  PlaceId,
  SupplierId,
  type MemberId,
  type TillId,
} from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, PositiveThousandths, thousandths } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import {
  LotFields,
  MaterialFields,
  MaterialKind,
  PlaceFields,
  SupplierFields,
  type Lot,
  type Material,
  type Place,
  type Supplier,
} from './materials.ts'
import { OutCause, Source, type Level, type MovementCause } from './stock.ts'

export type UnknownItem = { readonly type: 'UnknownItem' }
export type UnknownPlace = { readonly type: 'UnknownPlace' }
export type UnknownLot = { readonly type: 'UnknownLot' }
export type UnknownSupplier = { readonly type: 'UnknownSupplier' }
/** A material kept by lots was moved without saying which. */
export type LotNeeded = { readonly type: 'LotNeeded'; readonly item: ItemId }
export type StockRefusal =
  | UnknownItem
  | UnknownPlace
  | UnknownLot
  | LotNeeded
  | { readonly type: 'NotStocked' }
  | { readonly type: 'WholePiecesOnly' }
type BarcodeTaken = { readonly type: 'BarcodeTaken'; readonly by: string }

export interface Movement {
  readonly till: TillId
  readonly seq: number
  readonly at: number
  readonly by: MemberId | null
  readonly place: PlaceId | null
  readonly lot: LotId | null
  readonly quantity: number
  readonly value: number
  readonly cause: MovementCause
  readonly note: string
  /** This entry was undone by another, or undoes one. */
  readonly isReversed: boolean
}

/** What lies somewhere: an article or a material. */
export interface Stored extends Level {
  readonly item: ItemId
  /** Of a material kept by lots: one line for each. */
  readonly lot: LotId | null
  readonly lotLabel: string | null
  readonly type: 'article' | 'material'
  readonly name: string
  readonly unit: 'piece' | 'm' | 'kg' | 'l'
  readonly colour: string
  readonly pattern: string
  readonly photo: BlobHash | null
  readonly pictogram: string | null
}

/** An article to load for an event. */
export interface ToPack extends Stored {
  /** The most that sold at one of the earlier events of the kind; `quantity` is what there is to take from. */
  readonly best: number
  readonly there: number
  readonly proposed: number
}

/** What was taken somewhere: `quantity` is what should still be there. */
export interface ToUnload extends Stored {
  readonly brought: number
  readonly sold: number
  /** Left otherwise: given, broken, used up… */
  readonly gone: number
}

/** Default null: the store, and no lot. */
const place = PlaceId.nullable().default(null)
const lot = LotId.nullable().default(null)

/** One line of a delivery; `newLot` makes a lot of it, `lot` adds to one. */
const DeliveredLine = z.object({
  item: ItemId,
  quantity: PositiveThousandths,
  /** What the line cost, without the delivery. */
  value: PositiveOrZeroCents,
  lot: LotId.nullable().default(null),
  newLot: LotFields.nullable().default(null),
})

const MovedLine = z.object({ item: ItemId, lot, quantity: PositiveThousandths })
const PositiveOrZero = z.int().min(0).max(MAX_THOUSANDTHS).transform(thousandths)
const UnloadedLine = z.object({ item: ItemId, lot, back: PositiveOrZero, missing: PositiveOrZero })

export const stockContract = {
  'stock.places': query<readonly Place[]>()({ roles: MEMBERS, input: z.object({}), reads: ['stock'] }),
  'stock.addPlace': command<{ place: PlaceId }>()({ roles: KEEPERS, input: PlaceFields }),
  'stock.changePlace': command<Record<string, never>, UnknownPlace>()({
    roles: KEEPERS,
    input: z.object({ place: PlaceId, fields: PlaceFields.partial() }),
  }),
  'stock.suppliers': query<readonly Supplier[]>()({ roles: MEMBERS, input: z.object({}), reads: ['stock'] }),
  'stock.addSupplier': command<{ supplier: SupplierId }>()({ roles: KEEPERS, input: SupplierFields }),
  'stock.changeSupplier': command<Record<string, never>, UnknownSupplier>()({
    roles: KEEPERS,
    input: z.object({ supplier: SupplierId, fields: SupplierFields.partial() }),
  }),

  /** Materials, low ones first, then by name; `text` is looked for folded. */
  'stock.materials': query<{ readonly materials: readonly Material[]; readonly total: number }>()({
    roles: MEMBERS,
    input: z.object({
      text: z.string().max(80).default(''),
      kind: MaterialKind.nullable().default(null),
      archived: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(120),
    }),
    reads: ['stock', 'production'],
  }),
  'stock.material': query<Material & { readonly lotList: readonly Lot[] }, UnknownItem>()({
    roles: MEMBERS,
    input: z.object({ material: MaterialId }),
    reads: ['stock', 'production'],
  }),
  'stock.addMaterial': command<{ material: MaterialId }, UnknownSupplier | BarcodeTaken>()({
    roles: KEEPERS,
    input: MaterialFields,
  }),
  'stock.changeMaterial': command<Record<string, never>, UnknownItem | UnknownSupplier | BarcodeTaken>()({
    roles: KEEPERS,
    input: z.object({ material: MaterialId, fields: MaterialFields.partial() }),
  }),
  'stock.changeLot': command<Record<string, never>, UnknownLot>()({
    roles: KEEPERS,
    input: z.object({ lot: LotId, fields: LotFields.partial() }),
  }),

  /** Everything with something in one place (null: the store), articles and materials. */
  'stock.inPlace': query<readonly Stored[]>()({
    roles: MEMBERS,
    input: z.object({ place: PlaceId.nullable() }),
    reads: ['stock', 'sale', 'production'],
  }),
  /** An item's level everywhere, and by place and lot. */
  'stock.level': query<
    { readonly level: Level; readonly spots: readonly (Level & { place: PlaceId | null; lot: LotId | null })[] },
    UnknownItem
  >()({
    roles: MEMBERS,
    input: z.object({ item: ItemId }),
    reads: ['stock', 'sale', 'production'],
  }),
  'stock.movements': query<{ readonly level: Level | null; readonly movements: readonly Movement[] }>()({
    roles: MEMBERS,
    input: z.object({ item: ItemId, limit: z.int().min(1).max(200).default(50) }),
    reads: ['stock', 'sale', 'production'],
  }),

  /** What was there already: one item, at what it is worth. */
  'stock.receive': command<Level, StockRefusal>()({
    roles: KEEPERS,
    input: z.object({
      item: ItemId,
      quantity: PositiveThousandths,
      value: PositiveOrZeroCents,
      place,
      lot,
      newLot: LotFields.nullable().default(null),
      note: optionalLine(200),
    }),
  }),
  /** Bought, given or re-used; what the delivery cost is shared by value (by quantity when nothing has a value). */
  'stock.deliver': command<
    { readonly lots: readonly LotId[]; readonly total: Cents },
    StockRefusal | UnknownSupplier
  >()({
    roles: KEEPERS,
    input: z.object({
      source: Source,
      supplier: SupplierId.nullable().default(null),
      delivery: PositiveOrZeroCents,
      document: BlobHash.nullable().default(null),
      place,
      lines: z.array(DeliveredLine).min(1).max(100),
      note: optionalLine(200),
    }),
  }),
  'stock.transfer': command<{ readonly moved: number }, StockRefusal | { readonly type: 'SamePlace' }>()({
    roles: SELLERS,
    input: z.object({
      from: PlaceId.nullable(),
      to: PlaceId.nullable(),
      lines: z.array(MovedLine).min(1).max(500),
      note: optionalLine(200),
    }),
  }),
  /** What to take to an event of a kind: every stocked article in `from`, the ones that sold most at once first. */
  'stock.packingList': query<{ readonly events: number; readonly lines: readonly ToPack[] }>()({
    roles: MEMBERS,
    input: z.object({ kind: z.enum(EVENT_KINDS), from: PlaceId.nullable(), to: PlaceId.nullable() }),
    reads: ['stock', 'sale', 'production', 'event'],
  }),
  /** What lies in a place or went there since a day, and what became of it. */
  'stock.unloading': query<readonly ToUnload[]>()({
    roles: MEMBERS,
    input: z.object({ place: PlaceId, since: Day }),
    reads: ['stock', 'sale', 'production'],
  }),
  /** Takes back what came back; what is missing leaves the book as `missing`. */
  'stock.unload': command<
    { readonly back: number; readonly missing: number },
    StockRefusal | { readonly type: 'SamePlace' }
  >()({
    roles: SELLERS,
    input: z.object({
      from: PlaceId,
      to: PlaceId.nullable(),
      lines: z.array(UnloadedLine).min(1).max(500),
      note: optionalLine(200),
    }),
  }),
  /** The number after the last roll that was named `R…`. */
  'stock.nextRoll': query<{ readonly number: number }>()({ roles: MEMBERS, input: z.object({}), reads: ['stock'] }),
  /** A sample, a gift, a theft, a breakage, waste: gone without money. */
  'stock.takeOut': command<Level, StockRefusal>()({
    roles: SELLERS,
    input: z.object({
      item: ItemId,
      quantity: PositiveThousandths,
      place,
      lot,
      cause: OutCause,
      note: optionalLine(200),
    }),
  }),
  /**
   * Undoes what somebody recorded (not a sale, not a count) by its opposite: all of the entry, or the line of `only`. A
   * production is undone whole.
   */
  'stock.reverse': command<
    Record<string, never>,
    { readonly type: 'UnknownMovement' } | { readonly type: 'MovementUndone' } | { readonly type: 'NotReversible' }
  >()({
    roles: KEEPERS,
    input: z.object({
      of: EntryRef,
      only: z.object({ item: ItemId, lot }).nullable().default(null),
      reason: line(200),
    }),
  }),
} as const
