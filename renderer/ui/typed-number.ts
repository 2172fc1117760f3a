// A number while it is being typed: digits, at most one point, never more decimals than it may have.

import { latinDigits } from '../../shared/kernel/text.ts'

/** A key of the pad. `decimal` is the reader's comma or point. */
export type KeypadKey =
  '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | 'decimal' | 'backspace' | 'clear'

/** The reader's comma or point, as any keyboard writes it. */
const DECIMAL = /^[.,\u066b]$/u

/** What bounds a typed number. */
export interface TypedLimits {
  /** Digits after the point: 2 for euros, 3 for metres and kilos, 0 for pieces. */
  decimals: number
  /** Digits before the point, 6 when not said. */
  wholeDigits?: number
}

/** The typed text after a key; a key that cannot follow changes nothing. The point is always `.` in it. */
export function pressKey(text: string, key: KeypadKey, limits: TypedLimits): string {
  if (key === 'clear') return ''
  if (key === 'backspace') return text.slice(0, -1)
  if (key === 'decimal') {
    if (limits.decimals === 0 || text.includes('.')) return text
    return text === '' ? '0.' : `${text}.`
  }
  return [...key].reduce((typed, digit) => appendDigit(typed, digit, limits), text)
}

function appendDigit(text: string, digit: string, { decimals, wholeDigits = 6 }: TypedLimits): string {
  const [whole = '', fraction] = text.split('.')
  if (fraction !== undefined) return fraction.length < decimals ? text + digit : text
  if (whole === '0') return digit
  return whole.length < wholeDigits ? text + digit : text
}

/** The typed number in its smallest unit (cents for 2 decimals, thousandths for 3); nothing typed is `null`. */
export function typedToUnits(text: string, decimals: number): number | null {
  if (text === '') return null
  const [whole = '', fraction = ''] = text.split('.')
  return Number(whole || '0') * 10 ** decimals + Number(fraction.padEnd(decimals, '0').slice(0, decimals) || '0')
}

/** The text one would have typed for that many smallest units. */
export function unitsToTyped(units: number | null, decimals: number): string {
  if (units === null) return ''
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/u, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** Thousands apart and then a decimal mark of another kind: `1.234,56`, `1,234.56`. Nobody types it, papers have it. */
const IN_GROUPS = /^[^0-9.,]*[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*(?!\1)[.,][0-9]+[^0-9.,]*$/u
/** `½` and `²` are no digits: read as such they would make 12 of a half. */
const NO_DIGIT = /\p{No}/gu

/**
 * Free typing made a typed number: commas and points alike, Arabic-Indic digits too, everything else dropped. What was
 * pasted in groups of three keeps its size.
 */
export function cleanTyped(raw: string, limits: TypedLimits): string {
  let text = ''
  for (const character of withoutGroups(latinDigits(raw.replace(NO_DIGIT, '').normalize('NFKC')))) {
    if (/^[0-9]$/u.test(character)) text = appendDigit(text, character, limits)
    else if (DECIMAL.test(character)) text = pressKey(text, 'decimal', limits)
  }
  return text
}

function withoutGroups(text: string): string {
  const groups = IN_GROUPS.exec(text)
  return groups ? text.replaceAll(groups[1] ?? '', '') : text
}

/** At most so many digits of what was typed or pasted, in whatever script; for a PIN, a SIRET, a count. */
export function digitsTyped(raw: string, most: number): string {
  return latinDigits(raw)
    .replaceAll(/[^0-9]/gu, '')
    .slice(0, most)
}

/** A text that is only figures, as a Latin keyboard writes them; any other text stays as it was typed. */
export function figuresTyped(raw: string): string {
  const figures = latinDigits(raw).replaceAll('\u066b', '.')
  return /^[0-9.,+ ]+$/u.test(figures) ? figures : raw
}

/** The key of the pad that a key of the keyboard stands for; none when it is held with others. */
export function keyTyped(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): KeypadKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const key = latinDigits(event.key)
  if (/^[0-9]$/u.test(key)) return key as KeypadKey
  if (DECIMAL.test(key) || key === 'Decimal') return 'decimal'
  if (key === 'Backspace') return 'backspace'
  return key === 'Delete' ? 'clear' : undefined
}
