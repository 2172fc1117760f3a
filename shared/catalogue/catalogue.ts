// What we sell: ranges as coloured tabs, articles as tiles, and the rate and nature a sale of one has.

import { z } from 'zod'
import { BlobHash, MaterialId, MemberId, RangeId, type ArticleId, type ModelId } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { Unit, type Thousandths } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { VatRate, type ConsumptionMode } from '../kernel/vat.ts'

const ARTICLE_KINDS = ['good', 'meal', 'service', 'workshop', 'deposit', 'giftVoucher'] as const
export const ArticleKind = z.enum(ARTICLE_KINDS)
export type ArticleKind = z.infer<typeof ArticleKind>

/** The 14 allergens of Regulation (EU) 1169/2011, annex II. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export const Allergen = z.enum(ALLERGENS)
export type Allergen = z.infer<typeof Allergen>

/** How food is kept: in the fridge (4 °C at most), hot (63 °C at least), frozen (−18 °C at most), or as it is. */
export const KEPT_AT = ['cold', 'hot', 'frozen', 'ambient'] as const
export const KeptAt = z.enum(KEPT_AT)
export type KeptAt = z.infer<typeof KeptAt>

/** How something is kept when nobody said: a dish in the fridge; of other goods nobody knows. */
export function usuallyKeptAt(kind: string): KeptAt | null {
  return kind === 'meal' ? 'cold' : null
}

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i)
export const ArtName = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/)

/** A maker and her part of the work; parts are whole numbers, only their ratio counts. */
export const MakerPart = z.object({ member: MemberId, part: z.int().min(1).max(1000) })
export type MakerPart = z.output<typeof MakerPart>

export const RangeFields = z.object({
  name: line(40),
  colour: Colour,
  pattern: ArtName,
  position: z.int().min(0).max(1000),
})
export type RangeFields = z.output<typeof RangeFields>

/** A rate per mode of consumption; at least one. An article with one rate has it whatever the mode. */
export const VatByMode = z
  .object({ onSite: VatRate.optional(), takeAway: VatRate.optional(), keep: VatRate.optional() })
  .refine((vat) => vat.onSite !== undefined || vat.takeAway !== undefined || vat.keep !== undefined, 'no rate')
export type VatByMode = z.output<typeof VatByMode>

export const Barcode = z.string().regex(/^[\x21-\x7e]{4,40}$/)

export const ArticleFields = z.object({
  range: RangeId,
  name: line(80),
  kind: ArticleKind,
  unit: Unit,
  /** With VAT, per unit. */
  price: PositiveOrZeroCents,
  vat: VatByMode,
  barcode: Barcode.nullable(),
  photo: BlobHash.nullable(),
  pictogram: ArtName.nullable(),
  /** Bought and sold on (account 707) rather than made (701). */
  resold: z.boolean(),
  /** One piece only: sold once, gone. */
  oneOff: z.boolean(),
  /** Whether the stock book counts it. */
  stocked: z.boolean(),
  /** Empty: the whole group equally. */
  makers: z.array(MakerPart).max(60),
  allergens: z.array(Allergen).max(14),
  /** Absent: nobody said, as in every entry before this was asked. */
  keptAt: KeptAt.optional(),
})
export type ArticleFields = z.output<typeof ArticleFields>

/** What tells a variant of a model from its sisters: a size, a cloth, or both. */
export const VariantFields = z.object({
  /** `M`, `38`, `6 ans`; empty: it has no size. */
  size: optionalLine(12),
  /** The name of its colour or cloth; empty: it has none. */
  cloth: optionalLine(24),
  /** What the eye sees of it; null: the range's own colour. */
  colour: Colour.nullable(),
  /** The cloth of the stock book it is made of. */
  material: MaterialId.nullable(),
})
export type VariantFields = z.output<typeof VariantFields>

export interface Range extends RangeFields {
  readonly id: RangeId
  /** Live articles in it. */
  readonly articles: number
}

/** What a tile needs, nothing more: twenty thousand of these must be quick. */
export interface Tile {
  readonly id: ArticleId
  readonly range: RangeId
  readonly name: string
  readonly kind: ArticleKind
  readonly unit: Unit
  readonly price: Cents
  readonly vat: VatByMode
  readonly photo: BlobHash | null
  readonly pictogram: string | null
  readonly colour: string
  readonly pattern: string
  readonly resold: boolean
  readonly oneOff: boolean
  /** What the book says is left; null when it is not counted. */
  readonly stock: Thousandths | null
  /** What it is a variant of; null for most. */
  readonly model: ModelId | null
  /** On the one tile of a model: it opens on its variants, whose cheapest price and whole stock it shows. */
  readonly opens: Opening | null
}

/** What a tile tells of the variants behind it. */
export interface Opening {
  readonly variants: number
  readonly dearest: Cents
  /** Of its cloths, for the eye: a few at most. */
  readonly colours: readonly string[]
}

export interface Article extends ArticleFields {
  readonly id: ArticleId
  readonly archived: boolean
  readonly stock: Thousandths | null
  /** Null when it comes in one form only. */
  readonly variant: ({ readonly model: ModelId } & VariantFields) | null
  readonly rangeName: string
  readonly colour: string
  readonly pattern: string
}

/**
 * Whether a sold line is turnover, and of which nature; consigne and gift vouchers are held money, outside VAT. A deposit
 * on an order is held too, with VAT of its own; `invoice` is money that comes for an invoice.
 */
export type LineNature = 'goods' | 'services' | 'consigne' | 'giftVoucher' | 'deposit' | 'invoice'
/** Which sales account class: made 701, service 706, resold 707, or none. */
export type SalesClass = 'made' | 'service' | 'resold' | 'none'

/** The rate for a mode: its own, else the only one, else on the spot, taken away, kept, in that order. */
export function rateFor(vat: VatByMode, mode: ConsumptionMode | null): VatRate {
  const applied = modeApplied(vat, mode)
  return (applied === null ? undefined : vat[applied]) ?? 0
}

/** The mode whose rate an article is sold at: what is only ever taken away is taken away, whatever the basket says. */
function modeApplied(vat: VatByMode, mode: ConsumptionMode | null): ConsumptionMode | null {
  if (mode !== null && vat[mode] !== undefined) return mode
  return MODES.find((one) => vat[one] !== undefined) ?? mode
}

const MODES = ['onSite', 'takeAway', 'keep'] as const

/**
 * Nature and account class of a sold line (`4-accounting.md` §1). A meal follows the mode its rate is of; one without
 * rates per mode (a free price) that of the basket.
 */
export function natureOf(
  article: { readonly kind: ArticleKind; readonly resold: boolean; readonly vat?: VatByMode },
  mode: ConsumptionMode | null,
): { readonly nature: LineNature; readonly salesClass: SalesClass } {
  const goods = { nature: 'goods', salesClass: article.resold ? 'resold' : 'made' } as const
  const applied = modeApplied(article.vat ?? {}, mode)
  if (article.kind === 'meal') return applied === 'onSite' || applied === null ? SERVICE : goods
  return article.kind === 'good' ? goods : NATURES[article.kind]
}

const SERVICE = { nature: 'services', salesClass: 'service' } as const
const NATURES = {
  deposit: { nature: 'consigne', salesClass: 'none' },
  giftVoucher: { nature: 'giftVoucher', salesClass: 'none' },
  service: SERVICE,
  workshop: SERVICE,
} as const
