// Any history of an order: deposits, part deliveries, invoices, credit notes and payments; every sum agrees at the end.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedger } from '../../db/export/ledger.ts'
import { entriesOf } from '../../shared/export/postings-of.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import type { TestCoop } from '../kit/coop.ts'
import { accepted, lineOf } from '../orders/orders-kit.ts'
import { closeDrawer, COMPANY, invoicingCoop, open, PERSON } from './invoices-kit.ts'

const YEAR = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }
const KEYS = ['lunch', 'bag', 'plates'] as const

type Step =
  | { readonly do: 'deposit' | 'payBack' | 'payAtTill' | 'payByBank'; readonly share: number }
  | { readonly do: 'sell' | 'deliver'; readonly key: number; readonly pieces: number }
  | { readonly do: 'invoice' | 'invoiceDeposit' | 'creditAll' }
  | { readonly do: 'creditPart'; readonly line: number; readonly pieces: number }

const share = fc.integer({ min: 1, max: 1000 })
const pieces = fc.integer({ min: 1, max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('deposit' as const, 'payBack' as const, 'payAtTill' as const, 'payByBank' as const),
    share,
  }),
  fc.record({ do: fc.constantFrom('sell' as const, 'deliver' as const), key: fc.nat(2), pieces }),
  fc.record({ do: fc.constantFrom('invoice' as const, 'invoiceDeposit' as const, 'creditAll' as const) }),
  fc.record({ do: fc.constant('creditPart' as const), line: fc.nat(2), pieces }),
)

/** Tries a step; what the rules refuse leaves nothing. */
function take(coop: TestCoop, order: OrderId, asked: Step): void {
  if (asked.do === 'sell') sell(coop, order, asked)
  else if (asked.do === 'deliver')
    coop.try('order.deliver', { order, lines: [{ key: KEYS[asked.key] ?? '', quantity: asked.pieces * 1000 }] })
  else if (asked.do === 'invoice') coop.try('invoice.issue', { order })
  else if (asked.do === 'invoiceDeposit') coop.try('invoice.ofDeposit', { order })
  else if ('share' in asked) pay(coop, order, asked)
  else credit(coop, order, asked.do === 'creditPart' ? [{ line: asked.line, quantity: asked.pieces * 1000 }] : [])
}

/** A thousandth or more of what could be: taken, given back, or paid. */
function pay(coop: TestCoop, order: OrderId, asked: Extract<Step, { readonly share: number }>): void {
  const { money } = coop.do('order.get', { order })
  const owed = coop.do('invoice.list', { order }).find((one) => one.open !== 0)
  const part = (sum: number) => Math.trunc((sum * asked.share) / 1000)
  const left = money.total - money.settled - money.depositHeld
  if (asked.do === 'deposit') ring(coop, { type: 'deposit', order, amount: part(left) })
  else if (asked.do === 'payBack') ring(coop, { type: 'deposit', order, amount: -part(money.depositHeld) })
  else if (owed && asked.do === 'payAtTill')
    ring(coop, { type: 'invoice', invoice: owed.facts.invoice, amount: part(owed.open) })
  else if (owed && part(owed.open) !== 0) {
    const amount = Math.abs(part(owed.open))
    coop.do('invoice.pay', { invoice: owed.facts.invoice, amount, on: '2026-11-14', by: 'transfer' })
  }
}

function credit(coop: TestCoop, order: OrderId, lines: { line: number; quantity: number }[]): void {
  const invoice = coop.do('invoice.list', { order }).find(({ facts }) => facts.type === 'invoice')?.facts.invoice
  if (invoice) coop.try('invoice.credit', { invoice, lines, reason: 'Changé' })
}

function ring(
  coop: TestCoop,
  line: { type: 'deposit'; order: OrderId; amount: number } | { type: 'invoice'; invoice: string; amount: number },
): void {
  if (line.amount === 0) return
  const tenders = [{ kind: 'card', amount: line.amount }]
  coop.try('sale.record', { lines: [line], mode: null, tenders, expectedTotal: line.amount } as never)
}

/** Sold at the till: the till says what it costs, and is paid that. */
function sell(coop: TestCoop, order: OrderId, { key, pieces: count }: { key: number; pieces: number }): void {
  const unitPrice = coop.do('order.get', { order }).fields.lines[key]?.unitPrice ?? 0
  const line = { type: 'order', order, key: KEYS[key] ?? '', quantity: count * 1000, unitPrice }
  const asked = (total: number) =>
    coop.try('sale.record', {
      lines: [line],
      mode: null,
      tenders: total === 0 ? [] : [{ kind: 'card', amount: total }],
      expectedTotal: total,
    } as never)
  const first = asked(-1)
  if (!first.ok && first.refusal.type === 'TotalChanged') asked((first.refusal as unknown as { total: number }).total)
}

/** Debit less credit by account, over everything posted. */
function balances(coop: TestCoop): Map<string, number> {
  const profile = coop.do('host.profile', {}) as HostProfile
  const { records } = readLedger(coop.book.file.read, profile, { format: 'fec', ...YEAR })
  const sums = new Map<string, number>()
  for (const { postings } of records.flatMap((record) => entriesOf(record, profile)))
    for (const { account, debit, credit } of postings) sums.set(account, (sums.get(account) ?? 0) + debit - credit)
  return sums
}

/** No document takes off more of a deposit's invoice than it says, at any rate, with its VAT; and none more than it used. */
function expectTakenOffOnce(coop: TestCoop, order: OrderId): void {
  const all = coop
    .do('invoice.list', { order, limit: 500 })
    .map(({ facts }) => coop.do('invoice.get', { invoice: facts.invoice }).whole)
  const parts = all.flatMap(({ advance, advances = [] }) =>
    advances.map((part) => ({ ...part, sign: advance ? 1 : -1 })),
  )
  for (const { code, lines } of all.filter(({ advance, type }) => advance && type === 'invoice'))
    for (const rate of new Set(lines.map(({ vatRate }) => vatRate))) {
      const own = parts.filter((part) => part.code === code && part.rate === rate)
      const said = lines.filter(({ vatRate }) => vatRate === rate)
      const amount =
        said.reduce((sum, { total }) => sum + total, 0) + own.reduce((sum, p) => sum + p.sign * p.amount, 0)
      const vat = said.reduce((sum, line) => sum + line.vat, 0) + own.reduce((sum, p) => sum + p.sign * p.vat, 0)
      expect(amount).toBeGreaterThanOrEqual(0)
      expect(amount === 0 ? vat : 0).toBe(0)
    }
  for (const { deposits, advances = [], advance } of all.filter((one) => !one.advance)) {
    const used = deposits.reduce((sum, part) => sum + part.amount, 0)
    const named = advances.reduce((sum, part) => sum + part.amount, 0)
    expect({ advance, isMore: Math.abs(named) > Math.abs(used) }).toEqual({ advance: undefined, isMore: false })
  }
}

describe('whatever happens to orders', () => {
  let coop: TestCoop
  let customers: CustomerId[]
  beforeAll(async () => {
    coop = await invoicingCoop()
    customers = [COMPANY, PERSON].map((fields) => coop.do('customer.add', fields).customer)
  })
  afterAll(() => coop.close())

  it('deposits, turnover, VAT and debts are each counted once, in the books as in the tables', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 101, max: 9999 }),
        (steps, who, unitPrice) => {
          const lines = [
            lineOf('lunch', { kind: 'service', quantity: 3000, unitPrice, vatRate: 1000 }),
            lineOf('bag', { quantity: 3000, unitPrice: 1999, vatRate: 2000, discount: { type: 'percent', bp: 700 } }),
            lineOf('plates', { kind: 'deposit', quantity: 3000, unitPrice: 100, vatRate: 0 }),
          ]
          const order = accepted(coop, { lines, customer: customers[who] ?? null })
          for (const asked of steps) take(coop, order, asked)
          closeDrawer(coop)
          open(coop)
          const { read } = coop.book.file
          const sum = (sql: string) => read.get<{ sum: number }>(`SELECT coalesce(${sql}`)?.sum ?? 0
          const on = balances(coop)
          const at = (account: string) => on.get(account) ?? 0
          const held = sum('sum(amount_cents), 0) AS sum FROM order_deposit_parts')
          const heldVat = sum('sum(vat_cents), 0) AS sum FROM order_deposit_parts')
          const sold = sum("sum(total_cents), 0) AS sum FROM sale_lines WHERE nature IN ('goods', 'services')")
          const soldVat = sum("sum(vat_cents), 0) AS sum FROM sale_lines WHERE nature IN ('goods', 'services')")
          const invoiced = sum("sum(total_cents), 0) AS sum FROM invoice_lines WHERE nature IN ('goods', 'services')")
          const invoicedVat = sum("sum(vat_cents), 0) AS sum FROM invoice_lines WHERE nature IN ('goods', 'services')")
          const all = coop.do('invoice.list', { limit: 500 })
          const debts = all.reduce((total, one) => total + one.open, 0)
          const turnover = sold + invoiced - soldVat - invoicedVat
          expect(at('419100') + held).toBe(0)
          expect(at('419180')).toBe(heldVat)
          expect(at('411000')).toBe(debts)
          expect(at('701000') + at('706000') + at('707000') + turnover).toBe(0)
          const collected = at('445710') + at('445711') + at('445712') + at('445719')
          expect(collected + at('445740') + soldVat + invoicedVat + heldVat).toBe(0)
          expect(coop.do('results.period', YEAR).whole.net).toBe(turnover)
          expectTakenOffOnce(coop, order)
          // Nothing waits on an invoice that leaves nothing to pay.
          const isSettled = all.every((one) => one.open === 0)
          expect(isSettled ? at('445740') : 0).toBe(0)
          const { money } = coop.do('order.get', { order })
          expect(money.depositHeld).toBeGreaterThanOrEqual(0)
          expect(money.settled + money.depositHeld + money.toPay).toBe(money.total)
          expect([...on.values()].reduce((total, amount) => total + amount, 0)).toBe(0)
        },
      ),
      { numRuns: 15 },
    )
    coop.check()
  })
})
