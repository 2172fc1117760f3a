// Every kind of document an invoice can be, as XML: in the order of the norm, and valid where ETAL_FACTURX_XSD names its schema.

import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invoiceXml } from '../../shared/invoices/cii.ts'
import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { InvoiceId, OrderId } from '../../shared/kernel/id.ts'
import type { TestCoop } from '../kit/coop.ts'
import { accepted, lineOf } from '../orders/orders-kit.ts'
import { COMPANY, invoicingCoop, PERSON, ring } from './invoices-kit.ts'

/** What stands in each block, in the order of Factur-X 1.0 BASIC; of what we write, all. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  ExchangedDocument: ['ID', 'TypeCode', 'IssueDateTime', 'IncludedNote'],
  IncludedSupplyChainTradeLineItem: [
    ...['AssociatedDocumentLineDocument', 'SpecifiedTradeProduct', 'SpecifiedLineTradeAgreement'],
    ...['SpecifiedLineTradeDelivery', 'SpecifiedLineTradeSettlement'],
  ],
  SellerTradeParty: ['Name', 'SpecifiedLegalOrganization', 'PostalTradeAddress', 'SpecifiedTaxRegistration'],
  BuyerTradeParty: ['Name', 'SpecifiedLegalOrganization', 'PostalTradeAddress', 'SpecifiedTaxRegistration'],
  PostalTradeAddress: ['PostcodeCode', 'LineOne', 'CityName', 'CountryID'],
  ApplicableHeaderTradeAgreement: [
    ...['BuyerReference', 'SellerTradeParty', 'BuyerTradeParty', 'BuyerOrderReferencedDocument'],
  ],
  ApplicableHeaderTradeDelivery: ['ShipToTradeParty', 'ActualDeliverySupplyChainEvent'],
  ApplicableHeaderTradeSettlement: [
    ...['InvoiceCurrencyCode', 'SpecifiedTradeSettlementPaymentMeans', 'ApplicableTradeTax'],
    ...['SpecifiedTradePaymentTerms', 'SpecifiedTradeSettlementHeaderMonetarySummation', 'InvoiceReferencedDocument'],
  ],
  ApplicableTradeTax: [
    ...['CalculatedAmount', 'TypeCode', 'ExemptionReason', 'BasisAmount', 'CategoryCode', 'ExemptionReasonCode'],
    'RateApplicablePercent',
  ],
  SpecifiedTradeSettlementHeaderMonetarySummation: [
    ...['LineTotalAmount', 'TaxBasisTotalAmount', 'TaxTotalAmount', 'GrandTotalAmount', 'TotalPrepaidAmount'],
    'DuePayableAmount',
  ],
}

/** Blocks whose children stand otherwise than `ORDER` says, or are not in it. */
function outOfOrder(xml: string): string[] {
  return blocksOf(xml).flatMap(({ name, children }) => {
    const places = children.map((child) => ORDER[name]?.indexOf(child) ?? 0)
    return places.some((place, index) => place < (places[index - 1] ?? 0)) ? [`${name}: ${children.join()}`] : []
  })
}

interface Block {
  readonly name: string
  readonly children: string[]
}

/** Every element, with what stands in it. */
function blocksOf(xml: string): Block[] {
  const open: Block[] = []
  const closed: Block[] = []
  for (const [, closing, name = ''] of xml.matchAll(/<(\/?)\w+:(\w+)[^>?]*>/g)) {
    if (closing !== '') closed.push(...open.splice(-1))
    else {
      open.at(-1)?.children.push(name)
      open.push({ name, children: [] })
    }
  }
  return closed
}

/** What the public schema says, where somebody has it: nothing when it is valid. */
function judged(xml: string): string {
  const schema = process.env['ETAL_FACTURX_XSD']
  if (schema === undefined) return ''
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: xml })
  return status === 0 ? '' : stderr.toString()
}

const LINES = [
  lineOf('lunch', { label: 'Déjeuner & café <45>', kind: 'service', unitPrice: 1467, quantity: 45_000, vatRate: 1000 }),
  lineOf('bread', { label: 'Pain', unit: 'kg', unitPrice: 433, quantity: 3333, vatRate: 550 }),
  lineOf('wine', { label: 'Vin', unitPrice: 1250, quantity: 6000, discount: { type: 'percent', bp: 1000 } }),
  lineOf('plates', { label: 'Assiettes', kind: 'deposit', unitPrice: 200, quantity: 40_000, vatRate: 0 }),
]

describe.each([
  ['with VAT', {}],
  ['of a host without VAT (art. 293 B)', { vatRegime: 'franchise', vatNumber: '' }],
] as const)('the XML of an invoice %s', (_, given) => {
  let coop: TestCoop
  let seller: HostProfile
  beforeAll(async () => {
    coop = await invoicingCoop(given as Partial<HostProfile>)
    seller = coop.do('host.profile', {}) as HostProfile
  })
  afterAll(() => coop.close())

  const facts = (invoice: InvoiceId) => coop.do('invoice.get', { invoice }).whole
  const expectValid = (whole: InvoiceFacts, type: string) => {
    const xml = invoiceXml(whole, seller)
    expect(/<ram:TypeCode>(\d+)</.exec(xml)?.[1]).toBe(type)
    expect(outOfOrder(xml)).toEqual([])
    expect(judged(xml)).toBe('')
    const prices = [...xml.matchAll(/<ram:ChargeAmount>([^<]+)</g)].map(([, price]) => Number(price))
    expect(
      prices.every((price) => price >= 0),
      'the norm knows no price below zero (BR-27)',
    ).toBe(true)
    return xml
  }
  const ordered = (fields: typeof COMPANY = COMPANY) => {
    const { customer } = coop.do('customer.add', fields)
    const place = { service: 'delivered' as const, place: '3 passage du Jeu de Boules 75011 Paris' }
    return {
      customer,
      order: accepted(coop, { kind: 'catering', title: 'Déjeuner', customer, lines: LINES, ...place }),
    }
  }
  const deposit = (order: OrderId, amount: number) => ring(coop, [{ type: 'deposit', order, amount }], amount)

  it('380 and 381: three rates and crockery, a deposit that was not invoiced, credited in part and whole', () => {
    const { order } = ordered()
    deposit(order, 20_000)
    coop.do('order.deliver', { order })
    const { invoice } = coop.do('invoice.issue', { order })
    expectValid(facts(invoice), '380')
    const part = coop.do('invoice.credit', { invoice, lines: [{ line: 3, quantity: 37_000 }], reason: 'Rendues' })
    expectValid(facts(part.invoice), '381')
    const rest = coop.do('invoice.credit', { invoice, reason: 'Tout est annulé' })
    expect(expectValid(facts(rest.invoice), '381')).toContain('<ram:InvoiceReferencedDocument>')
  })

  it('386: invoiced deposits, one given back in part (381), and the 380 that takes the rest off', () => {
    const { order } = ordered()
    deposit(order, 10_001)
    const first = coop.do('invoice.ofDeposit', { order })
    expectValid(facts(first.invoice), '386')
    deposit(order, 5003)
    expectValid(facts(coop.do('invoice.ofDeposit', { order }).invoice), '386')
    deposit(order, -7002)
    expectValid(facts(coop.do('invoice.ofDeposit', { order }).invoice), '381')
    coop.do('order.deliver', { order })
    const { invoice } = coop.do('invoice.issue', { order })
    const xml = expectValid(facts(invoice), '380')
    expect(xml.match(/<ram:InvoiceReferencedDocument>/g)).toHaveLength(2)
    expectValid(facts(coop.do('invoice.credit', { invoice, reason: 'Annulé' }).invoice), '381')
  })

  it('380 of a ticket that was paid, with crockery that came back on it, to a private person abroad', () => {
    const { order, customer } = ordered({ ...PERSON, country: 'BE', postcode: '1000' })
    const sold = ring(
      coop,
      [
        { type: 'order', order, key: 'lunch', quantity: 45_000, unitPrice: 1467 },
        { type: 'article', article: coop.article('Gobelet consigné'), quantity: -3000, unitPrice: 100 },
      ] as never,
      45 * 1467 - 300,
    )
    const { till, seq } = sold.tickets[0]!
    const ticket = { till, seq }
    const xml = expectValid(facts(coop.do('invoice.ofTicket', { ticket, customer }).invoice), '380')
    expect(xml).toContain('<ram:BilledQuantity unitCode="C62">-3</ram:BilledQuantity>')
  })
})
