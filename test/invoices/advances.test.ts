// Invoices of deposits: of what an organisation paid before, taken off by number, given back by a credit note; no sum twice.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invoiceXml } from '../../shared/invoices/cii.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { CustomerId, InvoiceId } from '../../shared/kernel/id.ts'
import type { TestCoop } from '../kit/coop.ts'
import { closeDrawer, COMPANY, invoicingCoop, lunchFor, PERSON, posted, ring } from './invoices-kit.ts'

describe('an invoice of a deposit', () => {
  let coop: TestCoop
  let company: CustomerId
  const whole = (invoice: InvoiceId) => coop.do('invoice.get', { invoice }).whole
  const xml = (invoice: InvoiceId) => invoiceXml(whole(invoice), coop.do('host.profile', {}) as HostProfile)
  beforeAll(async () => {
    coop = await invoicingCoop()
    company = coop.do('customer.add', COMPANY).customer
  })
  afterAll(() => coop.close())

  it('is numbered in the series, says the deposit with its VAT, and is taken off the last invoice by its number', () => {
    const order = lunchFor(coop, company)
    const { tickets } = ring(coop, [{ type: 'deposit', order, amount: 19_800 }], 19_800)
    expect(coop.do('invoice.deposits', { order })).toEqual([
      { till: tickets[0]?.till, seq: tickets[0]?.seq, amount: 19_800 },
    ])
    const advance = coop.do('invoice.ofDeposit', { order })
    expect(whole(advance.invoice)).toMatchObject({
      ...{ type: 'invoice', advance: true, number: 1, total: 19_800, toPay: 0 },
      byRate: [{ rate: 1000, net: 18_000, vat: 1800 }],
    })
    expect(xml(advance.invoice)).toContain('<ram:TypeCode>386</ram:TypeCode>')
    expect(coop.do('invoice.deposits', { order })).toEqual([])
    expect(coop.try('invoice.ofDeposit', { order })).toMatchObject({ refusal: { type: 'NothingToInvoice' } })
    coop.do('order.deliver', { order })
    const last = coop.do('invoice.issue', { order })
    expect(whole(last.invoice)).toMatchObject({
      ...{ number: 2, total: 66_000, toPay: 46_200 },
      advances: [{ code: advance.code, rate: 1000, amount: 19_800, vat: 1800 }],
    })
    expect(whole(last.invoice).mentions[0]).toBe(
      `Acompte déduit : facture ${advance.code} du 14/11/2026, 198,00\u00a0€, dont TVA 18,00\u00a0€`,
    )
    expect(xml(last.invoice)).toContain(
      `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${advance.code}</ram:IssuerAssignedID>`,
    )
    // Credited whole, the deposit is the order's again, with its number.
    coop.do('invoice.credit', { invoice: last.invoice, reason: 'Annulé' })
    const again = coop.do('invoice.issue', { order })
    expect(whole(again.invoice).advances).toEqual(whole(last.invoice).advances)
  })

  it('is taken back by a credit note when the deposit is given back, part by part', () => {
    const order = lunchFor(coop, company)
    ring(coop, [{ type: 'deposit', order, amount: 10_000 }], 10_000)
    const advance = coop.do('invoice.ofDeposit', { order })
    ring(coop, [{ type: 'deposit', order, amount: -4000 }], -4000)
    expect(coop.do('invoice.deposits', { order })).toMatchObject([{ amount: -4000 }])
    const note = coop.do('invoice.ofDeposit', { order })
    expect(whole(note.invoice)).toMatchObject({
      ...{ type: 'creditNote', total: -4000, of: { code: advance.code } },
      byRate: [{ rate: 1000, net: -3636, vat: -364 }],
    })
    expect(xml(note.invoice)).toContain('<ram:TypeCode>381</ram:TypeCode>')
    coop.do('order.deliver', { order })
    expect(whole(coop.do('invoice.issue', { order }).invoice)).toMatchObject({
      advances: [{ code: advance.code, amount: 6000, vat: 545 }],
      toPay: 60_000,
    })
  })

  it('posts nothing, and is not for private persons', () => {
    const order = lunchFor(coop, coop.do('customer.add', PERSON).customer)
    ring(coop, [{ type: 'deposit', order, amount: 5000 }], 5000)
    expect(coop.do('invoice.deposits', { order })).toEqual([])
    const other = lunchFor(coop, company)
    ring(coop, [{ type: 'deposit', order: other, amount: 5000 }], 5000)
    closeDrawer(coop)
    const before = posted(coop).length
    coop.do('invoice.ofDeposit', { order: other })
    expect(posted(coop)).toHaveLength(before)
    coop.check()
  })

  it('is taken off the document of a ticket that used it at the till, which is found by its ticket', () => {
    coop.do('cashSession.open', { pieces: {}, source: 'bank', event: null })
    const order = lunchFor(coop, company, 10_000)
    ring(coop, [{ type: 'deposit', order, amount: 3000 }], 3000)
    const advance = coop.do('invoice.ofDeposit', { order })
    const lines = [
      { type: 'order', order, key: 'lunch', quantity: 1000, unitPrice: 10_000 },
      { type: 'deposit', order, amount: -3000 },
    ] as const
    const { tickets } = ring(coop, lines as never, 7000)
    const [ticket] = tickets
    if (!ticket) throw new Error('No ticket')
    const paid = coop.do('invoice.ofTicket', { ticket: { till: ticket.till, seq: ticket.seq }, customer: company })
    expect(whole(paid.invoice).advances).toMatchObject([{ code: advance.code, amount: 3000, vat: 273 }])
    expect(coop.do('invoice.list', { ticket: { till: ticket.till, seq: ticket.seq } })).toHaveLength(1)
    coop.check()
  })
})
