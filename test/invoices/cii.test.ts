// The XML of an invoice, read back by other code: its sums are the invoice's own, its dates and parties where they belong.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostProfile } from '../../shared/host/host.ts'
import { invoiceXml } from '../../shared/invoices/cii.ts'
import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { requestCsv } from '../../shared/invoices/request.ts'
import type { TestCoop } from '../kit/coop.ts'
import { accepted, lineOf } from '../orders/orders-kit.ts'
import { COMPANY, invoicingCoop, ring } from './invoices-kit.ts'

/** Text of every element of a name, in order. */
function all(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)</ram:${name}>`, 'g'))].map(
    ([, text]) => text ?? '',
  )
}

/** Elements open and close in order, and every amount has two decimals. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name] of xml.matchAll(/<(\/?)([\w:]+)[^>?]*>/g)) {
    if (closing === '') open.push(name ?? '')
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

describe('the XML inside an invoice', () => {
  let coop: TestCoop
  let facts: InvoiceFacts
  let seller: HostProfile
  beforeAll(async () => {
    coop = await invoicingCoop()
    const { customer } = coop.do('customer.add', { ...COMPANY, name: 'Canal & Cie <Paris>' })
    const lines = [
      lineOf('lunch', { label: 'Déjeuner', kind: 'service', unitPrice: 1467, quantity: 45_000, vatRate: 1000 }),
      lineOf('wine', {
        label: 'Vin',
        unitPrice: 1250,
        quantity: 6000,
        vatRate: 2000,
        discount: { type: 'percent', bp: 1000 },
      }),
      lineOf('plates', { label: 'Assiettes', kind: 'deposit', unitPrice: 200, quantity: 40_000, vatRate: 0 }),
    ]
    const order = accepted(coop, {
      kind: 'catering',
      title: 'Déjeuner',
      customer,
      lines,
      service: 'served',
      place: '3 passage du Jeu de Boules 75011 Paris',
    })
    ring(coop, [{ type: 'deposit', order, amount: 20_000 }], 20_000)
    coop.do('order.deliver', { order })
    const { invoice } = coop.do('invoice.issue', { order })
    facts = coop.do('invoice.get', { invoice }).whole
    seller = coop.do('host.profile', {}) as HostProfile
  })
  afterAll(() => coop.close())

  it('has the sums of the invoice, by line and by rate', () => {
    const xml = invoiceXml(facts, seller)
    expect(isWellFormed(xml)).toBe(true)
    const cents = (text: string | undefined) => Math.round(Number(text) * 100)
    const [basis] = all(xml, 'TaxBasisTotalAmount')
    const [tax] = all(xml, 'TaxTotalAmount')
    expect(cents(basis) + cents(tax)).toBe(facts.total)
    expect(all(xml, 'GrandTotalAmount').map(cents)).toEqual([facts.total])
    expect(all(xml, 'TotalPrepaidAmount').map(cents)).toEqual([20_000])
    expect(all(xml, 'DuePayableAmount').map(cents)).toEqual([facts.toPay])
    const nets = all(xml, 'LineTotalAmount').map(cents)
    expect(nets.slice(0, -1).reduce((sum, net) => sum + net, 0)).toBe(cents(basis))
    expect(
      all(xml, 'BasisAmount')
        .map(cents)
        .reduce((sum, net) => sum + net, 0),
    ).toBe(cents(basis))
    expect(all(xml, 'CalculatedAmount').map(cents)).toEqual([1125, 6001, 0])
    all(xml, 'ChargeAmount').forEach((price, index) => {
      const quantity = Number(all(xml, 'BilledQuantity')[index])
      expect(Math.abs(Number(price) * quantity * 100 - (nets[index] ?? 0))).toBeLessThan(1)
    })
  })

  it('names both parties, the place of delivery, the order of the customer and the law’s words', () => {
    const xml = invoiceXml(facts, seller)
    expect(all(xml, 'TypeCode')[0]).toBe('380')
    expect(xml).toContain('<ram:ID schemeID="0002">448380671</ram:ID>')
    expect(xml).toContain('<ram:ID schemeID="0002">732829320</ram:ID>')
    expect(xml).toContain('Canal &amp; Cie &lt;Paris&gt;')
    expect(all(xml, 'PostcodeCode')).toEqual(['75001', '75010', '75011'])
    expect(all(xml, 'IssuerAssignedID')).toEqual(['BC-118'])
    expect(all(xml, 'SubjectCode')).toEqual(['PMD', 'PMT', 'AAB'])
    expect(all(xml, 'CategoryCode')).toEqual(['S', 'S', 'E', 'S', 'S', 'E'])
  })

  it('of a credit note turns its amounts round and names its invoice', () => {
    const credit = coop.do('invoice.credit', {
      invoice: facts.invoice,
      lines: [{ line: 2, quantity: 37_000 }],
      reason: 'Rendues',
    })
    const xml = invoiceXml(coop.do('invoice.get', { invoice: credit.invoice }).whole, seller)
    expect(all(xml, 'TypeCode')[0]).toBe('381')
    expect(all(xml, 'GrandTotalAmount')).toEqual(['74.00'])
    expect(all(xml, 'IssuerAssignedID')).toEqual(['BC-118', '2026-0001'])
    // What came back is taken off what is owed.
    expect(coop.do('invoice.get', { invoice: facts.invoice }).open).toBe(facts.toPay - 7400)
  })

  it('has a twin for a host that invoices itself: a row a line, neutral for a spreadsheet', () => {
    const rows = requestCsv({ ...facts, to: { ...facts.to, name: '=1+1' } }, 'SUNU').split('\r\n')
    expect(rows).toHaveLength(5)
    expect(rows[1]).toContain('"\'=1+1"')
    expect(rows[1]).toContain('"600,14";"60,01";"660,15";"services";"200,00"')
  })
})
