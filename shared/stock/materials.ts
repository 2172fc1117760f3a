// What we use up (cloth, trims, foodstuffs…), in which roll it comes, where it lies and who sells it.

import { z } from 'zod'
import { Allergen, ArtName, Barcode, Colour } from '../catalogue/catalogue.ts'
import { Day } from '../kernel/day.ts'
import { BlobHash, MemberId, SupplierId, type LotId, type MaterialId, type PlaceId } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, thousandths, Unit, type Thousandths } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const MATERIAL_KINDS = ['cloth', 'trim', 'thread', 'food', 'packaging', 'other'] as const
export const MaterialKind = z.enum(MATERIAL_KINDS)
export type MaterialKind = z.infer<typeof MaterialKind>

/** What each kind is usually counted in. */
export const USUAL_UNIT: Readonly<Record<MaterialKind, Unit>> = {
  cloth: 'm',
  trim: 'piece',
  thread: 'piece',
  food: 'kg',
  packaging: 'piece',
  other: 'piece',
}

export const ORIGINS = ['new', 'reused', 'given'] as const
const Origin = z.enum(ORIGINS)

const Width = z.int().min(1).max(20_000)
const Minimum = z.int().min(0).max(MAX_THOUSANDTHS).transform(thousandths)

export const MaterialFields = z.object({
  name: line(80),
  kind: MaterialKind,
  unit: Unit,
  /** Materials of one family can stand in for one another in a recipe: "any wax". Empty: none can. */
  family: optionalLine(40),
  colour: Colour,
  pattern: ArtName,
  photo: BlobHash.nullable(),
  pictogram: ArtName.nullable(),
  /** Millimetres across; with `gsm` a length can be weighed. */
  widthMm: Width.nullable(),
  /** Grams per square metre. */
  gsm: z.int().min(1).max(5000).nullable(),
  composition: optionalLine(120),
  origin: Origin,
  supplier: SupplierId.nullable(),
  /** What a unit costs at its supplier, as last known. */
  price: PositiveOrZeroCents.nullable(),
  /** Less than this is low; null: never. */
  minimum: Minimum.nullable(),
  /** Whether each roll, off-cut or batch has its own length, place and cost. */
  byLot: z.boolean(),
  barcode: Barcode.nullable(),
  allergens: z.array(Allergen).max(14),
  archived: z.boolean(),
})
export type MaterialFields = z.output<typeof MaterialFields>

export const PLACE_KINDS = ['workshop', 'stand', 'home', 'coldRoom', 'car', 'other'] as const
const PlaceKind = z.enum(PLACE_KINDS)

export const PlaceFields = z.object({
  name: line(40),
  kind: PlaceKind,
  /** Whose home it is. */
  member: MemberId.nullable(),
  archived: z.boolean(),
})
export type PlaceFields = z.output<typeof PlaceFields>

export const SupplierFields = z.object({ name: line(60), contact: optionalLine(200), archived: z.boolean() })
export type SupplierFields = z.output<typeof SupplierFields>

/** A roll, an off-cut, a batch: what is known of it besides how much is left, which movements say. */
export const LotFields = z.object({
  /** What is written on its label: `R12`, `chute 3`. */
  label: line(40),
  photo: BlobHash.nullable(),
  widthMm: Width.nullable(),
  /** Food: the last day it may be used. */
  useBy: Day.nullable(),
  isOffcut: z.boolean(),
})
export type LotFields = z.output<typeof LotFields>

export interface Place extends PlaceFields {
  readonly id: PlaceId
}

export interface Supplier extends SupplierFields {
  readonly id: SupplierId
  /** Materials bought there. */
  readonly materials: number
}

/** A material as a list shows it. */
export interface Material extends MaterialFields {
  readonly id: MaterialId
  readonly supplierName: string | null
  readonly quantity: Thousandths
  readonly value: Cents
  /** Rolls and pieces with something left. */
  readonly lots: number
  /** The first use-by date among what is left. */
  readonly useBy: Day | null
  /** Below its minimum, or below zero. */
  readonly isLow: boolean
}

/** A lot with what is left of it in one place. */
export interface Lot extends LotFields {
  readonly id: LotId
  readonly material: MaterialId
  readonly place: PlaceId | null
  readonly quantity: Thousandths
  readonly value: Cents
}

/**
 * Length of a cloth by its weight: metres = grams ÷ (grams per m² × width). Thousandths of a metre, to the nearest.
 * Null when the width or the weight per m² is not known.
 */
export function lengthByWeight(
  grams: number,
  { widthMm, gsm }: { readonly widthMm: number | null; readonly gsm: number | null },
): Thousandths | null {
  if (widthMm === null || gsm === null) return null
  // grams / (gsm × mm/1000) metres, in thousandths of a metre.
  return thousandths(Math.round((grams * 1_000_000) / (gsm * widthMm)))
}

/** Weight in grams of a length of cloth, to the nearest; null when it cannot be known. */
export function weightOfLength(
  length: number,
  { widthMm, gsm }: { readonly widthMm: number | null; readonly gsm: number | null },
): number | null {
  return widthMm === null || gsm === null ? null : Math.round((length * gsm * widthMm) / 1_000_000)
}
