// Journal kinds of stock: materials, places, lots, and movements, each a fact with its quantity and value.

import type { EntryKind } from '../journal/entries.ts'
import type {
  BlobHash,
  CountId,
  EntryRef,
  ItemId,
  LotId,
  MaterialId,
  MemberId,
  PlaceId,
  SupplierId,
} from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Edit } from '../kernel/result.ts'
import type { CountedLine, CountReason, CountScope } from './count.ts'
import type { LotFields, MaterialFields, PlaceFields, SupplierFields } from './materials.ts'
import type { Move, OutCause, Source } from './stock.ts'

/** A lot made known by the entry that brings it in. */
export interface NewLot {
  readonly lot: LotId
  readonly material: MaterialId
  readonly fields: LotFields
}

export interface StockEntries {
  'stock.materialAdded': { readonly material: MaterialId; readonly fields: MaterialFields }
  'stock.materialChanged': { readonly material: MaterialId; readonly fields: Edit<MaterialFields> }
  'stock.placeAdded': { readonly place: PlaceId; readonly fields: PlaceFields }
  'stock.placeChanged': { readonly place: PlaceId; readonly fields: Edit<PlaceFields> }
  /** A supplier may be a person: her name and how to reach her can be erased. */
  'stock.supplierAdded': { readonly supplier: SupplierId; readonly fields: SupplierFields }
  'stock.supplierChanged': { readonly supplier: SupplierId; readonly fields: Edit<SupplierFields> }
  'stock.lotChanged': { readonly lot: LotId; readonly material: MaterialId; readonly fields: Edit<LotFields> }
  /** What was there already, or came in without a story. */
  'stock.received': { readonly moves: readonly Move[]; readonly lots: readonly NewLot[]; readonly note: string }
  /** Bought, given, or re-used: `delivery` is shared among the moves by their value and already in them. */
  'stock.delivered': {
    readonly source: Source
    readonly supplier: SupplierId | null
    readonly delivery: Cents
    /** A picture of the invoice or of the heap. */
    readonly document: BlobHash | null
    readonly moves: readonly Move[]
    readonly lots: readonly NewLot[]
    readonly note: string
  }
  'stock.transferred': { readonly moves: readonly Move[]; readonly note: string }
  'stock.takenOut': { readonly moves: readonly Move[]; readonly cause: OutCause; readonly note: string }
  /** The opposite of every move of an earlier entry, at the values it had. */
  'stock.reversed': { readonly of: EntryRef; readonly moves: readonly Move[]; readonly reason: string }
  /** The opposite of every move that an earlier entry made of one item and lot: its other lines stay. */
  'stock.lineReversed': {
    readonly of: EntryRef
    readonly item: ItemId
    readonly lot: LotId | null
    readonly moves: readonly Move[]
    readonly reason: string
  }
  /** What was counted, each line against the level of its moment; the moves are the differences. */
  'stock.counted': {
    readonly count: CountId
    readonly place: PlaceId | null
    readonly scope: CountScope
    readonly blind: boolean
    readonly begunAt: number
    readonly begunBy: MemberId | null
    readonly lines: readonly SettledLine[]
    readonly lots: readonly NewLot[]
    readonly moves: readonly Move[]
    readonly note: string
  }
}

/** A counted line, what its difference was worth, and why; no reason when there was none. */
export interface SettledLine extends CountedLine {
  readonly value: Cents
  readonly reason: CountReason | null
}

export const stockEntryKinds: { readonly [K in keyof StockEntries]: EntryKind } = {
  'stock.materialAdded': { version: 1 },
  'stock.materialChanged': { version: 1 },
  'stock.placeAdded': { version: 1 },
  'stock.placeChanged': { version: 1 },
  'stock.supplierAdded': { version: 1, erasable: true },
  'stock.supplierChanged': { version: 1, erasable: true },
  'stock.lotChanged': { version: 1 },
  'stock.received': { version: 1 },
  'stock.delivered': { version: 1 },
  'stock.transferred': { version: 1 },
  'stock.takenOut': { version: 1 },
  'stock.reversed': { version: 1 },
  'stock.lineReversed': { version: 1 },
  'stock.counted': { version: 1 },
}
