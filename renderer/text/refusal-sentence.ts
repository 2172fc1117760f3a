// A refusal as a sentence: its amounts and days written out, with the way out.

import type { TFunction } from 'i18next'
import type { Refusal } from '../../shared/kernel/result.ts'
import type { Figures } from './figures.ts'
import type { fr } from './fr.ts'

/** A refusal that has its sentence in `refusal`: one without words does not compile. */
export type WordedRefusal = Refusal & { readonly type: keyof (typeof fr)['refusal'] }

/** The sentence of a refusal. */
export function refusalSentence(refusal: WordedRefusal, text: Figures & { readonly t: TFunction }): string {
  const facts = Object.entries(refusal).map(([name, value]) => [name, factText(name, value, text)] as const)
  return text.t(`refusal.${refusal.type}`, { defaultValue: refusal.type, ...Object.fromEntries(facts) })
}

const AMOUNTS = [
  'inDrawer',
  'difference',
  'toShare',
  'total',
  'due',
  'tendered',
  'limit',
  'price',
  'amount',
  'held',
  'paid',
  'open',
]
const DAYS = ['from', 'to', 'day', 'validUntil']
/** `from` and `to` are also states of an order. */
const DAY = /^\d{4}-\d\d-\d\d$/u

function factText(name: string, value: unknown, { money, day, number }: Figures): unknown {
  // A ticket's number is its name: it is written as on the paper.
  if (name === 'number') return value
  if (name === 'left' && typeof value === 'number') return number(value / 1000)
  if (typeof value === 'number') return AMOUNTS.includes(name) ? money(value) : number(value)
  return typeof value === 'string' && DAYS.includes(name) && DAY.test(value) ? day(value, 'numeric') : value
}
