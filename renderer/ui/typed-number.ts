// A number while it is being typed: digits, at most one point, never more decimals than it may have.

/** A key of the pad. `decimal` is the reader's comma or point. */
export type KeypadKey =
  '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | 'decimal' | 'backspace' | 'clear'

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

/** Free typing made a typed number: commas and points alike, Arabic-Indic digits too, everything else dropped. */
export function cleanTyped(raw: string, limits: TypedLimits): string {
  let text = ''
  for (const character of raw.normalize('NFKC')) {
    const digit = toLatinDigit(character)
    if (digit !== undefined) text = appendDigit(text, digit, limits)
    else if (/[.,\u066b]/u.test(character)) text = pressKey(text, 'decimal', limits)
  }
  return text
}

function toLatinDigit(character: string): string | undefined {
  if (/^[0-9]$/u.test(character)) return character
  const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(character)
  if (arabic >= 0) return String(arabic)
  const persian = '۰۱۲۳۴۵۶۷۸۹'.indexOf(character)
  return persian >= 0 ? String(persian) : undefined
}
