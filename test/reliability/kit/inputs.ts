// Inputs made from an operation's own schema: what it would accept, and the same with something wrong in it.

import fc from 'fast-check'
import type { z } from 'zod'

/** What is in the shop already: an input that names nothing real is refused before anything interesting happens. */
export interface Known {
  /** By the field that names one: `article`, `member`… */
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly hashes: readonly string[]
  readonly refs: readonly { readonly till: number; readonly seq: number }[]
}

/** Inputs that the schema would accept, nearly always. */
export function inputsOf(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  return valueOf(schema as unknown as Schema, known)
}

/** The same with one to three things wrong: another type, missing, huge, hostile. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    where: fc.nat(1000),
    what: fc.oneof({ weight: 1, arbitrary: REMOVED }, { weight: 9, arbitrary: hostile }),
  })
  return fc.tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    let spoiltValue = value
    for (const { where, what } of changes) {
      const places = placesOf(spoiltValue)
      spoiltValue = replaced(spoiltValue, places[where % places.length] ?? [], what)
    }
    return spoiltValue
  })
}

/** Puts another value in each text of an input, one at a time. */
export function withEachText(value: unknown, text: string): unknown[] {
  return placesOf(value)
    .filter((place) => typeof at(value, place) === 'string')
    .map((place) => replaced(value, place, text))
}

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly innerType?: Schema
  readonly in?: Schema
  readonly element?: Schema
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly format?: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}
interface Check {
  readonly check: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly value?: number
  readonly minimum?: number
  readonly maximum?: number
}
interface Schema {
  readonly _zod: { readonly def: Definition }
}

type Maker = (definition: Definition, known: Known) => fc.Arbitrary<unknown>

function valueOf(schema: Schema | undefined, known: Known): fc.Arbitrary<unknown> {
  if (!schema) throw new Error('A schema without its inner type')
  const definition = schema._zod.def
  const maker = MAKERS[definition.type]
  if (!maker) throw new Error(`Inputs for ${definition.type} are not made yet: add them`)
  return maker(definition, known)
}

const MAKERS: Readonly<Record<string, Maker>> = {
  object: (definition, known) => objectOf(definition.shape ?? {}, known),
  string: textOf,
  number: numberOf,
  boolean: () => fc.boolean(),
  enum: ({ entries = {} }) => fc.constantFrom(...Object.values(entries)),
  literal: ({ values = [] }) => fc.constantFrom(...values),
  pipe: (definition, known) => valueOf(definition.in, known),
  default: (definition, known) => fc.option(valueOf(definition.innerType, known), { nil: undefined }),
  prefault: (definition, known) => fc.option(valueOf(definition.innerType, known), { nil: undefined }),
  optional: (definition, known) => fc.option(valueOf(definition.innerType, known), { nil: undefined }),
  nullable: (definition, known) => fc.option(valueOf(definition.innerType, known), { nil: null }),
  array: (definition, known) => {
    const { min, max } = boundsOf(definition)
    return fc.array(valueOf(definition.element, known), {
      minLength: min ?? 0,
      maxLength: Math.min(max ?? 4, (min ?? 0) + 3),
    })
  },
  record: ({ keyType, valueType }, known) =>
    fc.dictionary(valueOf(keyType, known) as fc.Arbitrary<string>, valueOf(valueType, known), { maxKeys: 6 }),
  union: ({ options = [] }, known) => fc.oneof(...options.map((option) => valueOf(option, known))),
}

function objectOf(shape: Readonly<Record<string, Schema>>, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, fieldOf(key, schema, known)]))
  const any = fc.record(fields).map(withoutUndefined)
  const isRef = Object.keys(shape).sort().join() === 'seq,till' && known.refs.length > 0
  return isRef ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known.refs) }, { weight: 1, arbitrary: any }) : any
}

/** A file is mostly a table; anything else as bytes too. */
function fieldOf(key: string, schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (key === 'timeZone') return fc.constantFrom('Europe/Paris', 'America/Guadeloupe', 'Pacific/Noumea', 'Mars/Olympus')
  const ids = known.ids[key]
  if (ids && isId(schema))
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: valueOf(schema, known) })
  return key === 'base64' ? fc.oneof(catalogueFile, bytes) : valueOf(schema, known)
}

/** Whether a field holds one id, or none. */
function isId(schema: Schema): boolean {
  const { type, in: inner, innerType, checks = [] } = schema._zod.def
  if (type === 'string') return checks.some(({ _zod }) => _zod.def.pattern?.source.includes('{8}-'))
  const inside = inner ?? innerType
  return inside !== undefined && isId(inside)
}

const bytes = fc
  .tuple(
    fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff', '\u0089PNG\r\n\u001a\n'),
    fc.uint8Array({ maxLength: 200 }),
  )
  .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]).toString('base64'))

const cell = fc.oneof(
  fc.constantFrom(
    '12,50',
    '1e9',
    '-3',
    '20',
    '5,5',
    '550',
    '',
    'Pochette wax',
    'NaN',
    '999999999999',
    'piece',
    'm',
    '0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const catalogueFile = fc
  .array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 5 })
  .map((rows) =>
    [['nom', 'prix', 'tva', 'stock', 'gamme', 'code-barres'], ...rows].map((row) => row.join(';')).join('\n'),
  )
  .map((text) => Buffer.from(text.toWellFormed()).toString('base64'))

const strange = fc.constantFrom(
  'Œuf à la neige',
  'عربى \u202eabc',
  'a\u0000b\u0007',
  '👩🏾‍🍳',
  "'; DROP TABLE sales; --",
  '%_\\',
  ' x ',
)

function textOf(definition: Definition, known: Known): fc.Arbitrary<string> {
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def)
  const format = definition.format ?? checks.find(({ check }) => check === 'string_format')?.format
  const pattern = checks.find((check) => check.pattern)?.pattern
  if (format === 'date')
    return fc.oneof(fc.constantFrom('2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17'), anyDay)
  if (pattern?.source.includes('{8}-'))
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...Object.values(known.ids).flat()) },
      { weight: 1, arbitrary: fc.uuid() },
    )
  if (pattern?.source === '^[0-9a-f]{64}$') return fc.constantFrom(...known.hashes)
  if (pattern) return fc.stringMatching(new RegExp(pattern.source), { size: 'small' })
  const { min = 0, max = 40 } = boundsOf(definition)
  return fc.oneof(fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.max(min, Math.min(max, 24)) }), strange)
}

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function numberOf(definition: Definition): fc.Arbitrary<number> {
  const { min = -9_007_199_254_740_991, max = 9_007_199_254_740_991 } = boundsOf(definition)
  const inside = [0, 1, 2, 5, 400, 1000, 1800, 2000, 3000, min, max].filter((value) => value >= min && value <= max)
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...inside) },
    {
      weight: 1,
      arbitrary: fc.integer({
        min: Math.max(min, -2_000_000),
        max: Math.max(Math.max(min, -2_000_000), Math.min(max, 2_000_000)),
      }),
    },
  )
}

function boundsOf({ checks = [] }: Definition): { min?: number; max?: number } {
  const bounds: { min?: number; max?: number } = {}
  for (const { _zod } of checks) {
    const { check, value, minimum, maximum } = _zod.def
    if (check === 'greater_than' && value !== undefined) bounds.min = value
    if (check === 'less_than' && value !== undefined) bounds.max = value
    if (check === 'min_length' && minimum !== undefined) bounds.min = minimum
    if (check === 'max_length' && maximum !== undefined) bounds.max = maximum
  }
  return bounds
}

const GONE = Symbol('gone')
const REMOVED = fc.constant(GONE as unknown)

/** What no field of ours is made for. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    0.5,
    1e308,
    2 ** 53,
    -(2 ** 53),
    -1,
    1e9 + 1,
    -1e9,
  ),
  fc.constantFrom<unknown>(
    '',
    '\u202eevil\u2066',
    '\u0000\u0007\u001b[31m',
    '\ud800',
    'a\udfff',
    '1',
    'null',
    '../../etc/passwd',
    '€'.repeat(300),
  ),
  fc.constantFrom<unknown>(true, [], {}, 10n, new Date(0), new Map([['a', 1]]), new Uint8Array(8), [null], [[[]]]),
  fc.constantFrom(
    'x'.repeat(20_000),
    Array.from({ length: 3000 }, () => 0),
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":true}}'),
    JSON.parse('{"constructor":1,"toString":"x","length":-1}'),
    deep(3000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

type Place = readonly string[]

/** Every place in a value, the whole of it first; not deeper than any input of ours. */
function placesOf(value: unknown, place: Place = []): Place[] {
  const inside = isPlain(value) && place.length < 8 ? Object.keys(value).slice(0, 40) : []
  return [place, ...inside.flatMap((key) => placesOf(at(value, [key]), [...place, key]))]
}

function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value)
}

function replaced(value: unknown, [key, ...rest]: Place, what: unknown): unknown {
  if (key === undefined) return what === GONE ? undefined : what
  const inner = replaced((value as Record<string, unknown>)[key], rest, what)
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => (String(index) === key ? (inner === GONE ? [] : [inner]) : [one]))
  const copy = { ...(value as Record<string, unknown>), [key]: inner }
  if (rest.length === 0 && what === GONE) delete copy[key]
  return copy
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  )
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))
}
