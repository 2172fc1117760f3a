// How figures and days are written in the hosts' files.

import type { Day } from '../kernel/day.ts'
import type { Cents } from '../kernel/money.ts'

/** `ddmmyy`. */
export function ddmmyy(day: Day): string {
  return day.slice(8, 10) + day.slice(5, 7) + day.slice(2, 4)
}

/** `yyyymmdd`. */
export function digitsOf(day: Day): string {
  return day.replaceAll('-', '')
}

/** `1200,00`: never grouped, two decimals. */
export function amountText(amount: number, decimal = ','): string {
  const magnitude = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${Math.floor(magnitude / 100)}${decimal}${String(magnitude % 100).padStart(2, '0')}`
}

/** `120,00`; an empty side is `0`. */
export function sideText(amount: Cents): string {
  return amount === 0 ? '0' : amountText(amount)
}

/** The side of a posting and its amount: exactly one of debit and credit is not zero. */
export function sideOf({ debit, credit }: { readonly debit: Cents; readonly credit: Cents }): {
  readonly side: 'D' | 'C'
  readonly amount: Cents
} {
  return debit === 0 ? { side: 'C', amount: credit } : { side: 'D', amount: debit }
}

/** A field of fixed width: filled with spaces on its right; what is longer loses its end (or its beginning). */
export function field(text: string, width: number, keep: 'start' | 'end' = 'start'): string {
  const letters = [...text]
  const kept = keep === 'start' ? letters.slice(0, width) : letters.slice(-width)
  return kept.join('') + ' '.repeat(Math.max(0, width - kept.length))
}

/** Some programs want every account at one length: zeros are added at the end, or taken away, never another digit. */
export function fitAccount(account: string, length: number): string {
  if (length === 0 || account === '') return account
  let fitted = account.padEnd(length, '0')
  while (fitted.length > length && fitted.endsWith('0')) fitted = fitted.slice(0, -1)
  return fitted
}
