// What went wrong on a market day once: a disk that fails after the sale, a night past four, cash refunds, what is logged.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { createTillKey } from '../../db/journal/keys.ts'
import { tillName } from '../../shared/kernel/id.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const HOUR = 3_600_000

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: { '2000': 4 }, source: 'bank' })
})
afterEach(() => coop.close())

describe('a disk that fails just after a sale was recorded', () => {
  it('says the sale, and remembers that the head beside the key was not written, until it is', () => {
    const write = coop.book.key.writeHead
    coop.book.key.writeHead = () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    expect(coop.sell([{ name: 'Pochette wax', price: 1800 }]).tickets).toHaveLength(1)
    expect([...coop.book.troubles]).toEqual(['headNotKept'])
    coop.book.key.writeHead = write
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    expect([...coop.book.troubles]).toEqual([])
    expect(coop.do('closing.report', {}).totals.tickets).toBe(2)
  })

  it('says the sale, and remembers that the desk could not let its basket go', () => {
    vi.spyOn(coop.book.desk, 'remove').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    })
    const line = { type: 'article', article: coop.article('Pochette wax'), quantity: 1000, unitPrice: 1800 }
    const basket = '0192f000-0000-7000-8000-00000000b001'
    const tenders = [{ kind: 'card', amount: 1800 }]
    coop.do('sale.record', { basket, lines: [line], mode: null, tenders, expectedTotal: 1800 } as never)
    expect([...coop.book.troubles]).toEqual(['deskNotKept'])
  })
})

describe('a new till’s key', () => {
  it('is on the disk, and its name in the folder, before anything is signed with it', () => {
    const folder = join(coop.keys, 'other')
    const flushed: [path: string, isThere: boolean][] = []
    const key = createTillKey(folder, (path) => flushed.push([path, existsSync(path)]))
    key.close()
    expect(flushed).toEqual([
      [join(folder, `${tillName(key.till)}.key`), true],
      [folder, true],
    ])
    createTillKey(folder).close()
  })
})

describe('a drawer kept open past four in the morning', () => {
  it('dates what was paid out like the Z that holds its sales: the day it was opened', () => {
    coop.setTime(SATURDAY + 20 * HOUR)
    coop.sell([{ name: 'Pochette wax', price: 1800 }], 'cash')
    coop.do('cashSession.payOut', { amount: 600, reason: 'Café', category: 'food', vatRate: 1000 })
    coop.do('cashSession.bank', { amount: 1000 })
    coop.do('closing.closeSession', { pieces: {}, reason: 'unknown' })
    const saturday = { format: 'fec', from: '2026-11-14', to: '2026-11-14' } as never
    const { entries, checks } = coop.do('export.preview', saturday)
    expect(checks.filter(({ passed }) => !passed)).toEqual([])
    expect([...new Set(entries.map(({ source, date }) => `${source.kind} ${date}`))].sort()).toEqual([
      'banked 2026-11-14',
      'float 2026-11-14',
      'paidOut 2026-11-14',
      'z 2026-11-14',
    ])
    const sunday = { format: 'fec', from: '2026-11-15', to: '2026-11-15' } as never
    expect(coop.try('export.preview', sunday)).toMatchObject({ refusal: { type: 'NothingToExport' } })
    coop.check()
  })

  it('keeps both days from being shared before it is counted, for its expenses too', () => {
    coop.sell([{ name: 'Pochette wax', price: 1800 }], 'cash')
    coop.setTime(SATURDAY + 20 * HOUR)
    coop.do('cashSession.payOut', { amount: 600, reason: 'Café', category: 'food', vatRate: 1000 })
    const sunday = { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal') } as const
    const validation = { ...sunday, toShare: -545, present: [coop.member('Awa')] } as never
    expect(coop.try('split.validate', validation)).toMatchObject({ refusal: { type: 'DrawerOpen' } })
  })
})

describe('more than 1,000 € in cash', () => {
  it('is not given back either', () => {
    const line = { type: 'free', label: 'Robe', kind: 'good', unitPrice: 120_000, quantity: 1000, vatRate: 2000 }
    const tenders = [{ kind: 'card', amount: 120_000 }]
    const sold = coop.do('sale.record', { lines: [line], mode: null, tenders, expectedTotal: 120_000 } as never)
    const [ticket] = sold.tickets
    const of = { till: ticket?.till, seq: ticket?.seq }
    const back = (asked: readonly { kind: string; amount: number }[]) =>
      coop.try('sale.record', {
        lines: [{ type: 'return', of, line: 0, quantity: 1000 }],
        mode: null,
        tenders: asked,
        expectedTotal: -120_000,
        evenIfShort: true,
      } as never)
    expect(back([{ kind: 'cash', amount: -120_000 }])).toMatchObject({ refusal: { type: 'CashLimit', limit: 100_000 } })
    const parts = [
      { kind: 'cash', amount: -100_000 },
      { kind: 'card', amount: -20_000 },
    ]
    const returned = back(parts)
    expect(returned).toMatchObject({ ok: true })
    const [given] = (returned as { value: { tickets: { till: number; seq: number }[] } }).value.tickets
    const corrected = { of: { till: given?.till, seq: given?.seq }, from: 'card', to: 'cash', amount: 20_000 }
    expect(coop.try('sale.correctTender', corrected as never)).toMatchObject({ refusal: { type: 'CashLimit' } })
  })
})

describe('a basket that is let go', () => {
  const basket = {
    id: '0192f000-0000-7000-8000-00000000b002',
    lines: [
      {
        key: 'a',
        sale: { type: 'free', label: 'Robe', kind: 'good', unitPrice: 4000, quantity: 2000, vatRate: 2000 },
        label: 'Robe',
        unit: 'piece',
        unitPrice: 4000,
        nature: 'goods',
        vat: { onSite: 2000 },
      },
    ],
    mode: null,
    discount: null,
    parked: false,
  }

  it('with lines leaves its entry, counted in the Z; one whose lines were told, or an empty one, does not', () => {
    const { id } = basket
    for (const told of [true, false]) {
      coop.do('basket.save', { basket } as never)
      coop.do('basket.discard', { basket: id, told } as never)
      expect(coop.do('basket.list', {})).toEqual([])
    }
    coop.do('basket.discard', { basket: id } as never)
    expect(coop.do('closing.report', {}).technical.basketsAbandoned).toBe(1)
    const [event] = coop.do('till.technicalEvents', {}, 'accountant')
    expect(event).toMatchObject({ type: 'basketAbandoned' })
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ basket: id, lines: 1, total: 8000 })
    coop.check()
  })
})
