// Whole weeks of anything that can be done at a till: whatever happened, the closings, the accounts and the shares agree.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { changeFrom } from '../../shared/cash-session/cash-session.ts'
import { priceBasket, refundedFor } from '../../shared/sale/pricing.ts'
import { natureOf, rateFor } from '../../shared/catalogue/catalogue.ts'
import { cents } from '../../shared/kernel/money.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const HOUR = 3_600_000
const NOVEMBER_TO_JANUARY = { from: '2026-11-01', to: '2027-01-31' } as const

type Dice = (sides: number) => number
const MODES = ['onSite', 'takeAway', 'keep', null] as const
const KINDS = ['cash', 'card', 'cheque', 'mealVoucher', 'giftVoucher', 'transfer'] as const

interface Week {
  readonly coop: TestCoop
  readonly dice: Dice
  readonly tiles: readonly Tile[]
  readonly sold: { till: number; seq: number }[]
}

describe('a week of anything', () => {
  it('closes, posts and shares to the cent', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 200, maxLength: 400 }), async (numbers) => {
        const coop = await testCoop('sunucoop')
        try {
          live(await weekOf(coop, numbers))
          judge(coop)
        } finally {
          coop.close()
        }
      }),
      { numRuns: Number(process.env.ODD_WEEKS ?? 3) },
    )
  })
})

async function weekOf(coop: TestCoop, numbers: readonly number[]): Promise<Week> {
  let next = 0
  const dice: Dice = (sides) => (numbers[next++ % numbers.length] ?? 0) % sides
  const [range] = coop.do('catalogue.ranges', {})
  const common = { range: range?.id, unit: 'piece', barcode: null, photo: null, pictogram: null, resold: false }
  const rest = { oneOff: false, stocked: false, makers: [], allergens: [] }
  const add = (name: string, kind: string, price: number) =>
    coop.do('catalogue.addArticle', { ...common, ...rest, name, kind, price, vat: { keep: 0 } } as never)
  add('Bon cadeau', 'giftVoucher', 2000)
  add('Gobelet consigné', 'deposit', 150)
  add('Rien', 'good', 0)
  return { coop, dice, tiles: coop.do('catalogue.tiles', { range: null, limit: 500 }).tiles, sold: [] }
}

function live(week: Week): void {
  const { coop, dice } = week
  for (let day = 0; day < 6; day += 1) {
    closeDuePeriods(coop.book)
    const left = coop.do('cashSession.left', {})
    const source = left ? 'lastSession' : 'bank'
    const pieces = left && dice(3) > 0 ? left.pieces : { '1000': 3, '100': dice(20) }
    coop.do('cashSession.open', { event: null, pieces, source } as never)
    for (let step = 0; step < 6; step += 1) act(week)
    if (dice(4) === 0) coop.tick(30 * HOUR)
    act(week)
    close(week)
    coop.tick(dice(3) === 0 ? HOUR : 24 * HOUR + dice(10) * 24 * HOUR)
  }
}

function act(week: Week): void {
  const { coop, dice } = week
  coop.tick(dice(200) * 60_000)
  const expected = coop.do('cashSession.drawer', {}).expected
  switch (dice(8)) {
    case 0:
      if (expected > 0) coop.do('cashSession.bank', { amount: 1 + dice(expected) } as never)
      return
    case 1:
      if (expected > 0)
        coop.do('cashSession.payOut', {
          amount: 1 + dice(expected),
          reason: 'x',
          category: 'food',
          vatRate: [0, 550, 2000][dice(3)],
        } as never)
      return
    case 2:
      return correct(week)
    default:
      return sell(week)
  }
}

function correct({ coop, dice, sold }: Week): void {
  const of = sold[dice(sold.length || 1)]
  const paid = of && coop.do('sale.ticket', of as never).paidBy[0]
  if (!paid || !of) return
  const to = KINDS[dice(KINDS.length)] ?? 'cash'
  const amount = 1 + dice(Math.abs(paid.amount))
  const done = coop.try('sale.correctTender', { of, from: paid.kind, to, amount } as never)
  if (!done.ok) expect(['NotPaidSo', 'CashLimit']).toContain(done.refusal.type)
}

function sell(week: Week): void {
  const { coop, dice, tiles, sold } = week
  const mode = MODES[dice(4)] ?? null
  const chosen = Array.from({ length: dice(5) }, () => tiles[dice(tiles.length)]).filter((tile) => tile !== undefined)
  const discount = () =>
    [undefined, undefined, { type: 'percent', bp: 1 + dice(10_000) }, { type: 'amount', amount: dice(900) }][dice(4)]
  const lines = chosen.map((tile) => {
    const sign = tile.kind === 'deposit' && dice(2) === 0 ? -1 : 1
    const quantity = sign * (tile.unit === 'piece' ? 1000 * (1 + dice(3)) : 1 + dice(3000))
    return { type: 'article', article: tile.id, quantity, unitPrice: tile.price, discount: discount() }
  })
  const basketDiscount = discount()
  const priced = priceBasket(
    lines.map((line, index) => {
      const tile = chosen[index] as Tile
      return { ...line, ...natureOf(tile, mode), vatRate: rateFor(tile.vat, mode) } as never
    }),
    basketDiscount as never,
  )
  const returns = dice(2) === 0 ? givenBack(week) : []
  const due = priced.total + returns.reduce((sum, { refund }) => sum + refund, 0)
  const all = [...lines, ...returns.map(({ line }) => line)]
  if (all.length === 0) return
  const first = due === 0 ? 0 : Math.sign(due) * (1 + dice(Math.abs(due)))
  const kinds = [KINDS[dice(KINDS.length)], KINDS[dice(KINDS.length)]] as const
  const tenders = [first, due - first].flatMap((amount, index) => {
    const kind = kinds[index]
    const given = kind === 'cash' && amount > 0 && dice(2) === 0 ? { given: amount + dice(500) } : {}
    return amount === 0 ? [] : [{ kind, amount, ...given }]
  })
  const done = coop.try('sale.record', {
    lines: all,
    mode,
    basketDiscount,
    tenders,
    expectedTotal: due,
    evenIfShort: true,
  } as never)
  if (!done.ok) return expect(done.refusal.type).toBe('CashLimit')
  for (const { till, seq, total } of (done.value as { tickets: { till: number; seq: number; total: number }[] })
    .tickets)
    if (total > 0) sold.push({ till, seq })
}

function givenBack({ coop, dice, sold }: Week) {
  const of = sold[dice(sold.length || 1)]
  if (!of) return []
  const ticket = coop.do('sale.ticket', of as never)
  if (ticket.type !== 'sale') return []
  return ticket.lines.flatMap((line, index) => {
    const left = line.quantity - (ticket.returned[index] ?? 0)
    if (left <= 0 || dice(2) === 0) return []
    const quantity = line.unit === 'piece' ? 1000 * (1 + dice(left / 1000)) : 1 + dice(left)
    const before = ticket.returned[index] ?? 0
    const refund =
      refundedFor(line.total, before, line.quantity) - refundedFor(line.total, before + quantity, line.quantity)
    return [{ line: { type: 'return', of, line: index, quantity }, refund }]
  })
}

function close({ coop, dice }: Week): void {
  const expected = coop.do('cashSession.drawer', {}).expected
  const counted = Math.max(0, expected + [0, 0, -7, 12, 350][dice(5)]!)
  const { pieces } = changeFrom({}, cents(counted))
  const { closing } = coop.do('closing.closeSession', { pieces, reason: 'unknown' } as never)
  const tendered = closing.totals.tenders.reduce((sum, { amount }) => sum + amount, 0)
  expect(tendered).toBe(closing.totals.gross)
  const turnover = closing.totals.vat.reduce((sum, { net, vat }) => sum + net + vat, 0)
  expect(turnover + closing.totals.consigne + closing.totals.giftVouchers).toBe(closing.totals.gross)
}

function judge(coop: TestCoop): void {
  coop.check()
  const { entries, checks } = coop.do('export.preview', { format: 'fec', ...NOVEMBER_TO_JANUARY } as never)
  expect(checks.filter(({ passed }) => !passed)).toEqual([])
  const on = (account: string) =>
    entries
      .flatMap(({ postings }) => postings)
      .filter((posting) => posting.account.startsWith(account))
      .reduce((sum, { debit, credit }) => sum + debit - credit, 0)
  expect(on('531')).toBe(coop.do('cashSession.left', {})?.amount)
  expect(on('580')).toBe(0)
  const { proceeds, shares } = coop.do('split.propose', { ...NOVEMBER_TO_JANUARY, rule: wholeBy('byMaker') } as never)
  expect(-on('70')).toBe(proceeds.turnoverNet)
  expect(-on('4457')).toBe(proceeds.vat)
  expect(on('6') - on('658')).toBe(proceeds.expenses)
  expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(proceeds.toShare)
  expect(shares.reduce((sum, { made }) => sum + made, 0)).toBe(proceeds.turnoverNet)
  for (const { member, made } of shares) {
    const lines = coop.do('split.lines', { ...NOVEMBER_TO_JANUARY, member } as never)
    expect(lines.reduce((sum, { part }) => sum + part, 0)).toBe(made)
  }
  perpetual(coop)
}

/** Every Z, and every day once it is closed, went on from the one before: together they are all the tickets. */
function perpetual(coop: TestCoop): void {
  const [z] = coop.do('closing.sessions', { limit: 1 })
  const { write } = coop.book.file
  const sum = write.get<{ net: number; absolute: number; tickets: number }>(
    'SELECT sum(turnover_cents) AS net, sum(abs(turnover_cents)) AS absolute, count(*) AS tickets FROM sales',
  )
  const all = { net: sum?.net ?? 0, absolute: sum?.absolute ?? 0 }
  expect(z?.perpetual).toEqual(all)
  coop.setTime(coop.book.tail.at + 35 * 24 * HOUR)
  closeDuePeriods(coop.book)
  const days = coop.do('closing.periods', { limit: 400 }).filter(({ period }) => period === 'day')
  expect(days[0]?.perpetual).toEqual(all)
  expect(days.reduce((total, { totals }) => total + totals.tickets, 0)).toBe(sum?.tickets)
  const tenders = write.all<{ kind: string; amount: number }>(
    "SELECT kind, sum(amount_cents) AS amount FROM sale_tenders WHERE kind <> 'exchange' GROUP BY kind ORDER BY kind",
  )
  const closed = tenders.map(({ kind }) => {
    const amounts = days.flatMap(({ totals }) => totals.tenders.filter((tender) => tender.kind === kind))
    return { kind, amount: amounts.reduce((total, { amount }) => total + amount, 0) }
  })
  expect(closed).toEqual(tenders)
}
