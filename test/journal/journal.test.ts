// The journal: append-only, chained, signed; whatever is changed behind its back is found and named.

import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { knownHeads } from '../../db/journal/keys.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import { closeBook, openBook, tillPath } from '../../db/open-book.ts'
import { SOFTWARE, testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'bank' })
  for (let count = 0; count < 6; count += 1) coop.sell([{ name: 'Pochette wax', price: 1800 }])
})
afterEach(() => coop.close())

const verify = (tables = true) =>
  verifyFile(tillPath(coop.folder), { tables, knownHeads: knownHeads(coop.keys) }).findings.map(
    ({ type, seq, table }) => ({ type, seq, table }),
  )

/** Does something to the file that the app never would: the triggers are taken away first. */
function tamper(...sql: string[]): void {
  coop.book.file.connection.pragma('wal_checkpoint(TRUNCATE)')
  const file = new Database(tillPath(coop.folder))
  for (const name of ['journal_no_update', 'journal_no_delete', 'journal_data_no_update', 'journal_data_no_delete']) {
    file.exec(`DROP TRIGGER IF EXISTS ${name}`)
  }
  for (const statement of sql) file.exec(statement)
  file.close()
}

describe('an untouched journal', () => {
  it('verifies, and its tables are what it says', () => {
    expect(verify()).toEqual([])
    coop.check()
  })

  it('refuses to be changed or deleted by any program that keeps its triggers', () => {
    const { connection } = coop.book.file
    expect(() => connection.exec("UPDATE journal SET kind = 'x'")).toThrow('append-only')
    expect(() => connection.exec('DELETE FROM journal')).toThrow('append-only')
    expect(() => connection.exec("UPDATE journal_data SET data = '{}'")).toThrow('append-only')
    expect(() => connection.exec('DELETE FROM journal_data')).toThrow('erasable')
  })
})

describe('one change behind its back is found and named', () => {
  const last = () => coop.book.tail.seq
  const cases: readonly (readonly [string, string, string])[] = [
    ['at', 'UPDATE journal SET at = at + 1 WHERE seq = 5', 'hashWrong'],
    ['day', "UPDATE journal SET day = '2026-11-15' WHERE seq = 5", 'hashWrong'],
    [
      'by',
      'UPDATE journal SET "by" = NULL WHERE seq = (SELECT max(seq) FROM journal WHERE "by" IS NOT NULL)',
      'hashWrong',
    ],
    ['kind', "UPDATE journal SET kind = 'sale.recorder' WHERE seq = 5", 'hashWrong'],
    ['version', 'UPDATE journal SET version = 2 WHERE seq = 5', 'hashWrong'],
    ['data hash', 'UPDATE journal SET data_hash = zeroblob(32) WHERE seq = 5', 'dataWrong'],
    ['prev', 'UPDATE journal SET prev = zeroblob(32) WHERE seq = 5', 'chainBroken'],
    ['hash', 'UPDATE journal SET hash = zeroblob(32) WHERE seq = 5', 'hashWrong'],
    ['signature', 'UPDATE journal SET signature = zeroblob(64) WHERE seq = 5', 'signatureWrong'],
    ['seq', 'UPDATE journal SET seq = 5000 WHERE seq = 5', 'sequenceBroken'],
  ]
  it.each(cases)('%s', (_column, sql, type) => {
    tamper(sql)
    expect(verify(false)).toContainEqual(
      expect.objectContaining({ type, table: type === 'dataWrong' ? 'journal_data' : 'journal' }),
    )
  })

  it('one byte of an amount in the data', () => {
    tamper(`UPDATE journal_data SET data = replace(data, '"total":1800', '"total":1700') WHERE seq = ${last()}`)
    expect(verify()).toContainEqual({ type: 'dataWrong', seq: last(), table: 'journal_data' })
  })

  it('a row deleted in the middle', () => {
    tamper('DELETE FROM journal WHERE seq = 7', 'DELETE FROM journal_data WHERE seq = 7')
    expect(verify(false)).toContainEqual({ type: 'sequenceBroken', seq: 8, table: 'journal' })
  })

  it('a row deleted at its end', () => {
    const seq = last()
    tamper(`DELETE FROM journal WHERE seq = ${seq}`, `DELETE FROM journal_data WHERE seq = ${seq}`)
    expect(verify(false)).toContainEqual({ type: 'journalCut', seq, table: 'journal' })
  })

  it('an amount edited in a table', () => {
    tamper('UPDATE sales SET total_cents = total_cents + 1 WHERE number = 3')
    expect(verify()).toContainEqual(expect.objectContaining({ type: 'tableDiffers', table: 'sales' }))
  })

  it('a ticket that was made to find other lines than its own', () => {
    tamper('UPDATE sales SET local_line = local_line + 1 WHERE number = 3')
    expect(verify()).toContainEqual(expect.objectContaining({ type: 'tableDiffers', table: 'sale_lines' }))
  })

  it('a file that is no database', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'etal-')), 'till.sqlite')
    copyFileSync(import.meta.filename, path)
    expect(verifyFile(path, { tables: true, knownHeads: [] }).findings).toMatchObject([{ type: 'databaseDamaged' }])
  })
})

describe('an older copy put back', () => {
  it('is found at the next start, named, and a new till goes on from it with its perpetual totals', () => {
    coop.book.file.connection.pragma('wal_checkpoint(TRUNCATE)')
    const kept = mkdtempSync(join(tmpdir(), 'etal-backup-'))
    copyFileSync(tillPath(coop.folder), join(kept, 'till.sqlite'))
    const old = coop.book.tail
    for (let count = 0; count < 5; count += 1) coop.sell([{ name: 'Tote bag wax', price: 2500 }])
    const newest = coop.book.tail
    const first = coop.book.key.till
    coop.shut()
    copyFileSync(join(kept, 'till.sqlite'), tillPath(coop.folder))
    for (const end of ['-wal', '-shm']) rmSync(`${tillPath(coop.folder)}${end}`, { force: true })
    expect(verify(false)).toEqual([{ type: 'journalCut', seq: newest.seq, table: 'journal' }])
    coop.reopen()
    expect(coop.book.findings).toMatchObject([{ type: 'journalCut', till: first, seq: newest.seq }])
    expect(coop.book.key.till).not.toBe(first)
    const { succeeds } = coop.book.file.write.get<{ succeeds: string }>(
      'SELECT succeeds FROM tills WHERE till = ?',
      coop.book.key.till,
    ) ?? { succeeds: '' }
    expect(JSON.parse(succeeds)).toMatchObject({
      reason: 'olderStateRestored',
      head: { till: first, seq: old.seq, hash: old.hash },
      perpetualNet: 6 * 1800,
    })
    // The drawer was open in the copy: it is counted before another is opened.
    const { closing } = coop.do('closing.closeSession', { pieces: {}, reason: 'unknown' })
    expect(closing).toMatchObject({ sessionTill: first, perpetual: { net: 6 * 1800 } })
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    expect(coop.sell([{ name: 'Pochette wax', price: 1800 }]).tickets[0]?.number).toBe(1)
    expect(coop.do('closing.report', {}).perpetual.net).toBe(7 * 1800)
    rmSync(kept, { recursive: true })
  })

  it('on a computer without the key goes on as a new till too', () => {
    coop.shut()
    const keys = mkdtempSync(join(tmpdir(), 'etal-other-computer-'))
    const book = openBook({ folder: coop.folder, keys, software: SOFTWARE, clock: coop.book.clock })
    expect(book.tail.seq).toBe(1)
    expect(book.file.write.get('SELECT number FROM tills WHERE till = ?', book.key.till)).toEqual({ number: 2 })
    closeBook(book)
    rmSync(keys, { recursive: true })
    coop.reopen()
  })

  it('being a few entries behind the journal is no finding for the head beside the key', () => {
    expect(existsSync(coop.keys)).toBe(true)
    coop.reopen()
    expect(coop.book.findings).toEqual([])
  })
})
