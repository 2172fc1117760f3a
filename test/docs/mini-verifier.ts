// A verifier of a journal's rows written from docs/journal.md alone: it imports nothing of Étal.

import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'

/** A row of `journal`, with its data when it is there. */
export interface Row {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly by: string | null
  readonly kind: string
  readonly version: number
  readonly data_hash: Uint8Array
  readonly prev: Uint8Array
  readonly hash: Uint8Array
  readonly signature: Uint8Array
  readonly data: string | null
}

/** Checks 1 to 7 of §9, in the order of the page; rows come by till, then by seq. */
export function journalFindings(rows: readonly Row[]): string[] {
  const erased = new Set(rows.flatMap(erasedBy))
  let before: Row | undefined
  let key: KeyObject | null = null
  return rows.flatMap((row) => {
    if (before?.till !== row.till) {
      before = undefined
      key = keyOf(row)
    }
    const wrong = checks({ row, before, key, mayBeGone: erased.has(`${row.till} ${row.seq}`) })
    before = row
    return wrong.map((what) => `entry ${row.seq}: ${what}`)
  })
}

/** RFC 8785 for integers, text, booleans, null, arrays and objects; not by JSON.stringify. */
export function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`
  if (typeof value === 'string') return `"${[...value].map(escaped).join('')}"`
  if (typeof value !== 'object' || value === null) return value === 0 ? '0' : `${value as number | boolean | null}`
  const members = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b))
  return `{${members.map(([name, of]) => `${writeCanonical(name)}:${writeCanonical(of)}`).join(',')}}`
}

/** SHA-256, 32 bytes. */
export function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

interface Checked {
  readonly row: Row
  readonly before: Row | undefined
  readonly key: KeyObject | null
  readonly mayBeGone: boolean
}

function checks({ row, before, key, mayBeGone }: Checked): string[] {
  const { till, seq, at, day, by, kind, version } = row
  const header = writeCanonical(['etal-1', till, seq, at, day, by, kind, version, hex(row.data_hash), hex(row.prev)])
  const said: readonly (readonly [boolean, string])[] = [
    [seq === (before?.seq ?? 0) + 1, 'an entry is missing before it'],
    [key !== null, 'no key names this till'],
    [hex(row.prev) === (before ? hex(before.hash) : '0'.repeat(64)), 'it does not follow the entry before it'],
    [row.data === null ? mayBeGone : hex(sha256(row.data)) === hex(row.data_hash), 'its data is not what was signed'],
    [hex(sha256(header)) === hex(row.hash), 'its header is not what was signed'],
    [key !== null && verify(null, row.hash, key, row.signature), 'it was not signed by this till'],
    [at >= (before?.at ?? 0), 'it is dated before the entry before it'],
  ]
  return said.filter(([right]) => !right).map(([, what]) => what)
}

function keyOf({ till, kind, data }: Row): KeyObject | null {
  const { publicKey = '' } = kind === 'till.opened' && data ? (JSON.parse(data) as { publicKey?: string }) : {}
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== 32 || (parseInt(hex(sha256(raw)).slice(0, 12), 16) || 1) !== till) return null
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
}

function erasedBy({ kind, data }: Row): string[] {
  if (kind !== 'journal.erased' || data === null) return []
  const { entries } = JSON.parse(data) as { entries: readonly { till: number; seq: number }[] }
  return entries.map(({ till, seq }) => `${till} ${seq}`)
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\f': 'f',
  '\r': 'r',
  '"': '"',
  '\\': '\\',
}

function escaped(character: string): string {
  const short = SHORT[character]
  if (short !== undefined) return `\\${short}`
  return character < ' ' ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character
}

function byCodeUnits(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return a.charCodeAt(at) - b.charCodeAt(at)
  }
  return a.length - b.length
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
