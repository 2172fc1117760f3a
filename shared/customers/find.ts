// What a customer is found by as somebody types: her name, her contact, her phone's digits, her SIREN.

import { wordsOf } from '../catalogue/find.ts'
import { fold } from '../kernel/text.ts'
import type { CustomerFields } from './customers.ts'

/** Her words, each after a space, then her phone's digits and her SIREN. */
export function findable({
  name,
  contact,
  phone,
  siren,
}: Pick<CustomerFields, 'name' | 'contact' | 'phone' | 'siren'>) {
  return ` ${[...wordsOf(fold(`${name} ${contact}`)), digitsOf(phone), siren].filter((part) => part !== '').join(' ')}`
}

/**
 * What must all stand in that text: digits with whatever parts them are one number (`06 12` finds 0612…), three letters
 * are found anywhere, one or two at the beginning of a word.
 */
export function soughtIn(text: string): string[] {
  const folded = fold(text)
  if (/^[+()\d\s./-]+$/.test(folded)) return digitsOf(folded) === '' ? [] : [digitsOf(folded)]
  return wordsOf(folded).map((word) => (word.length < LONG ? ` ${word}` : word))
}

const LONG = 3

/** `+33 6 12…` and `06 12…` are one number here. */
function digitsOf(phone: string): string {
  return phone
    .trim()
    .replace(/^(\+|00)33[\s.]*(\(0\))?/, '0')
    .replace(/\D+/g, '')
}
