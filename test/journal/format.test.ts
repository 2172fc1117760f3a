// A data folder whose journal is of another format: refused in words, and left as it is.

import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { openHost } from '../../electron/host.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.shut()
})
afterEach(() => coop.close())

describe('the format of a journal', () => {
  it('is in the file', () => {
    expect(pragma('user_version')).toBe(1)
  })

  it.each([
    ['a later number', 'PRAGMA user_version = 2'],
    ['no number and other columns', 'PRAGMA user_version = 0; ALTER TABLE journal DROP COLUMN data_id'],
    ['its number and other columns', 'ALTER TABLE journal ADD COLUMN more TEXT'],
  ])('with %s is refused with a sentence, and nothing is written', async (_how, sql) => {
    change(sql)
    const before = readFileSync(tillPath(coop.folder))
    const refused = await openHost({ data: coop.folder, keys: coop.keys }).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      sentence: expect.stringMatching(/of a format that this Étal does not read/) as string,
    })
    expect(readFileSync(tillPath(coop.folder)).equals(before)).toBe(true)
    const { findings } = verifyFile(tillPath(coop.folder), { tables: true, knownHeads: [] })
    expect(findings).toMatchObject([{ type: 'databaseDamaged', detail: expect.stringContaining('format') as string }])
  })

  it('of before the number is read, and gets it', () => {
    change('PRAGMA user_version = 0')
    coop.reopen()
    coop.check()
    coop.shut()
    expect(pragma('user_version')).toBe(1)
  })
})

function change(sql: string): void {
  const file = new Database(tillPath(coop.folder))
  file.exec(sql)
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

function pragma(name: string): unknown {
  const file = new Database(tillPath(coop.folder), { readonly: true })
  const value = file.pragma(name, { simple: true })
  file.close()
  return value
}
