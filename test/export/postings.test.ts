// Records become balanced entries, with the figures of the worked market day.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import { entriesOf } from '../../shared/export/postings-of.ts'
import type { MoneyRecord } from '../../shared/export/records.ts'
import { HostProfile } from '../../shared/host/host.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { vatOf } from '../../shared/kernel/vat.ts'
import { TENDERS } from '../../shared/sale/sale.ts'
import { at, emptyClosing, marketClosing, marketRecords, profile } from './market-day-closing.ts'

/** `[account, debit, credit]` of every posting. */
function lines(record: MoneyRecord, host = profile) {
  return entriesOf(record, host).map(({ journal, postings }) => [
    journal,
    ...postings.map(({ account, debit, credit }) => `${account} ${debit} ${credit}`),
  ])
}

function z(changes: Partial<SessionClosing>, totals: Partial<SessionClosing['totals']> = {}): MoneyRecord {
  return {
    ...at(9),
    kind: 'z',
    closing: { ...emptyClosing, ...changes, totals: { ...emptyClosing.totals, ...totals } },
  }
}

describe('the Z of the market day', () => {
  const [float, expense, closing] = marketRecords as [MoneyRecord, MoneyRecord, MoneyRecord]

  it('posts what was taken, what is missing, the sales by account and the VAT', () => {
    expect(lines(closing)).toEqual([
      [
        'CA',
        '531000 89169 0',
        '511500 62851 0',
        '511200 12728 0',
        '658000 50 0',
        '701000 0 103392',
        '706000 0 19164',
        '707000 0 14773',
        '445710 0 27469',
      ],
    ])
    const postings = entriesOf(closing, profile)[0]?.postings ?? []
    expect(sumCents(postings.map(({ debit }) => debit))).toBe(164798)
    expect(sumCents(postings.map(({ credit }) => credit))).toBe(164798)
  })

  it('posts the expense net, its VAT, and what left the drawer', () => {
    expect(lines(expense)).toEqual([['CA', '606000 1033 0', '445660 207 0', '531000 0 1240']])
  })

  it('brings the float from the bank through the internal transfers, in two journals', () => {
    expect(lines(float)).toEqual([
      ['BQ', '580000 8000 0', '512000 0 8000'],
      ['CA', '531000 8000 0', '580000 0 8000'],
    ])
  })

  it('leaves on the cash account exactly what was counted', () => {
    const cash = marketRecords
      .flatMap((record) => entriesOf(record, profile))
      .flatMap(({ postings }) => postings)
      .filter(({ account }) => account === '531000')
    expect(sumCents(cash.map(({ debit, credit }) => debit - credit))).toBe(95929)
    expect(marketClosing.cashCounted).toBe(95929)
  })

  it('carries the section, the piece, the dates, the tax codes and a label', () => {
    const [entry] = entriesOf(closing, profile)
    expect(entry).toMatchObject({
      piece: 'Z0001',
      date: '2026-11-14',
      pieceDate: '2026-11-14',
      validDate: '2026-11-14',
    })
    expect(new Set(entry?.postings.map(({ section }) => section))).toEqual(new Set(['CYPR01']))
    expect(new Set(entry?.postings.map(({ label }) => label))).toEqual(new Set(['Z 0001 caisse 1']))
    expect(entry?.postings.map(({ taxCode }) => taxCode)).toEqual(['', '', '', '', '20', '20', '20', '20'])
  })
})

describe('money that moves', () => {
  it('a float left by the last session posts nothing but what differs from what was left', () => {
    const float = { ...at(2), kind: 'float', source: 'lastSession' } as const
    expect(lines({ ...float, amount: cents(8000), expected: cents(8000) })).toEqual([])
    expect(lines({ ...float, amount: cents(7990), expected: cents(8000) })).toEqual([
      ['CA', '531000 0 10', '658000 10 0'],
    ])
    expect(lines({ ...float, amount: cents(8005), expected: cents(8000) })).toEqual([
      ['CA', '531000 5 0', '758000 0 5'],
    ])
  })

  it('a float or money lent by a member is owed to her', () => {
    const amount = cents(5000)
    const owed = [['CA', '531000 5000 0', '467000 0 5000']]
    expect(lines({ ...at(2), kind: 'float', amount, source: 'member', expected: null })).toEqual(owed)
    expect(lines({ ...at(2), kind: 'float', amount, source: 'lastSession', expected: null })).toEqual(owed)
    expect(lines({ ...at(3), kind: 'paidIn', amount, from: 'member', reason: '' })).toEqual(owed)
  })

  it('change fetched from the bank and cash taken to it meet on the internal transfers', () => {
    expect(lines({ ...at(3), kind: 'paidIn', amount: cents(2000), from: 'bank', reason: 'monnaie' })).toEqual([
      ['BQ', '580000 2000 0', '512000 0 2000'],
      ['CA', '531000 2000 0', '580000 0 2000'],
    ])
    expect(lines({ ...at(4), kind: 'banked', amount: cents(70000) })).toEqual([
      ['CA', '580000 70000 0', '531000 0 70000'],
      ['BQ', '512000 70000 0', '580000 0 70000'],
    ])
  })

  it('under article 293 B an expense is posted whole, and a sale has no VAT line', () => {
    const franchise = { ...profile, vatRegime: 'franchise' as const }
    const amount = cents(1240)
    const expense = { ...at(5), kind: 'paidOut', amount, vat: cents(0), category: 'supplies', reason: 'x' } as const
    expect(lines(expense, franchise)).toEqual([['CA', '606000 1240 0', '531000 0 1240']])
    const exempt = { rate: 0, net: cents(1800), vat: cents(0) }
    const sold = z(
      {},
      {
        gross: cents(1800),
        vat: [exempt],
        natures: [{ nature: 'goods', salesClass: 'made', ...exempt }],
        tenders: [{ kind: 'card', amount: cents(1800), count: 1 }],
      },
    )
    expect(lines(sold, franchise)).toEqual([['CA', '511500 1800 0', '701000 0 1800']])
  })

  it('an expense of a category the host does not know has no account, for the checks to refuse', () => {
    const expense = {
      ...at(5),
      kind: 'paidOut',
      amount: cents(100),
      vat: cents(0),
      category: 'unknown',
      reason: 'x',
    } as const
    expect(lines(expense)).toEqual([['CA', ' 100 0', '531000 0 100']])
  })
})

describe('a Z', () => {
  it('puts consigne, gift vouchers, meal vouchers and transfers on their own accounts', () => {
    const closing = z(
      { difference: cents(20) },
      {
        consigne: cents(-200),
        giftVouchers: cents(3000),
        tenders: [
          { kind: 'mealVoucher', amount: cents(900), count: 1 },
          { kind: 'transfer', amount: cents(1000), count: 1 },
          { kind: 'giftVoucher', amount: cents(500), count: 1 },
          { kind: 'cash', amount: cents(400), count: 3 },
        ],
      },
    )
    expect(lines(closing)).toEqual([
      [
        'CA',
        '531000 420 0',
        '511210 900 0',
        '512000 1000 0',
        '419700 500 0',
        '419600 200 0',
        '419700 0 3000',
        '758000 0 20',
      ],
    ])
  })

  it('with more returned than sold posts every amount on its other side', () => {
    const closing = z(
      {},
      {
        vat: [{ rate: 550, net: cents(-948), vat: cents(-52) }],
        natures: [{ nature: 'goods', salesClass: 'made', rate: 550, net: cents(-948), vat: cents(-52) }],
        tenders: [{ kind: 'cash', amount: cents(-1000), count: 1 }],
      },
    )
    expect(lines(closing)).toEqual([['CA', '531000 0 1000', '701000 948 0', '445712 52 0']])
  })

  it('of nothing is no entry', () => {
    expect(entriesOf(z({}), profile)).toEqual([])
  })

  it('of the second till names it, and one counted the next day is validated that day', () => {
    const [entry] = entriesOf(
      { ...z({ difference: cents(-1) }), tillNumber: 2, closedOn: '2026-11-15' as Day },
      profile,
    )
    expect(entry).toMatchObject({ piece: 'Z2-0001', date: '2026-11-14', validDate: '2026-11-15' })
    expect(entry?.postings[0]?.label).toBe('Z 0001 caisse 2')
  })

  it('writes accounts at the length the host wants, and leaves balance-sheet accounts without section when told to', () => {
    const host = HostProfile.parse({ ...profile, accountLength: 8, analyticOnBalanceSheet: false })
    const postings = entriesOf(z({ difference: cents(-1) }), host)[0]?.postings ?? []
    expect(postings.map(({ account, section }) => `${account} ${section}`)).toEqual(['53100000 ', '65800000 CYPR01'])
    const short = HostProfile.parse({ ...profile, accountLength: 4 })
    expect(entriesOf(z({ difference: cents(-1) }), short)[0]?.postings.map(({ account }) => account)).toEqual([
      '5310',
      '6580',
    ])
  })
})

describe('whatever a drawer went through', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
  const closing = fc
    .record({
      sold: fc.array(
        fc.record({
          total: amount,
          rate: fc.constantFrom(0, 550, 1000, 2000),
          made: fc.constantFrom('made', 'service', 'resold'),
        }),
        { maxLength: 12 },
      ),
      consigne: amount,
      giftVouchers: amount,
      difference: amount,
      parts: fc.array(fc.tuple(fc.constantFrom(...TENDERS), amount), { maxLength: 6 }),
    })
    .map(({ sold, consigne, giftVouchers, difference, parts }) => {
      const natures = sold.map(({ total, rate, made }) => {
        const vat = vatOf(total, rate)
        const nature = made === 'service' ? ('services' as const) : ('goods' as const)
        return { nature, salesClass: made as 'made', rate, net: cents(total - vat), vat }
      })
      const gross = cents(sumCents(sold.map(({ total }) => total)) + consigne + giftVouchers)
      const rest = gross - sumCents(parts.map(([, part]) => part))
      const tenders = [...parts, ['cash', rest] as const].map(([kind, amount]) => ({
        kind,
        amount: cents(amount),
        count: 1,
      }))
      const held = { consigne: cents(consigne), giftVouchers: cents(giftVouchers) }
      return z({ difference: cents(difference) }, { gross, vat: natures, natures, tenders, ...held })
    })

  it('every entry balances, and no posting has two sides or none', () => {
    fc.assert(
      fc.property(closing, fc.boolean(), (record, franchise) => {
        for (const { postings } of entriesOf(record, franchise ? { ...profile, vatRegime: 'franchise' } : profile)) {
          expect(sumCents(postings.map(({ debit }) => debit))).toBe(sumCents(postings.map(({ credit }) => credit)))
          for (const { debit, credit } of postings) expect([debit, credit].filter((side) => side > 0)).toHaveLength(1)
        }
      }),
    )
  })
})
