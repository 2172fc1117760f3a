// Sizes and cloths while they are being chosen, and the variants that come of them.

import type { VariantTile } from '../../shared/catalogue/variants.ts'
import { compareVariants, markOf } from '../../shared/catalogue/variants.ts'
import type { Input } from '../../shared/contract.ts'

export type NewVariant = Input<'catalogue.makeVariants'>['variants'][number]
export type Cloth = Pick<NewVariant, 'cloth' | 'colour' | 'material' | 'photo'>

export interface VariantsDraft {
  readonly sizes: readonly string[]
  readonly cloths: readonly Cloth[]
  /** What is said of one of them, by its mark. */
  readonly own: Readonly<Record<string, { readonly price?: number; readonly stock?: number }>>
  /** Those that are not made, by their mark. */
  readonly left: readonly string[]
}

/** Sizes offered at once; any other is typed. */
export const USUAL_SIZES = [
  ['XS', 'S', 'M', 'L', 'XL', 'XXL'],
  ['36', '38', '40', '42', '44', '46'],
] as const

/** What a model comes in already, chosen: one more size is then made in each of its cloths. */
export function draftFrom(variants: readonly VariantTile[]): VariantsDraft {
  const cloths = new Map<string, Cloth>()
  for (const { cloth, tint, material, photo } of variants) {
    if (cloth !== '' && !cloths.has(cloth)) cloths.set(cloth, { cloth, colour: tint, material, photo })
  }
  const sizes = [...new Set(variants.map(({ size }) => size).filter((size) => size !== ''))]
  return { sizes, cloths: [...cloths.values()], own: {}, left: [] }
}

/** Every size in every cloth that is not there yet, as it would be made; those left out too. */
export function combinations(
  { sizes, cloths, own }: VariantsDraft,
  known: readonly Pick<VariantTile, 'size' | 'cloth'>[],
  price: number,
): readonly NewVariant[] {
  const there = new Set(known.map(markOf))
  const none: Cloth = { cloth: '', colour: null, material: null, photo: null }
  const inCloths = cloths.length > 0 ? cloths : [none]
  const inSizes = sizes.length > 0 ? sizes : ['']
  return inCloths
    .flatMap((cloth) =>
      inSizes.map((size) => {
        const said = own[markOf({ size, cloth: cloth.cloth })]
        return { ...cloth, size, price: said?.price ?? price, stock: said?.stock ?? 0, barcode: null }
      }),
    )
    .filter((one) => (one.size !== '' || one.cloth !== '') && !there.has(markOf(one)))
    .toSorted(compareVariants)
}

/** In or out of a list. */
export function toggled<Item>(list: readonly Item[], item: Item, isSame: (one: Item) => boolean): readonly Item[] {
  return list.some(isSame) ? list.filter((one) => !isSame(one)) : [...list, item]
}

/** With something said of one variant. */
export function said(
  draft: VariantsDraft,
  mark: string,
  words: { readonly price?: number; readonly stock?: number },
): VariantsDraft {
  return { ...draft, own: { ...draft.own, [mark]: { ...draft.own[mark], ...words } } }
}
