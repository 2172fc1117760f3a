// An article's movements are followed back from its level: all of them, latest first, whoever made them.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append, type Tail } from '../../db/journal/append.ts'
import { createTillKey } from '../../db/journal/keys.ts'
import { project } from '../../db/projections.ts'
import { levelOf } from '../../db/stock/levels.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { NO_HASH } from '../../shared/journal/journal.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
let article: string
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  article = coop.article('Pochette wax')
})
afterEach(() => {
  coop.check()
  coop.close()
})

const movements = (limit = 200) => coop.do('stock.movements', { item: article, limit } as never)
const quantities = (limit?: number) => movements(limit).movements.map(({ cause, quantity }) => [cause, quantity])

describe('the history of an article', () => {
  it('has what came in, was sold, given back and taken out, latest first', () => {
    const before = quantities()
    const sold = coop.sell([
      { name: 'Pochette wax', price: 1800 },
      { name: 'Tote bag wax', price: 2500 },
      { name: 'Pochette wax', price: 1800, quantity: 2000 },
    ]).tickets[0]
    if (!sold) throw new Error('nothing was sold')
    coop.do('stock.takeOut', { item: article, quantity: 1000, cause: 'sample', note: '' } as never)
    const line = { type: 'return', of: { till: sold.till, seq: sold.seq }, line: 2, quantity: 1000 } as const
    const back = {
      lines: [line],
      mode: null,
      tenders: [{ kind: 'card', amount: -1800 }],
      expectedTotal: -1800,
    } as const
    coop.do('sale.record', back as never)
    expect(quantities()).toEqual([['returned', 1000], ['sample', -1000], ['sold', -2000], ['sold', -1000], ...before])
    expect(quantities(2)).toEqual(quantities().slice(0, 2))
  })

  it('adds up to the level', () => {
    for (let count = 0; count < 5; count += 1) coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const { level, movements: all } = movements()
    expect(all.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(level?.quantity)
    expect(all.reduce((sum, { value }) => sum + value, 0)).toBe(level?.value)
  })

  it('of two tills is one history, and their levels are one level', () => {
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const before = quantities()
    const level = levelOf(coop.book.file.read, article)
    const { write, transact } = coop.book.file
    const key = createTillKey(coop.keys)
    const entries: NewEntry[] = [
      {
        kind: 'stock.received',
        data: { moves: [{ item: article, place: null, lot: null, quantity: 3000, value: 900 }], lots: [], note: 'B' },
      } as never,
    ]
    const occasion = { at: (coop.book.tail.at + 1) as Instant, day: '2026-11-14' as Day, by: null }
    const opened = {
      kind: 'till.opened',
      data: {
        publicKey: Buffer.from(key.publicKey).toString('base64'),
        ...{ software: 'Étal', version: '0', rehearsal: false, number: 2 },
      },
    } as const
    transact(() => {
      let tail: Tail = { seq: 0, hash: NO_HASH, at: 0, day: '' }
      for (const entry of [opened, ...entries]) {
        const appended = append({ write, key, tail }, occasion, entry)
        project(write, appended.entry)
        tail = appended.tail
      }
    })
    key.close()
    expect(quantities()).toEqual([['received', 3000], ...before])
    expect(levelOf(coop.book.file.read, article)).toEqual({ quantity: level.quantity + 3000, value: level.value + 900 })
  })
})
