// How each kind of expense is drawn and named.

import type { TFunction } from 'i18next'
import { Mail, Scissors, ShoppingBasket, Store, Tag, Truck } from 'lucide-react'
import type { ReactNode } from 'react'

const KNOWN = ['supplies', 'food', 'stall', 'travel', 'post', 'other'] as const
type KnownCategory = (typeof KNOWN)[number]

const ICONS: Readonly<Record<KnownCategory, ReactNode>> = {
  supplies: <Scissors />,
  food: <ShoppingBasket />,
  stall: <Store />,
  travel: <Truck />,
  post: <Mail />,
  other: <Tag />,
}

/** The drawing of a kind; a kind of the host's own is a label. */
export function CategoryIcon({ id }: { id: string }) {
  return ICONS[KNOWN.find((known) => known === id) ?? 'other']
}

/** The reader's word for a kind of the default profile, else the host's own. */
export function categoryLabel(id: string, hostLabel: string, t: TFunction): string {
  const known = KNOWN.find((name) => name === id)
  return known ? t(`drawer.category.${known}`) : hostLabel || id
}
