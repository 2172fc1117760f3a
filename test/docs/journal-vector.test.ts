// docs/journal.md is held to the code and to verifiers that share nothing with it: its tables, its kinds, its test vector.

import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JOURNAL_SQL } from '../../db/journal/tables.ts'
import { tillOf } from '../../db/journal/public-key.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { entryKinds, type EntryKindName } from '../../shared/entries.ts'
import { headerText, type EntryHeader } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { journalFindings, sha256, writeCanonical, type Row } from './mini-verifier.ts'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const page = readFileSync(join(DOCS, 'journal.md'), 'utf8')

interface VectorEntry {
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly by: string | null
  readonly kind: string
  readonly version: number
  readonly data: string
  readonly dataHash: string
  readonly prev: string
  readonly header: string
  readonly hash: string
  readonly signature: string
}

interface Vector {
  readonly seed: string
  readonly publicKey: string
  readonly till: number
  readonly tillName: string
  readonly canonical: readonly { readonly written: string; readonly bytes: string; readonly sha256: string }[]
  readonly entries: readonly VectorEntry[]
}

const vector = JSON.parse(block('json')) as Vector
const folder = mkdtempSync(join(tmpdir(), 'etal-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the test vector of docs/journal.md, by plain crypto', () => {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(vector.publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  })

  it('has canonical bytes and hashes that another writer of the form finds too', () => {
    for (const { written, bytes, sha256: hash } of vector.canonical) {
      expect(Buffer.from(writeCanonical(JSON.parse(written))).toString('hex')).toBe(bytes)
      expect(sha256(Buffer.from(bytes, 'hex')).toString('hex')).toBe(hash)
    }
  })

  it('names its till by its key, and its key by its seed', () => {
    expect(sha256(Buffer.from(vector.publicKey, 'hex')).toString('hex').slice(0, 12)).toBe(vector.tillName)
    expect(parseInt(vector.tillName, 16)).toBe(vector.till)
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${vector.seed}`, 'hex')
    const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    expect(createPublicKey(secret).export({ format: 'jwk' })).toEqual(key.export({ format: 'jwk' }))
    for (const { hash, signature } of vector.entries) {
      expect(sign(null, Buffer.from(hash, 'hex'), secret).toString('hex')).toBe(signature)
    }
  })

  it.each(vector.entries)('entry $seq, $kind: its texts, its hashes, its link and its signature agree', (entry) => {
    const { seq, at, day, by, kind, version, data, dataHash, prev, header, hash, signature } = entry
    expect(prev).toBe(vector.entries[seq - 2]?.hash ?? '0'.repeat(64))
    expect(data).toBe(writeCanonical(JSON.parse(data)))
    expect(sha256(data).toString('hex')).toBe(dataHash)
    expect(header).toBe(writeCanonical(['etal-1', vector.till, seq, at, day, by, kind, version, dataHash, prev]))
    expect(sha256(header).toString('hex')).toBe(hash)
    expect(verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'hex'))).toBe(true)
    expect(verify(null, Buffer.from(dataHash, 'hex'), key, Buffer.from(signature, 'hex'))).toBe(false)
  })
})

describe('the test vector of docs/journal.md, by our own code', () => {
  it('has the canonical bytes, the till number, the headers and the hashes that Étal writes', () => {
    for (const { written, bytes } of vector.canonical) {
      expect(Buffer.from(canonical(JSON.parse(written))).toString('hex')).toBe(bytes)
    }
    expect(tillOf(Buffer.from(vector.publicKey, 'hex'))).toBe(vector.till)
    for (const entry of vector.entries) {
      expect(canonical(JSON.parse(entry.data))).toBe(entry.data)
      const text = headerText({ ...entry, till: vector.till } as unknown as EntryHeader)
      expect(text).toBe(entry.header)
      expect(createHash('sha256').update(text).digest('hex')).toBe(entry.hash)
    }
  })

  it('verifies in the tables that the page declares, before and after the erasure it describes', () => {
    const path = vectorFile('whole.sqlite')
    expect(verifyFile(path, { tables: false, knownHeads: [] })).toMatchObject({ entries: 3, tills: 1, findings: [] })
    expect(findingsOf(path)).toEqual([])
    change(path, 'DELETE FROM journal_data WHERE seq = 2')
    expect(verifyFile(path, { tables: false, knownHeads: [] }).findings).toEqual([])
    expect(findingsOf(path)).toEqual([])
  })
})

describe('docs/journal.md and the code', () => {
  it('declare the same tables', () => {
    const [ours, documented] = [JOURNAL_SQL.replaceAll('IF NOT EXISTS ', ''), block('sql')].map((sql) => {
      const db = new Database(':memory:')
      db.exec(sql)
      const made = db
        .prepare("SELECT name, sql FROM sqlite_master WHERE name GLOB 'journal*' AND type <> 'trigger' ORDER BY name")
        .all()
      db.close()
      return made
    })
    expect(documented).toEqual(ours)
  })

  it('know the same kinds, their version, and which are erasable', () => {
    const section = (number: number) => page.split(/^## \d+\. /m)[number] ?? ''
    const named = (text: string) => [...text.matchAll(/`([a-z]+\.[a-zA-Z]+)`/gi)].map(([, kind]) => kind ?? '')
    const listed = section(8).slice(section(8).indexOf('\n- '))
    const kinds = Object.keys(entryKinds) as EntryKindName[]
    expect(named(listed).sort()).toEqual([...kinds].sort())
    // §8 names those of a later version before the list.
    const later = kinds.filter((kind) => entryKinds[kind].version !== 1)
    const told = [...section(8).matchAll(/`([a-z]+\.[a-zA-Z]+)`, which is\s+of version (\d+)/g)]
    expect(told.map(([, kind, version]) => `${kind} ${version}`).sort()).toEqual(
      later.map((kind) => `${kind} ${entryKinds[kind].version}`).sort(),
    )
    const erasable = /^\w+ kinds name persons[^.]*(?:\.[a-z][^.]*)*/m.exec(section(6))?.[0] ?? ''
    const ofPersons = kinds.filter((kind) => entryKinds[kind].erasable).sort()
    expect(named(erasable).sort()).toEqual(ofPersons)
    const verifier = readFileSync(join(import.meta.dirname, '../../docs/verify.py'), 'utf8')
    const listedThere = /ERASABLE = \{([^}]*)\}/.exec(verifier)?.[1] ?? ''
    expect([...listedThere.matchAll(/"([^"]+)"/g)].map(([, kind]) => kind).sort()).toEqual(ofPersons)
  })
})

const python =
  spawnSync('python3', ['-c', 'import sqlite3; assert sqlite3.sqlite_version_info >= (3, 37)']).status === 0

describe('a real journal, by verifiers that share nothing with Étal', () => {
  let coop: TestCoop
  beforeAll(async () => {
    coop = await testCoop()
    coop.do('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'bank' })
    for (let count = 0; count < 8; count += 1) coop.sell([{ name: 'Pochette wax', price: 1800 }], 'cash')
    const pieces = { '1000': 8, '2000': 7, '200': 2 }
    coop.do('closing.closeSession', { pieces })
    coop.shut()
  })
  afterAll(() => coop.close())

  const changes: readonly (readonly [string, string])[] = [
    ['an amount in the data', `UPDATE journal_data SET data = replace(data, '"total":1800', '"total":1700')`],
    ['a date', 'UPDATE journal SET at = at - 1 WHERE seq = 9'],
    ['a signature', 'UPDATE journal SET signature = zeroblob(64) WHERE seq = 9'],
    ['a whole entry', 'DELETE FROM journal WHERE seq = 9'],
    ['the data of an entry', 'DELETE FROM journal_data WHERE seq = 9'],
    ['the till', 'UPDATE journal SET till = till + 1'],
  ]

  it('verifies by one written from the page', () => {
    expect(findingsOf(tillPath(coop.folder))).toEqual([])
    expect(readRows(tillPath(coop.folder)).length).toBeGreaterThan(20)
  })

  it.each(changes)('is found changed by it: %s', (what, sql) => {
    const path = copyOf(coop, what)
    change(path, sql)
    expect(findingsOf(path)).not.toEqual([])
  })

  it.skipIf(!python)(
    'verifies by docs/verify.py, which finds each change (skipped without Python 3)',
    () => {
      const path = copyOf(coop, 'python')
      const { seq, hash } = coop.book.tail
      const head = `${coop.book.key.till.toString(16).padStart(12, '0')}:${seq}:${hash}`
      const run = (...words: string[]) =>
        execFileSync('python3', [join(DOCS, 'verify.py'), ...words], { encoding: 'utf8' })
      expect(run(path, '--head', head)).toBe(`head ${head}\nverifies\n`)
      expect(run(vectorFile('python-vector.sqlite'))).toContain(`head ${vector.tillName}:3:${vector.entries[2]?.hash}`)
      for (const [what, sql] of changes) {
        const changed = copyOf(coop, `python ${what}`)
        change(changed, sql)
        expect(() => run(changed), what).toThrow('verify.py')
      }
      const cut = copyOf(coop, 'python cut')
      change(cut, `DELETE FROM journal WHERE seq = ${seq}; DELETE FROM journal_data WHERE seq = ${seq}`)
      expect(run(cut)).toContain('verifies')
      expect(() => run(cut, '--head', head)).toThrow('verify.py')
    },
    60_000,
  )
})

function block(language: string): string {
  return new RegExp('^```' + language + '\\n([^]*?)^```$', 'm').exec(page)?.[1] ?? ''
}

/** A file made from the page alone: its tables and its vector. */
function vectorFile(name: string): string {
  const path = join(folder, name)
  const db = new Database(path)
  db.exec(block('sql'))
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  for (const { seq, at, day, by, kind, version, data, dataHash, prev, hash, signature } of vector.entries) {
    db.prepare('INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?,?,?)').run(
      ...[vector.till, seq, at, day, by, kind, version],
      ...[dataHash, prev, hash, signature].map(bytes),
      seq,
    )
    db.prepare('INSERT INTO journal_data (id, till, seq, data) VALUES (?,?,?,?)').run(seq, vector.till, seq, data)
  }
  db.close()
  return path
}

function copyOf(coop: TestCoop, name: string): string {
  const path = join(folder, `${name.replaceAll(' ', '-')}.sqlite`)
  const db = new Database(tillPath(coop.folder))
  db.exec(`VACUUM INTO '${path}'`)
  db.close()
  return path
}

function change(path: string, sql: string): void {
  const db = new Database(path)
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  db.exec(sql)
  db.close()
}

function readRows(path: string): Row[] {
  const db = new Database(path, { readonly: true })
  const rows = db
    .prepare('SELECT j.*, d.data FROM journal j LEFT JOIN journal_data d USING (till, seq) ORDER BY till, seq')
    .all() as Row[]
  db.close()
  return rows
}

function findingsOf(path: string): string[] {
  return journalFindings(readRows(path))
}
