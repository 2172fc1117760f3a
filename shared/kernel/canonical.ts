// The one byte form of a value, so that anyone can hash it again: RFC 8785 (JCS) without floating point numbers.

/** What an entry may hold: no fraction, no undefined, no date object. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical }

/** Version of this form, the first element of every hashed header: old versions verify for ever. */
export const CANONICAL_VERSION = 'etal-1'

/**
 * Writes a value as RFC 8785 does: no spaces, keys sorted by UTF-16 code units, shortest escapes; undefined
 * properties are left out. Throws on fractions, unsafe integers, lone surrogates and anything that is not data.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`Not a safe integer: ${value}`)
      return value === 0 ? '0' : String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? array(value) : object(value)
    default:
      throw new TypeError(`Not data: ${typeof value}`)
  }
}

function array(values: readonly unknown[]): string {
  let written = ''
  for (const value of values) written += `${written === '' ? '[' : ','}${canonical(value)}`
  return written === '' ? '[]' : `${written}]`
}

function object(value: object): string {
  let written = ''
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) written += `${written === '' ? '{' : ','}${nameOf(key)}${canonical(member)}`
  }
  return written === '' ? '{}' : `${written}}`
}

/** Names that recur in every entry are written once; no more of them are kept than a program has. */
const names = new Map<string, string>()
const MOST_NAMES = 1000

function nameOf(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const name = `${text(key)}:`
  if (names.size < MOST_NAMES) names.set(key, name)
  return name
}

/** Text without anything to escape: most of it. */
const PLAIN = /^[ !#-[\]-~]*$/

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`
  if (!value.isWellFormed()) throw new TypeError('A lone surrogate is not text')
  return JSON.stringify(value)
}
