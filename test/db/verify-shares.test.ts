// A journal verified in parts, by several threads, is judged as it is by one.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Share } from '../../db/journal/chain.ts'
import { verifyConnection } from '../../db/journal/verify.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  for (let count = 0; count < 8; count += 1) coop.sell([{ name: 'Pochette wax', price: 1800 }])
})
afterEach(() => coop.close())

/** A copy of the file on which the triggers are taken away, then something is done. */
function tampered(...sql: string[]): Database.Database {
  const bytes = coop.book.file.connection.serialize()
  // In memory there is no write-ahead log.
  bytes.fill(1, 18, 20)
  const copy = new Database(bytes)
  const triggers = copy.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]
  for (const { name } of triggers) copy.exec(`DROP TRIGGER "${name}"`)
  for (const statement of sql) copy.exec(statement)
  return copy
}

const verified = (copy: Database.Database, share?: Share) =>
  verifyConnection(copy, { tables: true, knownHeads: [], ...(share ? { share } : {}) })

const SHARES: readonly Share[] = [{ part: 0, of: 3 }, { part: 1, of: 3 }, { part: 2, of: 3 }, 'rest']

describe('a journal verified in parts', () => {
  it('is true when it is: every entry once, and the end of each till', () => {
    const copy = tampered()
    const whole = verified(copy)
    const parts = SHARES.map((share) => verified(copy, share))
    expect(parts.flatMap(({ findings }) => findings)).toEqual([])
    expect(parts.reduce((sum, { entries }) => sum + entries, 0)).toBe(whole.entries)
    expect(parts.flatMap(({ heads }) => heads)).toEqual(whole.heads)
    copy.close()
  })

  it('names the same faults, each once, wherever they are', () => {
    const last = coop.book.tail.seq
    const third = Math.floor(last / 3)
    const copy = tampered(
      `UPDATE journal SET at = at + 1 WHERE seq IN (2, ${last})`,
      `DELETE FROM journal WHERE seq = ${third}`,
      `UPDATE journal SET signature = zeroblob(64) WHERE seq = ${third + 1}`,
      `UPDATE journal_data SET data = '{}' WHERE seq = ${2 * third}`,
    )
    const named = (share?: Share) => verified(copy, share).findings.map(({ type, seq }) => `${type} ${seq}`)
    const whole = named().toSorted()
    expect(whole).toContain(`sequenceBroken ${third + 1}`)
    expect(whole).toContain(`dataWrong ${2 * third}`)
    expect(
      SHARES.flatMap(named)
        .filter((name) => !name.startsWith('tableDiffers'))
        .toSorted(),
    ).toEqual(whole)
    copy.close()
  })
})
