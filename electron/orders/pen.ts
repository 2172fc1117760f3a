// How an order's papers write figures and days, and the few words that tell what is done to a garment.

import type { OrderPaperFacts } from '../../db/orders/paper.ts'
import { localeOf, type Language } from '../../shared/kernel/language.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import type { OrderPaperWords } from './paper-word-list.ts'
import { orderPaperWords } from './paper-words.ts'

/** Writes in one language; plain text, to be escaped. */
export interface Pen {
  readonly language: Language
  readonly words: OrderPaperWords
  money(cents: number): string
  quantity(thousandths: number, unit: Unit): string
  percent(bp: number): string
  day(day: string): string
}

const UNITS = { m: 'meter', kg: 'kilogram', l: 'liter' } as const

/** A pen for a language. */
export function penFor(language: Language): Pen {
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return {
    ...{ language, words: orderPaperWords[language] },
    money: (amount) => euros.format(amount / 100),
    quantity: (thousandths, unit) => {
      const style = unit === 'piece' ? {} : ({ style: 'unit', unit: UNITS[unit], unitDisplay: 'short' } as const)
      return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 3 }).format(thousandths / 1000)
    },
    percent: (bp) => percents.format(bp / 10_000),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  }
}

/** For whom, for when, and what is done to it with its measures. */
export function garmentLines({ fields, customer }: OrderPaperFacts, pen: Pen): string[] {
  const { words } = pen
  const who = customer?.name ?? fields.caller
  const work = fields.lines.map(({ label, work: done, measures, note }) => {
    const all = [
      label,
      ...done.map((one) => words.alteration[one]),
      ...measures.map(({ name, millimetres }) => `${name} ${pen.quantity(millimetres * 100, 'piece')} cm`),
      note,
    ]
    return all.filter((part) => part !== '').join(', ')
  })
  const due =
    fields.dueOn === null ? [] : [`${words.fetchOn} ${pen.day(fields.dueOn)}${fields.dueAt ? ` ${fields.dueAt}` : ''}`]
  return [who, ...due, ...work].filter((part) => part !== '')
}
