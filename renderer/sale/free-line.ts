// A line that is in no catalogue: what kind of thing it is decides its picture and its VAT.

import type { Activity } from '../../shared/host/host.ts'
import { cents } from '../../shared/kernel/money.ts'
import { ONE, type Unit } from '../../shared/kernel/quantity.ts'
import type { VatRate } from '../../shared/kernel/vat.ts'
import type { BasketLine } from '../../shared/sale/sale.ts'
import type { Art } from '../ui/PictureTile.tsx'

/** What people put a price on by hand. */
export const FREE_THINGS = ['object', 'mending', 'workshop', 'dish', 'grocery', 'alcohol'] as const
export type FreeThing = (typeof FREE_THINGS)[number]

interface Facts {
  readonly kind: 'good' | 'meal' | 'service' | 'workshop'
  /** Rate in mainland France (CGI art. 278, 278-0 bis, 279). */
  readonly rate: VatRate
  readonly art: Art
  readonly activities: readonly Activity[]
}

/** What each thing is, is drawn as, and bears. */
export const FREE_FACTS: Readonly<Record<FreeThing, Facts>> = {
  object: {
    kind: 'good',
    rate: 2000,
    art: { pictogram: 'bag', colour: 'indigo', pattern: 'wax-rings' },
    activities: ['textile', 'craft', 'service'],
  },
  mending: {
    kind: 'service',
    rate: 2000,
    art: { pictogram: 'scissors', colour: 'plum', pattern: 'stripes' },
    activities: ['textile', 'craft', 'service'],
  },
  workshop: {
    kind: 'workshop',
    rate: 2000,
    art: { pictogram: 'people', colour: 'rust', pattern: 'dots' },
    activities: ['textile', 'craft', 'service', 'food'],
  },
  dish: {
    kind: 'meal',
    rate: 1000,
    art: { pictogram: 'meal', colour: 'brick', pattern: 'wax-ovals' },
    activities: ['food'],
  },
  grocery: {
    kind: 'good',
    rate: 550,
    art: { pictogram: 'jar', colour: 'forest', pattern: 'leaves' },
    activities: ['food'],
  },
  alcohol: {
    kind: 'good',
    rate: 2000,
    art: { pictogram: 'beer', colour: 'ocean', pattern: 'scales' },
    activities: ['food'],
  },
}

/** The things a coop with these activities may price by hand. */
export function freeThingsFor(activities: readonly Activity[]): readonly FreeThing[] {
  return FREE_THINGS.filter((thing) => FREE_FACTS[thing].activities.some((activity) => activities.includes(activity)))
}

/** The basket line of a thing; `isExempt` where the host bills without VAT (franchise, CGI art. 293 B). */
export function freeLine(
  thing: FreeThing,
  is: { readonly key: string; readonly label: string; readonly price: number; readonly isExempt: boolean },
): BasketLine {
  const { kind, rate, art } = FREE_FACTS[thing]
  const vatRate = is.isExempt ? 0 : rate
  const unit: Unit = 'piece'
  return {
    key: is.key,
    sale: {
      type: 'free',
      label: is.label,
      kind,
      unitPrice: cents(is.price),
      quantity: ONE,
      vatRate,
      pictogram: art.pictogram,
      makers: [],
    },
    label: is.label,
    unit,
    photo: null,
    ...art,
    model: null,
    unitPrice: cents(is.price),
    nature: kind === 'good' || kind === 'meal' ? 'goods' : 'services',
    vat: { keep: vatRate },
  }
}
