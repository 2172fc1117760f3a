// The invoice as Cross Industry Invoice XML, Factur-X 1.0 profile BASIC (EN 16931): what the PDF carries inside.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import { cents, sumCents, type Cents } from '../kernel/money.ts'
import type { Unit } from '../kernel/quantity.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { InvoiceFacts, InvoiceParty } from './invoices.ts'

/** BT-24. */
const BASIC = 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic'

/** Who invoices: the host, as its profile says. */
export type Seller = Pick<HostProfile, 'name' | 'siret' | 'vatNumber' | 'address'>

/** The XML; a credit note (381) states its amounts above zero, as the norm has them. */
export function invoiceXml(facts: InvoiceFacts, seller: Seller): string {
  const root = element('rsm:CrossIndustryInvoice', [
    element('rsm:ExchangedDocumentContext', [
      element('ram:GuidelineSpecifiedDocumentContextParameter', [text('ram:ID', BASIC)]),
    ]),
    element('rsm:ExchangedDocument', [
      text('ram:ID', facts.code),
      text('ram:TypeCode', typeCode(facts)),
      element('ram:IssueDateTime', [dateText(facts.on)]),
      ...facts.mentions.map(note),
    ]),
    element('rsm:SupplyChainTradeTransaction', [
      ...facts.lines.map((line, index) => lineItem(line, { facts, number: index + 1 })),
      agreement(facts, seller),
      delivery(facts),
      settlement(facts),
    ]),
  ]).replace('<rsm:CrossIndustryInvoice', `<rsm:CrossIndustryInvoice${NAMESPACES}`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

const NAMESPACES = [
  ' xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"',
  ' xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100"',
  ' xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"',
  ' xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"',
].join('')

function element(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`
}

function text(name: string, value: string, attributes = ''): string {
  return `<${name}${attributes}>${escaped(value)}</${name}>`
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** UNTDID 1001: 386 an invoice of a deposit, 380 another, 381 a credit note. */
function typeCode({ type, advance }: InvoiceFacts): '380' | '381' | '386' {
  if (type === 'creditNote') return '381'
  return advance ? '386' : '380'
}

function optional(name: string, value: string): string[] {
  return value === '' ? [] : [text(name, value)]
}

function dateText(day: Day): string {
  return text('udt:DateTimeString', day.replaceAll('-', ''), ' format="102"')
}

/** Codes that the French norm gives to what professionals owe each other (BT-21). */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^Pénalités/, 'PMD'],
  [/^Indemnité/, 'PMT'],
  [/scompte/, 'AAB'],
]

function note(mention: string): string {
  const code = SUBJECTS.find(([pattern]) => pattern.test(mention))?.[1] ?? ''
  return element('ram:IncludedNote', [text('ram:Content', mention), ...optional('ram:SubjectCode', code)])
}

/** `12.50`, of an amount turned the norm's way up. */
function amount(cents: number): string {
  const whole = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** UN/ECE recommendation 20. */
const UNITS: Readonly<Record<Unit, string>> = { piece: 'C62', m: 'MTR', kg: 'KGM', l: 'LTR' }

interface Numbered {
  readonly facts: InvoiceFacts
  readonly number: number
}

function lineItem(line: TicketLine, { facts, number }: Numbered): string {
  const sign = signOf(facts)
  // Crockery that came back on a paid ticket: the quantity is below zero, a price never is (BR-27).
  const quantity = (sign * line.quantity) / 1000
  const net = sign * (line.total - line.vat)
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [text('ram:LineID', String(number))]),
    element('ram:SpecifiedTradeProduct', [text('ram:Name', line.label)]),
    element('ram:SpecifiedLineTradeAgreement', [
      // Net and with four decimals, so that quantity by price is the line again.
      element('ram:NetPriceProductTradePrice', [text('ram:ChargeAmount', (net / 100 / quantity).toFixed(4))]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [
      text('ram:BilledQuantity', String(quantity), ` unitCode="${UNITS[line.unit]}"`),
    ]),
    element('ram:SpecifiedLineTradeSettlement', [
      element('ram:ApplicableTradeTax', [
        text('ram:TypeCode', 'VAT'),
        text('ram:CategoryCode', categoryOf(line.vatRate)),
        text('ram:RateApplicablePercent', percent(line.vatRate)),
      ]),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [text('ram:LineTotalAmount', amount(net))]),
    ]),
  ])
}

function signOf({ type }: InvoiceFacts): 1 | -1 {
  return type === 'invoice' ? 1 : -1
}

function percent(rate: VatRate): string {
  return (rate / 100).toFixed(2)
}

/** Standard, or exempt with its reason. */
function categoryOf(rate: VatRate): 'S' | 'E' {
  return rate === 0 ? 'E' : 'S'
}

function agreement({ to }: InvoiceFacts, seller: Seller): string {
  return element('ram:ApplicableHeaderTradeAgreement', [
    ...optional('ram:BuyerReference', to.costReference),
    element('ram:SellerTradeParty', [
      text('ram:Name', seller.name),
      element('ram:SpecifiedLegalOrganization', [text('ram:ID', seller.siret.slice(0, 9), ' schemeID="0002"')]),
      address(partsOf(seller.address)),
      ...(seller.vatNumber === '' ? taxNumber(seller.siret.slice(0, 9)) : registration(seller.vatNumber)),
    ]),
    buyer(to),
    ...(to.costReference === ''
      ? []
      : [element('ram:BuyerOrderReferencedDocument', [text('ram:IssuerAssignedID', to.costReference)])]),
  ])
}

function buyer(to: InvoiceParty): string {
  const legal =
    to.siren === '' ? [] : [element('ram:SpecifiedLegalOrganization', [text('ram:ID', to.siren, ' schemeID="0002"')])]
  return element('ram:BuyerTradeParty', [
    text('ram:Name', to.name),
    ...legal,
    address(to),
    ...registration(to.vatNumber),
  ])
}

function registration(vatNumber: string): string[] {
  const number = vatNumber.replaceAll(' ', '')
  return number === '' ? [] : [element('ram:SpecifiedTaxRegistration', [text('ram:ID', number, ' schemeID="VA"')])]
}

/** BT-32: what is exempt names its seller to the tax office all the same (BR-E-02). */
function taxNumber(siren: string): string[] {
  return [element('ram:SpecifiedTaxRegistration', [text('ram:ID', siren, ' schemeID="FC"')])]
}

interface Address {
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

function address({ street, postcode, city, country }: Address): string {
  return element('ram:PostalTradeAddress', [
    ...optional('ram:PostcodeCode', postcode),
    ...optional('ram:LineOne', street),
    ...optional('ram:CityName', city),
    text('ram:CountryID', country),
  ])
}

/** A host writes its address on one line: `3 rue des Halles, 75001 Paris`. */
function partsOf(line: string): Address {
  const found = /^(.*?)[,\s]*\b(\d{5})\s+(.+)$/u.exec(line)
  const [, street = line, postcode = '', city = ''] = found ?? []
  return { street, postcode, city, country: 'FR' }
}

function delivery({ suppliedOn, deliveredTo, to }: InvoiceFacts): string {
  const place = { ...partsOf(deliveredTo), country: to.country }
  const ship = deliveredTo === '' ? [] : [element('ram:ShipToTradeParty', [text('ram:Name', to.name), address(place)])]
  return element('ram:ApplicableHeaderTradeDelivery', [
    ...ship,
    element('ram:ActualDeliverySupplyChainEvent', [element('ram:OccurrenceDateTime', [dateText(suppliedOn)])]),
  ])
}

function settlement(facts: InvoiceFacts): string {
  const sign = signOf(facts)
  const { terms, total, toPay } = facts
  const vat = cents(sign * sumCents(facts.byRate.map((part) => part.vat)))
  const due = facts.ofTicket ? 0 : Math.max(0, sign * toPay)
  const net = sign * total - vat
  return element('ram:ApplicableHeaderTradeSettlement', [
    text('ram:InvoiceCurrencyCode', 'EUR'),
    ...(terms.iban === '' ? [] : [paymentMeans(terms.iban)]),
    ...taxes(facts),
    element('ram:SpecifiedTradePaymentTerms', [element('ram:DueDateDateTime', [dateText(facts.dueOn)])]),
    element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      text('ram:LineTotalAmount', amount(net)),
      text('ram:TaxBasisTotalAmount', amount(net)),
      text('ram:TaxTotalAmount', amount(vat), ' currencyID="EUR"'),
      text('ram:GrandTotalAmount', amount(sign * total)),
      text('ram:TotalPrepaidAmount', amount(sign * total - due)),
      text('ram:DuePayableAmount', amount(due)),
    ]),
    ...referenced(facts),
  ])
}

/** What it takes back, and the invoices of the deposits it takes off (BG-3), each once. */
function referenced({ of, advances = [] }: InvoiceFacts): string[] {
  const named = new Map([...(of ? [of] : []), ...advances].map(({ code, on }) => [code, on]))
  return [...named].map(([code, on]) =>
    element('ram:InvoiceReferencedDocument', [
      text('ram:IssuerAssignedID', code),
      element('ram:FormattedIssueDateTime', [text('qdt:DateTimeString', on.replaceAll('-', ''), ' format="102"')]),
    ]),
  )
}

/** 30: a transfer to this account. */
function paymentMeans(iban: string): string {
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    text('ram:TypeCode', '30'),
    element('ram:PayeePartyCreditorFinancialAccount', [text('ram:IBANID', iban)]),
  ])
}

/** One a rate: sums of the lines, as everything else; what bears no VAT says why. */
function taxes({ lines, franchise, type }: InvoiceFacts): string[] {
  const sign = type === 'invoice' ? 1 : -1
  const rates = [...new Set(lines.map(({ vatRate }) => vatRate))].sort((a, b) => b - a)
  return rates.map((rate) => {
    const own = lines.filter(({ vatRate }) => vatRate === rate)
    const vat = sign * sumCents(own.map((line) => line.vat))
    const net = sign * sumCents(own.map((line) => line.total)) - vat
    return element('ram:ApplicableTradeTax', [
      text('ram:CalculatedAmount', amount(vat as Cents)),
      text('ram:TypeCode', 'VAT'),
      ...(rate === 0 ? [text('ram:ExemptionReason', reasonOf(own, franchise))] : []),
      text('ram:BasisAmount', amount(net)),
      text('ram:CategoryCode', categoryOf(rate)),
      ...(rate === 0 && franchise ? [text('ram:ExemptionReasonCode', 'VATEX-FR-FRANCHISE')] : []),
      text('ram:RateApplicablePercent', percent(rate)),
    ])
  })
}

function reasonOf(lines: readonly TicketLine[], franchise: boolean): string {
  if (franchise) return 'TVA non applicable, art. 293 B du CGI'
  return lines.every(({ nature }) => nature === 'consigne') ? 'Consigne, hors du champ de la TVA' : 'Exonéré de TVA'
}
