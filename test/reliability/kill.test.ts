// The power is cut at any moment, twenty times: what was answered is there, nothing is half there, and the till sells on.

import Database from 'better-sqlite3'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killTheTill } from '../torture/kill.ts'
import { faultsOf } from '../torture/reader.ts'
import type { Said } from '../torture/said.ts'
import { lively } from './kit/history.ts'
import type { ShopFolder } from './kit/shop.ts'

/** `ETAL_KILLS=200` for a night; a seed makes the same sales and the same delays again. */
const KILLS = Number(process.env['ETAL_KILLS'] ?? 20)
const SEED = Number(process.env['ETAL_KILL_SEED'] ?? 20_261_114)

describe('a till that is killed while it sells', () => {
  it(`has lost nothing after ${KILLS} times`, { timeout: 60_000 + KILLS * 5_000 }, async () => {
    const { faults, kills, tickets } = await killTheTill({ kills: KILLS, seed: SEED })
    expect(faults, `seed ${SEED}`).toEqual([])
    expect(kills).toBe(KILLS)
    expect(tickets, 'it sold between the kills').toBeGreaterThan(KILLS)
  })
})

describe('the reader that judges', () => {
  let folder: ShopFolder
  let tickets: Said[]
  beforeAll(async () => {
    folder = await lively()
    const closings = rows(folder, CLOSINGS).map((row) => ({ what: 'closing', ...row }) as Said)
    tickets = [...closings, ...rows(folder, TICKETS).map((row) => ({ what: 'ticket', ...row }) as Said)]
  }, 30_000)
  afterAll(() => folder.remove())

  it('has nothing to say of a whole till', () => {
    expect(tickets.length).toBeGreaterThan(5)
    expect(faultsOf(folder, [...tickets, KEPT])).toEqual([])
  })

  it('misses a ticket that was said, and one whose total is another', () => {
    const ticket = tickets.at(-1)
    if (ticket?.what !== 'ticket') throw new Error('There is no ticket')
    expect(faultsOf(folder, [{ ...ticket, seq: 9999 }])).toHaveLength(1)
    expect(faultsOf(folder, [{ ...ticket, total: ticket.total + 1 }])).toHaveLength(1)
  })

  it('misses a basket that was kept', () => {
    expect(faultsOf(folder, [...tickets, { ...KEPT, note: '7.1' }])).toHaveLength(1)
    expect(faultsOf(folder, [...tickets, { ...KEPT, basket: 'another' }])).toHaveLength(1)
  })

  it('lets a basket go with a sale that was recorded and not said, and else not', () => {
    const gone = { ...KEPT, basket: 'another' }
    expect(faultsOf(folder, [...tickets.slice(0, -1), gone])).toEqual([])
    expect(faultsOf(folder, [...tickets, gone])).toHaveLength(1)
  })

  it.each([
    [
      'a line gone',
      'DELETE FROM sale_lines WHERE seq = (SELECT min(seq) FROM sales)',
      'a ticket without all its lines',
    ],
    ['another total', 'UPDATE sales SET total_cents = total_cents + 1', 'a ticket that is not paid'],
    [
      'lines elsewhere',
      'UPDATE sales SET local_line = local_line + 1 WHERE number = 1',
      'a ticket whose lines are elsewhere',
    ],
    ['a ticket gone', 'DELETE FROM sales WHERE seq = (SELECT min(seq) FROM sales)', 'an entry without its ticket'],
    ['a drawer open twice', 'UPDATE cash_sessions SET closed_seq = NULL', 'two open drawers'],
  ])('sees half of something: %s', (_what, sql, fault) => {
    const half = folder.copy()
    const file = new Database(join(half.data, 'till.sqlite'))
    file.exec(sql)
    file.close()
    expect(faultsOf(half, []).join()).toContain(fault)
    half.remove()
  })

  it('sees a file that is no till at all', () => {
    const torn = folder.copy()
    copyFileSync(import.meta.filename, join(torn.data, 'desk.sqlite'))
    writeFileSync(join(torn.data, 'till.sqlite-wal'), '')
    expect(() => faultsOf(torn, [])).toThrow('not a database')
    torn.remove()
  })
})

const KEPT = { what: 'basket', basket: '0192f000-0000-7000-8000-0000000000b1', note: '' } as const
const CLOSINGS = 'SELECT number FROM session_closings'
const TICKETS = 'SELECT till, seq, number, total_cents AS total, lines FROM sales'

function rows(folder: ShopFolder, sql: string): object[] {
  const file = new Database(join(folder.data, 'till.sqlite'), { readonly: true })
  const found = file.prepare(sql).all() as object[]
  file.close()
  return found
}
