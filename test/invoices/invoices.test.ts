// Invoices on account: the worked deposit of `4-accounting.md` §3 to the cent, payments in parts, credit notes, papers.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedger } from '../../db/export/ledger.ts'
import { salesReport } from '../../shared/export/flux10.ts'
import { selectEntries } from '../../shared/export/numbering.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { InvoiceId, OrderId } from '../../shared/kernel/id.ts'
import type { TestCoop } from '../kit/coop.ts'
import {
  balance,
  closeDrawer,
  COMPANY,
  invoicingCoop,
  lunchFor,
  open,
  openOn,
  PERSON,
  posted,
  ring,
  YEAR,
} from './invoices-kit.ts'

function legsOf(coop: TestCoop, kind: string) {
  return posted(coop)
    .filter((entry) => entry.kind === kind)
    .map(({ legs }) => legs)
}

describe('the worked deposit, delivered on account', () => {
  let coop: TestCoop
  let order: OrderId
  let invoice: InvoiceId
  beforeAll(async () => {
    coop = await invoicingCoop()
    const { customer } = coop.do('customer.add', COMPANY)
    order = lunchFor(coop, customer)
    ring(coop, [{ type: 'deposit', order, amount: 19_800 }], 19_800)
  })
  afterAll(() => coop.close())

  it('is refused while nothing was handed over', () => {
    expect(coop.try('invoice.issue', { order })).toMatchObject({ refusal: { type: 'NothingToInvoice' } })
  })

  it('uses the deposit, and says what is left and until when', () => {
    coop.do('order.deliver', { order })
    const made = coop.do('invoice.issue', { order })
    invoice = made.invoice
    expect(made.code).toBe('2026-0001')
    const { whole, open: left } = coop.do('invoice.get', { invoice })
    expect(left).toBe(46_200)
    expect(whole).toMatchObject({
      total: 66_000,
      toPay: 46_200,
      on: '2026-11-14',
      dueOn: '2026-12-14',
      byRate: [{ rate: 1000, net: 60_000, vat: 6000 }],
      deposits: [{ nature: 'services', rate: 1000, amount: 19_800, vat: 1800 }],
      pending: [{ rate: 1000, amount: 46_200, vat: 4200 }],
    })
    expect(whole.mentions).toEqual([
      'Catégorie de l’opération : prestation de services',
      'Pénalités de retard : 12,15\u00a0% l’an, dues dès le lendemain de l’échéance',
      'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €',
      'Pas d’escompte pour paiement anticipé',
    ])
    expect(coop.try('invoice.issue', { order })).toMatchObject({ refusal: { type: 'NothingToInvoice' } })
    const { money, deliveries } = coop.do('order.get', { order })
    expect(money).toMatchObject({ depositHeld: 0, settled: 66_000, invoicesOpen: 46_200, toPay: 0 })
    const [delivery] = deliveries
    if (!delivery) throw new Error('Nothing was delivered')
    const of = { till: delivery.till, seq: delivery.seq }
    expect(delivery.isInvoiced).toBe(true)
    expect(coop.try('order.takeBackDelivery', { of })).toMatchObject({ refusal: { type: 'DeliveryInvoiced' } })
  })

  it('is posted as the table of postings says', () => {
    closeDrawer(coop)
    open(coop)
    expect(legsOf(coop, 'z')[0]).toEqual([
      ['511500', 19_800],
      ['419100', -19_800],
      ['419180', 1800],
      ['445711', -1800],
    ])
    expect(legsOf(coop, 'invoice')).toEqual([
      [
        ['419100', 19_800],
        ['411000', 46_200],
        ['706000', -60_000],
        ['445711', -1800],
        ['445740', -4200],
        ['419180', -1800],
        ['445711', 1800],
      ],
    ])
  })

  it('is paid in parts, by transfer and at the till, the VAT that waits falling due to the cent', () => {
    coop.do('invoice.pay', { invoice, amount: 10_000, on: '2026-11-14', by: 'transfer', reference: 'VIR 118' })
    expect(coop.try('invoice.pay', { invoice, amount: 36_201, on: '2026-11-14', by: 'cheque' })).toMatchObject({
      refusal: { type: 'MoreThanOpen', open: 36_200 },
    })
    ring(coop, [{ type: 'invoice', invoice, amount: 16_201 }], 16_201)
    ring(coop, [{ type: 'invoice', invoice, amount: 19_999 }], 19_999, 'cash')
    expect(openOn(coop, invoice)).toBe(0)
    const closing = closeDrawer(coop)
    open(coop)
    expect(closing.totals).toMatchObject({ gross: 36_200, invoices: 36_200, vat: [] })
    expect(closing.invoicePayments).toEqual([{ invoice, code: '2026-0001', amount: 36_200 }])
    expect(closing.perpetual.net).toBe(0)
    for (const [account, amount] of [
      ['411000', 0],
      ['419100', 0],
      ['419180', 0],
      ['445740', 0],
      ['445711', -6000],
      ['706000', -60_000],
    ] as const)
      expect(balance(coop, account)).toBe(amount)
    coop.check()
  })

  it('counts as turnover once, in results as in shares, and belongs to no report of sales to private persons', () => {
    const { whole, articles } = coop.do('results.period', YEAR)
    expect(whole.net).toBe(60_000)
    expect(articles).toMatchObject([{ label: 'Déjeuner', net: 60_000 }])
    const profile = coop.do('host.profile', {}) as HostProfile
    const asked = { format: 'flux10', ...YEAR } as const
    const ledger = readLedger(coop.book.file.read, profile, asked)
    const { entries, records } = selectEntries(ledger, asked)
    expect(salesReport(entries, records, profile)).toMatchObject({
      sales: [],
    })
  })

  it('is credited whole: what was paid is owed back, the deposit is the order’s again', () => {
    const credit = coop.do('invoice.credit', { invoice, reason: 'Repas annulé' })
    expect(credit.code).toBe('2026-0002')
    const { whole } = coop.do('invoice.get', { invoice: credit.invoice })
    expect(whole).toMatchObject({ total: -66_000, toPay: -46_200, settles: 0, of: { code: '2026-0001' } })
    expect(whole.deposits).toEqual([{ nature: 'services', rate: 1000, amount: -19_800, vat: -1800 }])
    expect(openOn(coop, credit.invoice)).toBe(-46_200)
    expect(coop.do('order.get', { order }).money.depositHeld).toBe(19_800)
    expect(coop.try('invoice.credit', { invoice, reason: 'Encore' })).toMatchObject({
      refusal: { type: 'NothingLeftToCredit' },
    })
    ring(coop, [{ type: 'invoice', invoice: credit.invoice, amount: -46_200 }], -46_200)
    expect(openOn(coop, credit.invoice)).toBe(0)
    closeDrawer(coop)
    open(coop)
    for (const account of ['411000', '445740', '706000']) expect(balance(coop, account)).toBe(0)
    expect(balance(coop, '445711')).toBe(-1800)
    expect(balance(coop, '419180')).toBe(1800)
    coop.check()
  })
})

describe('an invoice to a private person', () => {
  let coop: TestCoop
  beforeAll(async () => (coop = await invoicingCoop()))
  afterAll(() => coop.close())

  it('needs her address, is to be paid on receipt, and says nothing of what professionals owe each other', () => {
    const { customer } = coop.do('customer.add', { ...PERSON, street: '' })
    const order = lunchFor(coop, customer, 12_000)
    coop.do('order.deliver', { order })
    expect(coop.try('invoice.issue', { order })).toMatchObject({ refusal: { type: 'CustomerNeedsAddress' } })
    coop.do('customer.change', { customer, fields: { street: '5 rue des Lilas' } })
    const { invoice } = coop.do('invoice.issue', { order })
    const { whole } = coop.do('invoice.get', { invoice })
    expect(whole.dueOn).toBe(whole.on)
    expect(whole.mentions).toEqual(['Catégorie de l’opération : prestation de services'])
    coop.do('invoice.remind', { invoice })
    expect(coop.do('invoice.list', { only: 'open' })).toMatchObject([{ open: 12_000, reminders: 1 }])
  })

  it('is credited in part: that much less is owed, and only the VAT of it waits', () => {
    const [listed] = coop.do('invoice.list', { only: 'open' })
    if (!listed) throw new Error('No invoice')
    const { invoice } = listed.facts
    coop.do('invoice.credit', { invoice, lines: [{ line: 0, quantity: 250 }], reason: 'Un plat manquait' })
    expect(openOn(coop, invoice)).toBe(9000)
    coop.do('invoice.pay', { invoice, amount: 9000, on: '2026-11-14', by: 'transfer' })
    expect(balance(coop, '445740')).toBe(0)
    expect(balance(coop, '411000')).toBe(0)
    expect(balance(coop, '445711')).toBe(-818)
  })

  it('is in the report of sales once, with its payment', () => {
    const profile = coop.do('host.profile', {}) as HostProfile
    const asked = { format: 'flux10', ...YEAR } as const
    const ledger = readLedger(coop.book.file.read, profile, asked)
    const { entries, records } = selectEntries(ledger, asked)
    const { sales, payments } = salesReport(entries, records, profile)
    expect(sales).toMatchObject([{ category: 'TPS1', net: 8182, vat: 818 }])
    expect(payments).toMatchObject([{ rate: 1000, amount: 9000 }])
  })

  it('of a ticket that was paid is a paper only: it posts and counts nothing again', () => {
    const { customer } = coop.do('customer.add', PERSON)
    const { tickets } = ring(
      coop,
      [{ type: 'free', label: 'Sac', kind: 'good', unitPrice: 4500, quantity: 1000, vatRate: 2000 }],
      4500,
    )
    const [ticket] = tickets
    if (!ticket) throw new Error('No ticket')
    const of = { till: ticket.till, seq: ticket.seq }
    const before = posted(coop).length
    const { invoice } = coop.do('invoice.ofTicket', { ticket: of, customer })
    expect(openOn(coop, invoice)).toBe(0)
    expect(posted(coop)).toHaveLength(before)
    expect(coop.try('invoice.ofTicket', { ticket: of, customer })).toMatchObject({
      refusal: { type: 'TicketInvoiced' },
    })
    expect(coop.try('invoice.credit', { invoice, reason: 'Rendu' })).toMatchObject({ refusal: { type: 'PaidAtTill' } })
    coop.check()
  })
})
