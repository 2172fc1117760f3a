// Figures as paper writes them: per language, in plain characters every code page has.

import { localDate } from '../kernel/day.ts'
import { localeOf, type Language } from '../kernel/language.ts'
import { plainText } from '../kernel/text.ts'
import type { PaperWords } from './paper-words.ts'

/** Writers of one language. */
export interface PaperNumbers {
  /** `1 234,50`: cents without a sign of currency. */
  amount(cents: number): string
  /** `1 234,50 €`. */
  money(cents: number): string
  /** `2`, `2,5 m`: thousandths of a unit. */
  quantity(thousandths: number, unit: 'piece' | keyof PaperWords['units']): string
  /** `5,5 %`: basis points. */
  percent(bp: number): string
  /** `21/11/2026 18:03`, in the coop's time zone. */
  minute(at: number, timeZone: string): string
  /** `21/11/2026` of a business day. */
  day(day: string): string
}

const kept = new Map<Language, PaperNumbers>()

/** The writers of a language; made once, because an `Intl` formatter costs more than a receipt. */
export function paperNumbers(language: Language, words: PaperWords): PaperNumbers {
  let numbers = kept.get(language)
  if (!numbers) {
    numbers = makeNumbers(language, words)
    kept.set(language, numbers)
  }
  return numbers
}

function makeNumbers(language: Language, words: PaperWords): PaperNumbers {
  const locale = localeOf(language)
  // Day before month in every language: a receipt is read in France (Dari's own order would be 11/14).
  const separator = language === 'ru' || language === 'uk' ? '.' : '/'
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const currency = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const quantities = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const minutes = new Map<string, Intl.DateTimeFormat>()
  const day = (value: string) => value.split('-').reverse().join(separator)
  return {
    amount: (cents) => plain(amounts.format(euros(cents))),
    money: (cents) => plain(currency.format(euros(cents))),
    quantity: (value, unit) =>
      plain(quantities.format(value / 1000)) + (unit === 'piece' ? '' : ` ${words.units[unit]}`),
    percent: (bp) => plain(percents.format(bp / 10_000)),
    minute: (at, timeZone) => `${day(localDate(at, timeZone))} ${clock(minutes, timeZone).format(at)}`,
    day,
  }
}

/** Never minus zero, which would print as `-0,00`. */
function euros(cents: number): number {
  return cents === 0 ? 0 : cents / 100
}

function clock(kept: Map<string, Intl.DateTimeFormat>, timeZone: string): Intl.DateTimeFormat {
  let formatter = kept.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    kept.set(timeZone, formatter)
  }
  return formatter
}

/** `plainText` less the direction marks that Arabic locales put around figures. */
function plain(text: string): string {
  return plainText(text).replace(/[\u061c\u200e\u200f]/gu, '')
}
