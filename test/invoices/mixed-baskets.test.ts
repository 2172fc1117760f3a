// One ticket for two orders: a deposit of the one, a delivery of the other that uses its own; every document says it once.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import type { SaleLineInput } from '../../shared/sale/sale.ts'
import type { TestCoop } from '../kit/coop.ts'
import { accepted, lineOf } from '../orders/orders-kit.ts'
import { balance, closeDrawer, COMPANY, invoicingCoop, lunchFor, open, PERSON, ring } from './invoices-kit.ts'

type History = typeof history extends fc.Arbitrary<infer Of> ? Of : never

/** What happens, the order of the lines on the ticket included. */
const history = fc.record({
  price: fc.integer({ min: 101, max: 9999 }),
  deposit: fc.integer({ min: 1, max: 1000 }),
  earlier: fc.integer({ min: 1, max: 1000 }),
  pieces: fc.integer({ min: 1, max: 3 }),
  isFirst: fc.boolean(),
  isEarlierInvoiced: fc.boolean(),
  isTicketInvoiced: fc.boolean(),
  isOwnDeposit: fc.boolean(),
})

describe('a ticket that takes a deposit for one order and hands over another', () => {
  let coop: TestCoop
  let customer: CustomerId
  beforeAll(async () => {
    coop = await invoicingCoop()
    customer = coop.do('customer.add', COMPANY).customer
  })
  afterAll(() => coop.close())

  const order = (price: number) =>
    accepted(coop, {
      customer,
      lines: [
        lineOf('lunch', { kind: 'service', quantity: 3000, unitPrice: price, vatRate: 1000 }),
        lineOf('bag', { quantity: 3000, unitPrice: 1999, vatRate: 2000, discount: { type: 'percent', bp: 700 } }),
      ],
    })
  const money = (id: OrderId) => coop.do('order.get', { order: id }).money
  const documents = (id: OrderId) =>
    coop.do('invoice.list', { order: id, limit: 500 }).map(({ facts }) => coop.do('invoice.get', facts).whole)

  /** Rings lines up at what the till says they come to. */
  const ringUp = (lines: readonly SaleLineInput[]) => {
    const asked = { lines: [...lines], mode: null, tenders: [], expectedTotal: 99_999_999 }
    const told = coop.try('sale.record', asked as never)
    const total = told.ok ? 0 : ((told.refusal as unknown as { total: number }).total ?? 0)
    return { total, ticket: ring(coop, lines, total).tickets[0]! }
  }

  const share = (sum: number, of: number) => Math.max(1, Math.trunc((sum * of) / 1000))

  /** A deposit of each, the second with a part of the first handed over on its ticket; then everything else, on account. */
  const happens = (is: History) => {
    const [ahead, handed] = [order(is.price), order(is.price + 7)]
    const { total } = money(handed)
    const [earlier, taken] = [share(total, is.earlier), share(money(ahead).total, is.deposit)]
    ring(coop, [{ type: 'deposit', order: handed, amount: earlier }], earlier)
    if (is.isEarlierInvoiced) coop.do('invoice.ofDeposit', { order: handed })
    const { ticket } = ringUp(linesOf(is, { ahead, handed, earlier, taken }))
    coop.do('invoice.ofDeposit', { order: ahead })
    coop.try('invoice.ofDeposit', { order: handed })
    if (is.isTicketInvoiced) coop.do('invoice.ofTicket', { ticket: { till: ticket.till, seq: ticket.seq }, customer })
    for (const id of [ahead, handed])
      if (coop.try('order.deliver', { order: id }).ok) coop.do('invoice.issue', { order: id })
    return { ahead, handed, taken }
  }

  const linesOf = (is: History, { ahead, handed, earlier, taken }: Ringing) => {
    const { total } = money(handed)
    const given = coop.do('order.get', { order: handed }).fields.lines.map(({ key, unitPrice }) => ({
      ...{ type: 'order', order: handed, key, unitPrice, quantity: is.pieces * 1000 },
    }))
    const again = is.isOwnDeposit && is.pieces < 3 ? Math.trunc((total - earlier) / 5) : 0
    const uses = Math.min(earlier, share(total, (is.pieces * 1000) / 3))
    const deposit = (amount: number) => ({ type: 'deposit', order: handed, amount })
    const own = [...(again > 0 ? [deposit(again)] : []), ...given, deposit(-uses)]
    const one = { type: 'deposit', order: ahead, amount: taken }
    return (is.isFirst ? [one, ...own] : [...own, one]) as unknown as readonly SaleLineInput[]
  }

  it('deposits and balances are the totals, and VAT stands in the documents once', () => {
    fc.assert(
      fc.property(history, (is) => {
        const { ahead, handed, taken } = happens(is)
        for (const id of [ahead, handed]) {
          const { total, settled, depositHeld, toPay } = money(id)
          expect([settled + toPay, depositHeld]).toEqual([total, 0])
        }
        const last = documents(ahead).find(({ advance }) => !advance)
        expect(taken + (last?.toPay ?? 0)).toBe(money(ahead).total)
        expectOnce(documents(ahead), money(ahead).total)
        if (is.isTicketInvoiced) expectOnce(documents(handed), money(handed).total)
        expectTakenOffOnce([...documents(ahead), ...documents(handed)])
        closeDrawer(coop)
        open(coop)
        expect([balance(coop, '419100'), balance(coop, '419180')]).toEqual([0, 0])
      }),
      { numRuns: 12 },
    )
    coop.check()
  })
})

interface Ringing {
  readonly ahead: OrderId
  readonly handed: OrderId
  readonly earlier: number
  readonly taken: number
}

/** What documents of deposits say, and the others less what they take off, is the order: its total, and each VAT once. */
function expectOnce(documents: readonly InvoiceFacts[], amount: number): void {
  const signed = documents.flatMap(({ advances = [], advance }) => advances.map((part) => ({ ...part, advance })))
  const said = documents.flatMap(({ lines }) => lines)
  const off = signed.filter(({ advance }) => !advance)
  const sum = (of: readonly { readonly amount: number }[]) => of.reduce((all, part) => all + part.amount, 0)
  const total = said.reduce((all, line) => all + line.total, 0) - sum(off)
  expect(total).toBe(amount)
  const delivered = documents.filter(({ advance }) => !advance).flatMap(({ lines }) => lines)
  const vat = (of: readonly { readonly vat: number }[]) => of.reduce((all, part) => all + part.vat, 0)
  expect(vat(said) - vat(off)).toBe(vat(delivered))
}

/** Each deposit's invoice is taken off to the cent by later documents, and never more. */
function expectTakenOffOnce(documents: readonly InvoiceFacts[]): void {
  const off = documents.filter(({ advance }) => !advance).flatMap(({ advances = [] }) => advances)
  for (const { code, total } of documents.filter(({ advance }) => advance)) {
    const own = off.filter((part) => part.code === code).reduce((sum, part) => sum + part.amount, 0)
    expect(own).toBeLessThanOrEqual(total)
  }
}

describe('a ticket that hands over the orders of two customers', () => {
  it('has a document for each, with what is hers, and names nobody for what is another’s', async () => {
    const coop = await invoicingCoop()
    const company = coop.do('customer.add', COMPANY).customer
    const town = coop.do('customer.add', { ...COMPANY, name: 'Mairie', siren: '217500016' }).customer
    const passer = coop.do('customer.add', PERSON).customer
    const [first, second] = [lunchFor(coop, company, 10_000), lunchFor(coop, town, 4_000)]
    for (const order of [first, second]) ring(coop, [{ type: 'deposit', order, amount: 1000 }], 1000)
    for (const order of [first, second]) coop.do('invoice.ofDeposit', { order })
    const lunch = (order: OrderId, unitPrice: number): SaleLineInput =>
      ({ type: 'order', order, key: 'lunch', quantity: 1000, unitPrice }) as never
    const used = (order: OrderId): SaleLineInput => ({ type: 'deposit', order, amount: -1000 }) as never
    const bag = { type: 'free', label: 'Sac', kind: 'good', unitPrice: 500, quantity: 1000, vatRate: 2000 } as never
    const { tickets } = ring(coop, [lunch(first, 10_000), used(first), lunch(second, 4_000), used(second), bag], 12_500)
    const ticket = { till: tickets[0]!.till, seq: tickets[0]!.seq }
    const left = () => coop.do('invoice.leftOfTicket', { ticket })
    const whole = (customer: CustomerId) =>
      coop.do('invoice.get', { invoice: coop.do('invoice.ofTicket', { ticket, customer }).invoice }).whole

    expect(left()).toEqual({
      customers: [
        { id: company, name: 'Ateliers du Canal' },
        { id: town, name: 'Mairie' },
      ],
      forAnybody: true,
    })
    const ofTown = whole(town)
    expect(ofTown).toMatchObject({ to: { name: 'Mairie' }, total: 4000, order: second })
    expect(ofTown.advances).toMatchObject([{ amount: 1000 }])
    const ofCompany = whole(company)
    expect(ofCompany).toMatchObject({ to: { name: 'Ateliers du Canal' }, total: 10_000, order: first })
    expect(ofCompany.advances).toMatchObject([{ amount: 1000 }])
    // The bag is nobody's order: whoever asks for it by name.
    expect(left()).toEqual({ customers: [], forAnybody: true })
    expect(whole(passer)).toMatchObject({ to: { name: PERSON.name }, total: 500 })
    expect(coop.try('invoice.ofTicket', { ticket, customer: town })).toMatchObject({
      refusal: { type: 'TicketInvoiced' },
    })
    coop.check()
    coop.close()
  })

  it('and, of two orders of one customer, stands on one document that each of the two orders shows', async () => {
    const coop = await invoicingCoop()
    const company = coop.do('customer.add', COMPANY).customer
    const orders = [lunchFor(coop, company, 10_000), lunchFor(coop, company, 4_000), lunchFor(coop, company, 700)]
    const lunch = (place: number, unitPrice: number): SaleLineInput =>
      ({ type: 'order', order: orders[place], key: 'lunch', quantity: 1000, unitPrice }) as never
    const [made] = ring(coop, [lunch(0, 10_000), lunch(1, 4_000)], 14_000).tickets
    const ticket = { till: made!.till, seq: made!.seq }
    const { invoice } = coop.do('invoice.ofTicket', { ticket, customer: company })
    const shown = (order: OrderId) => coop.do('invoice.list', { order, limit: 50 }).map(({ facts }) => facts.invoice)
    for (const order of orders.slice(0, 2)) expect(shown(order)).toEqual([invoice])
    expect(shown(orders[2]!)).toEqual([])
    coop.check()
    coop.close()
  })

  it('made out to a stranger is refused with the name it is for; what one person ordered, another may have', async () => {
    const coop = await invoicingCoop()
    const company = coop.do('customer.add', COMPANY).customer
    const person = coop.do('customer.add', PERSON).customer
    const sold = (customer: CustomerId) => {
      const order = lunchFor(coop, customer, 10_000)
      const line = { type: 'order', order, key: 'lunch', quantity: 1000, unitPrice: 10_000 } as never
      const [made] = ring(coop, [line], 10_000).tickets
      return { till: made!.till, seq: made!.seq }
    }
    expect(coop.try('invoice.ofTicket', { ticket: sold(company), customer: person })).toMatchObject({
      refusal: { type: 'TicketOfAnother', name: 'Ateliers du Canal' },
    })
    expect(coop.try('invoice.ofTicket', { ticket: sold(person), customer: company })).toMatchObject({ ok: true })
    coop.close()
  })
})
