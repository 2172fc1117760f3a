// What an order is called when nobody called it anything.

import type { OrderFields } from '../../shared/orders/orders.ts'
import type { Text } from '../text/use-text.ts'
import { dishesOf } from './order-lines.ts'
import type { OrderDraft } from './order-draft.ts'

const LONGEST = 120

/** The fields with a title: her own, else what it is for how many, else its first thing. */
export function titled({ fields }: Pick<OrderDraft, 'fields'>, text: Pick<Text, 't'>): OrderFields {
  const own = fields.title.trim()
  return { ...fields, title: (own === '' ? suggestedTitle(fields, text) : own).slice(0, LONGEST) }
}

/** `Repas pour 45`, `Ourlet · pantalon`, `Guirlande fanions et 2 autres`. */
export function suggestedTitle(fields: OrderFields, { t }: Pick<Text, 't'>): string {
  const { kind, guests, lines } = fields
  if (kind === 'catering' && guests !== null) return t('orders.mealFor', { count: guests })
  const things = dishesOf(fields).length > 0 ? dishesOf(fields) : lines
  const [first, ...others] = things
  if (!first) return t(`orders.kind.${kind}`)
  return others.length === 0 ? first.label : t('orders.andOthers', { name: first.label, count: others.length })
}
