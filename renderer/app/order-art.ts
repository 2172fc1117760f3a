// How orders, their states, and what guests must not eat are drawn, on every screen.

import {
  CircleEllipsis,
  CircleX,
  ClockAlert,
  CookingPot,
  FileText,
  Hammer,
  Package,
  PackageCheck,
  Salad,
  Scissors,
  Shirt,
  ShoppingCart,
  Sparkles,
  ThumbsDown,
  ThumbsUp,
  Truck,
  type LucideIcon,
} from 'lucide-react'
import type { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { Activity } from '../../shared/host/host.ts'
import { ORDER_KINDS, type Alteration, type OrderKind, type OrderStep } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import type { PictogramName } from '../ui/pictograms.ts'
import type { Art } from '../ui/PictureTile.tsx'

/** The drawing of a kind of order. */
export const KIND_ART: Readonly<Record<OrderKind, Art>> = {
  catering: { pictogram: 'meal', colour: 'brick', pattern: 'wax-ovals' },
  madeToOrder: { pictogram: 'sewing-machine', colour: 'indigo', pattern: 'wax-rings' },
  alteration: { pictogram: 'scissors', colour: 'plum', pattern: 'stripes' },
  subscription: { pictogram: 'basket', colour: 'forest', pattern: 'leaves' },
}

/** The icon of a state. */
export const STATE_ICON: Readonly<Record<OrderState, LucideIcon>> = {
  quote: FileText,
  accepted: ThumbsUp,
  making: Hammer,
  ready: PackageCheck,
  delivered: Truck,
  declined: ThumbsDown,
  cancelled: CircleX,
  uncollected: ClockAlert,
}

/** The pictogram of each allergen. */
export const ALLERGEN_PICTOGRAM: Readonly<Record<(typeof ALLERGENS)[number], PictogramName>> = {
  gluten: 'wheat',
  crustaceans: 'shrimp',
  eggs: 'egg',
  fish: 'fish',
  peanuts: 'peanuts',
  soybeans: 'soybean',
  milk: 'milk',
  nuts: 'nut',
  celery: 'celery',
  mustard: 'mustard',
  sesame: 'sesame',
  sulphites: 'wine',
  lupin: 'lupin',
  molluscs: 'mussel',
}

/** The kinds of order a coop takes: who does not cook has no catering, who does not sew no alterations. */
export function kindsFor(activities: readonly Activity[]): readonly OrderKind[] {
  const isAbsent: Partial<Record<OrderKind, boolean>> = {
    catering: !activities.includes('food'),
    alteration: !activities.includes('textile'),
  }
  return ORDER_KINDS.filter((kind) => !isAbsent[kind])
}

/** The picture of each kind of step. */
export const STEP_ICON: Readonly<Record<OrderStep['kind'], LucideIcon>> = {
  cut: Scissors,
  sew: Shirt,
  finish: Sparkles,
  buy: ShoppingCart,
  prepare: Salad,
  cook: CookingPot,
  pack: Package,
  deliver: Truck,
  other: CircleEllipsis,
}

/** The picture of each job. */
export const WORK_PICTOGRAM: Readonly<Record<Alteration, PictogramName>> = {
  hem: 'trousers-hem',
  takeIn: 'take-in',
  letOut: 'let-out',
  shorten: 'shorten',
  zip: 'zip',
  button: 'button',
  patch: 'patch',
  lining: 'lining',
  other: 'needle',
}
