// The materials of the coop and of the file as lines look them up.

import type { LotId, MaterialId, PlaceId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import { fold } from '../kernel/text.ts'
import type { LotFields } from '../stock/materials.ts'
import type { SaidMaterial } from './materials-fields.ts'
import type { PlannedLine } from './plan.ts'
import { wordOf } from './words.ts'

export interface KnownLot extends Pick<LotFields, 'label' | 'useBy' | 'isOffcut'> {
  readonly id: LotId
}

/** What lies of a material in one place, of one lot. */
export interface KnownSpot {
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly quantity: number
}

export interface KnownMaterial {
  readonly id: MaterialId
  readonly said: SaidMaterial
  readonly lots: readonly KnownLot[]
  readonly spots: readonly KnownSpot[]
}

/** What the coop holds before the import. */
export interface MaterialsContext {
  readonly language: Language
  /** Live ones. */
  readonly materials: readonly KnownMaterial[]
  /** Those still bought from first: the first of a name is the one meant. */
  readonly places: readonly { readonly id: PlaceId; readonly name: string }[]
  /** Barcodes of articles and materials, and whose they are. */
  readonly barcodes: ReadonlyMap<string, string>
}

/** A material of the file: a known one, or one that it brings. */
export interface FileMaterial {
  readonly known: KnownMaterial | null
  /** Everything its lines say, put together. */
  said: Partial<SaidMaterial>
  /** Which line said each thing first. */
  readonly saidIn: Map<keyof SaidMaterial, number>
  readonly lots: Map<string, FileLot>
  /** Something of it came in without a roll. */
  hasLoose: boolean
}

/** A roll of the file. */
export interface FileLot {
  readonly known: KnownLot | null
  readonly fields: Pick<LotFields, 'label' | 'useBy' | 'isOffcut'>
}

/** A line and what it makes happen; nothing when it is refused or changes nothing. */
export interface MaterialLine extends PlannedLine {
  readonly step: MaterialStep | null
}

export interface MaterialStep {
  readonly material: FileMaterial
  readonly changed: readonly (keyof SaidMaterial)[]
  readonly lot: FileLot | null
  readonly lotChanges: Partial<FileLot['fields']>
  readonly place: PlaceId | null
  /** What comes in with something new; thousandths and cents. */
  readonly stock: { readonly quantity: number; readonly value: number } | null
}

/** What lines look up, and what the file has said so far. */
export interface Shelf {
  readonly context: MaterialsContext
  /** By its own reference, and by those of its rolls. */
  readonly byRef: ReadonlyMap<string, KnownMaterial>
  readonly byBarcode: ReadonlyMap<string, KnownMaterial>
  readonly byName: ReadonlyMap<string, readonly KnownMaterial[]>
  readonly places: ReadonlyMap<string, PlaceId>
  readonly known: Map<MaterialId, FileMaterial>
  readonly drafts: Map<string, FileMaterial>
  /** Barcodes that the file gives, and to what. */
  readonly barcodes: Map<string, FileMaterial>
  /** Lines about one roll in one place, once. */
  readonly used: Set<string>
}

/** A shelf on which the file has said nothing yet. */
export function shelfOf(context: MaterialsContext): Shelf {
  const { materials, places } = context
  const refs = materials.flatMap((one) => [one.id, ...one.lots.map(({ id }) => id)].map((ref) => [ref, one] as const))
  const barcodes = materials.flatMap((one) => (one.said.barcode === null ? [] : [[one.said.barcode, one] as const]))
  const named = [...places].toReversed().map(({ id, name }) => [wordOf(name), id] as const)
  return {
    context,
    byRef: new Map<string, KnownMaterial>(refs),
    byBarcode: new Map(barcodes),
    byName: Map.groupBy(materials, ({ said }) => fold(said.name)),
    places: new Map(named),
    ...{ known: new Map(), drafts: new Map(), barcodes: new Map(), used: new Set() },
  }
}
