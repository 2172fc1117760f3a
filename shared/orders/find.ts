// What an order is found by as somebody types, and how its number is written and read.

import { wordsOf } from '../catalogue/find.ts'
import { fold } from '../kernel/text.ts'
import type { OrderFields } from './orders.ts'

/** Its number and its words, each after a space; the customer's own are found beside it. */
export function findable(
  { title, caller, place }: Pick<OrderFields, 'title' | 'caller' | 'place'>,
  number: number | null,
) {
  return ` ${[String(number ?? ''), ...wordsOf(fold(`${title} ${caller} ${place}`))].filter((word) => word !== '').join(' ')}`
}

/** As people say it: `14`, and `2-14` of the coop's second till. */
export function orderNumber(number: number, tillNumber: number): string {
  return tillNumber === 1 ? String(number) : `${tillNumber}-${number}`
}

/** What a pinned ticket's QR holds. */
export function numberCode(number: string): string {
  return `ETAL-${number}`
}

/** A number that was typed, called out or scanned; null when it is none. */
export function readNumber(text: string): { readonly tillNumber: number; readonly number: number } | null {
  const match = /^(?:ETAL-|#|N°\s?)?(?:([1-9][0-9]{0,5})-)?([1-9][0-9]{0,8})$/i.exec(text.trim())
  return match ? { tillNumber: Number(match[1] ?? 1), number: Number(match[2]) } : null
}
