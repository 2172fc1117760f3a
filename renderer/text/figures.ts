// Money, quantities and dates as a reader of each language writes them: thin and no-break spaces, a real minus.

import type { Day } from '../../shared/kernel/day.ts'
import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'

/** `long`: Saturday 21 November 2026; `short`: Sat 21 Nov; `dated`: 21 Nov 2026; `numeric`: 21/11/2026; `month`: November 2026. */
export type DayStyle = 'long' | 'short' | 'dated' | 'numeric' | 'month' | 'weekday'

/** How figures are written in one language. */
export interface Figures {
  /** Cents as `12,50 €`. */
  readonly money: (cents: number) => string
  /** Thousandths of a unit as `2,50 m`; pieces as a bare number. */
  readonly quantity: (thousandths: number, unit: Unit) => string
  /** Basis points as `5,5 %`. */
  readonly percent: (basisPoints: number) => string
  readonly number: (value: number) => string
  /** A business day; `long` when no style is said. */
  readonly day: (day: Day | string, style?: DayStyle) => string
  /** The hour and minute of an instant at the coop. */
  readonly time: (instant: number) => string
  /** `,` or `.`, as her numbers are written. */
  readonly decimalMark: string
  /** Names joined as a sentence does: `Awa, Bintou et Carla`. */
  readonly list: (names: readonly string[]) => string
}

/** The figures of a language; the same object for the same language and zone. */
export function figuresOf(language: Language): Figures {
  const key = `${language} ${zone ?? ''}`
  let figures = made.get(key)
  if (!figures) made.set(key, (figures = makeFigures(language)))
  return figures
}

/** Says where the coop is: instants are shown as its clock does. */
export function showTimesOf(timeZone: string): void {
  zone = timeZone
}

const made = new Map<string, Figures>()
let zone: string | undefined

const UNITS = { m: 'meter', kg: 'kilogram', l: 'liter' } as const
const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
}

/** Intl writes Dari's dates month first, and between Arabic's puts marks that turn their parts round beside an hour. */
const DAY_FIRST = 'en-GB'

function makeFigures(language: Language): Figures {
  const locale = localeOf(language)
  const figure = (text: string) => isolate(withRealMinus(text), language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const share = lazy(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }))
  const inZone = zone && { timeZone: zone }
  const clock = lazy(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...inZone }),
  )
  const names = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  return {
    money: (cents) => figure(euros.format(cents / 100)),
    quantity: (thousandths, unit) =>
      isolate(withRealMinus(quantityFormat(locale, thousandths, unit).format(thousandths / 1000)), language, AS_READ),
    percent: (basisPoints) => figure(share().format(basisPoints / 10_000)),
    number: (value) => figure(plain.format(value)),
    day: (day, style = 'long') => {
      const midnight = Date.parse(`${day}T00:00:00Z`)
      if (style !== 'numeric') return dayFormat(locale, style).format(midnight)
      return figure(dayFormat(directionOf(language) === 'rtl' ? DAY_FIRST : locale, style).format(midnight))
    },
    time: (instant) => figure(clock().format(instant)),
    decimalMark: plain.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? ',',
    list: (all) => names().format(all),
  }
}

/** The first screen says prices: what else there is to say waits, a format takes milliseconds to make. */
function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Made once: each making takes a third of a millisecond, and a list says sixty days. */
function dayFormat(locale: string, style: DayStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`
  let format = dayFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...DAY_STYLES[style], timeZone: 'UTC' })
    dayFormats.set(key, format)
  }
  return format
}

const formats = new Map<string, Intl.NumberFormat>()

/** Cut lengths and weights show at least two decimals unless they are whole. */
function quantityFormat(locale: string, thousandths: number, unit: Unit): Intl.NumberFormat {
  const decimals = unit === 'piece' || thousandths % 1000 === 0 ? 0 : 2
  const key = `${locale} ${unit} ${decimals}`
  let format = formats.get(key)
  if (!format) {
    // Arabic's short units leave the number out at one and two.
    const unitDisplay = locale.startsWith('ar') ? 'narrow' : 'short'
    const style = unit === 'piece' ? {} : ({ style: 'unit', unit: UNITS[unit], unitDisplay } as const)
    format = new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: decimals, maximumFractionDigits: 3 })
    formats.set(key, format)
  }
  return format
}

function withRealMinus(text: string): string {
  return text.replace(/[\u061c\u200e\u200f]/gu, '').replace('-', '\u2212')
}

const LEFT_TO_RIGHT = '\u2066'
const AS_READ = '\u2068'

/** Inside a sentence that runs right to left a figure keeps its own direction, a quantity that of its unit's word. */
function isolate(text: string, language: Language, how = LEFT_TO_RIGHT): string {
  return directionOf(language) === 'rtl' ? `${how}${text}\u2069` : text
}
