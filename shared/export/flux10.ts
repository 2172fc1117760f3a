// Reports of sales to private persons: flux 10.3 (sales a day and category) and 10.4 (payments of services), DGFiP v3.2.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import { cents, sumCents, type Cents } from '../kernel/money.ts'
import type { VatAmount, VatRate } from '../kernel/vat.ts'
import { exportFileName, type LineFile, type TableFile } from './export-file.ts'
import { amountText, digitsOf } from './fields.ts'
import type { AccountingEntry } from './postings.ts'
import { keyOf, type MoneyRecord } from './records.ts'

/** One day's sales of one category. */
export interface ReportedSales {
  readonly day: Day
  /** `TLB1` goods, `TPS1` services (TT-81). */
  readonly category: 'TLB1' | 'TPS1'
  readonly net: Cents
  readonly vat: Cents
  readonly count: number
  readonly rates: readonly VatAmount[]
}

/** What was cashed of one day's services, VAT included, at one rate. */
export interface ReportedPayment {
  readonly day: Day
  readonly rate: VatRate
  readonly amount: Cents
}

/** What a report says. */
export interface SalesReport {
  readonly sales: readonly ReportedSales[]
  /** Empty when the host owes the VAT of services on debits: then nothing is owed when they are paid. */
  readonly payments: readonly ReportedPayment[]
}

/** A report's frame: who, for whom, over which days, made when. */
export interface ReportFrame {
  readonly profile: HostProfile
  readonly from: Day
  readonly to: Day
  /** `AAAAMMJJHHMMSS` of its first making. */
  readonly issued: string
}

const CATEGORIES = [
  ['TLB1', 'goods'],
  ['TPS1', 'services'],
] as const

/**
 * Sums of the closings and invoices that the entries come from, each on the date of its entry: never sums of prices. A
 * deposit of a private person counts when it is taken and is taken off again where it is used; what is invoiced to an
 * organisation goes by its invoice and is left out.
 */
export function salesReport(
  entries: readonly AccountingEntry[],
  records: readonly MoneyRecord[],
  { vatOnDebits }: HostProfile,
): SalesReport {
  const dates = new Map(entries.map(({ source, date }) => [keyOf(source), date]))
  const dated = records.flatMap((record) => {
    const date = dates.get(keyOf(record))
    return date === undefined ? [] : [{ record, date }]
  })
  const days = [...new Set(dated.map(({ date }) => date))].sort()
  const sales = days.flatMap((day) => {
    const own = dated.flatMap(({ record, date }) => (date === day ? soldBy(record) : []))
    return CATEGORIES.flatMap(([category, nature]) => {
      const sums = own.flatMap(({ natures }) => natures.filter((sum) => sum.nature === nature))
      const count = sumCents(own.map(({ tickets }) => tickets[nature]))
      return sums.length === 0 ? [] : [{ day, category, count, ...summed(sums) }]
    })
  })
  const paid = days.flatMap((day) =>
    paymentsOn(
      day,
      dated.flatMap(({ record, date }) => (date === day ? paidBy(record) : [])),
    ),
  )
  return { sales, payments: vatOnDebits ? [] : paid }
}

interface ToReport {
  readonly natures: readonly (VatAmount & { readonly nature: 'goods' | 'services' })[]
  readonly tickets: { readonly goods: number; readonly services: number }
}

/** What a record says was sold to private persons. */
function soldBy(record: MoneyRecord): ToReport[] {
  if (record.kind === 'z') {
    const { natures, deposits } = record.closing.totals
    const held = (deposits?.byRate ?? []).filter(({ business }) => !business)
    return [{ natures: [...natures, ...held], tickets: record.tickets ?? { goods: 0, services: 0 } }]
  }
  if (record.kind === 'consigneKept') return [keptCups(record)]
  if (record.kind !== 'invoice' && record.kind !== 'creditNote') return []
  const { invoice } = record
  const used = invoice.deposits.byRate
    .filter(({ business }) => !business)
    .map((sum) => ({ ...sum, net: cents(-sum.net), vat: cents(-sum.vat) }))
  const sold = invoice.business ? [] : invoice.natures
  const has = (nature: string) => (sold.some((sum) => sum.nature === nature) ? 1 : 0)
  return [{ natures: [...sold, ...used], tickets: { goods: has('goods'), services: has('services') } }]
}

/** A cup that never came back was delivered for good (BOI-TVA-BASE-10-10-30): goods, and no ticket of their own. */
function keptCups({ amount, vat, rate }: MoneyRecord & { readonly kind: 'consigneKept' }): ToReport {
  const net = cents(amount - vat)
  return { natures: [{ nature: 'goods', rate, net, vat }], tickets: { goods: 0, services: 0 } }
}

/** What a record says was cashed of services: at the till at once, of an invoice when it is paid. */
function paidBy(record: MoneyRecord): { readonly rate: VatRate; readonly amount: number }[] {
  if (record.kind === 'z') {
    const services = soldBy(record).flatMap(({ natures }) => natures.filter(({ nature }) => nature === 'services'))
    return services.map(({ rate, net, vat }) => ({ rate, amount: net + vat }))
  }
  if (record.kind === 'invoicePaid' && !record.invoice.business) return [...record.due]
  if (record.kind !== 'invoice' && record.kind !== 'creditNote') return []
  // What was cashed as a deposit was said then; a credit note of what was paid gives it back.
  const { business, natures, deposits, pending } = record.invoice
  if (business) return []
  const plus = natures
    .filter(({ nature }) => nature === 'services')
    .map(({ rate, net, vat }) => ({ rate, amount: net + vat }))
  const used = deposits.byRate.filter(({ nature }) => nature === 'services')
  const minus = [...used.map(({ rate, net, vat }) => ({ rate, amount: net + vat })), ...pending]
  return byRate([...plus, ...minus.map(({ rate, amount }) => ({ rate, amount: -amount }))]).filter(
    ({ amount }) => amount !== 0,
  )
}

function paymentsOn(day: Day, paid: readonly { readonly rate: VatRate; readonly amount: number }[]): ReportedPayment[] {
  return byRate(paid).map((sum) => ({ day, ...sum }))
}

function byRate(amounts: readonly { readonly rate: VatRate; readonly amount: number }[]) {
  const rates = [...new Set(amounts.map(({ rate }) => rate))].sort((a, b) => b - a)
  return rates.map((rate) => ({
    rate,
    amount: sumCents(amounts.filter((one) => one.rate === rate).map(({ amount }) => amount)),
  }))
}

function summed(sums: readonly VatAmount[]): Pick<ReportedSales, 'net' | 'vat' | 'rates'> {
  const each = [...new Set(sums.map(({ rate }) => rate))].sort((a, b) => b - a)
  const rates = each.map((rate) => {
    const own = sums.filter((sum) => sum.rate === rate)
    return { rate, net: sumCents(own.map(({ net }) => net)), vat: sumCents(own.map(({ vat }) => vat)) }
  })
  return { net: sumCents(rates.map(({ net }) => net)), vat: sumCents(rates.map(({ vat }) => vat)), rates }
}

/** The report as XML, as the platform takes it: `Report` of the public XSD. */
export function flux10Xml({ sales, payments }: SalesReport, frame: ReportFrame): LineFile {
  const { profile, from, to } = frame
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Report>',
    ...documentLines(frame),
    ...block('TransactionsReport', sales.length > 0, [
      ...period(frame),
      ...sales.flatMap((sold) => salesLines(sold, profile)),
    ]),
    ...block('PaymentsReport', payments.length > 0, [...period(frame), ...payments.flatMap(paymentLines)]),
    '</Report>',
  ]
  const name = exportFileName(['FLUX10', profile.section, digitsOf(from), digitsOf(to)], 'xml')
  return { name, charset: 'UTF-8', newline: '\n', lastNewline: true, lines }
}

function documentLines({ profile, from, to, issued }: ReportFrame): string[] {
  const siren = profile.siret.slice(0, 9)
  const { platform } = profile
  return block('ReportDocument', true, [
    tag('Id', `${siren}-${profile.section}-${digitsOf(from)}-${digitsOf(to)}`),
    `<IssueDateTime>${tag('DateTimeString', issued)}</IssueDateTime>`,
    tag('TypeCode', 'IN'),
    `<Sender><Id schemeId="0238">${escaped(platform.id)}</Id>${tag('Name', platform.name)}${tag('RoleCode', 'WK')}</Sender>`,
    `<Issuer><Id schemeId="0002">${siren}</Id>${tag('Name', profile.name)}${tag('RoleCode', 'SE')}</Issuer>`,
  ])
}

function period({ from, to }: ReportFrame): string[] {
  return [`<ReportPeriod>${tag('StartDate', digitsOf(from))}${tag('EndDate', digitsOf(to))}</ReportPeriod>`]
}

function salesLines({ day, category, net, vat, count, rates }: ReportedSales, { vatOnDebits }: HostProfile): string[] {
  const isOnDebits = vatOnDebits && category === 'TPS1'
  return block('Transactions', true, [
    tag('Date', digitsOf(day)),
    tag('TransactionsCurrency', 'EUR'),
    ...(isOnDebits ? [tag('TaxDueDateTypeCode', '5')] : []),
    tag('CategoryCode', category),
    tag('TaxExclusiveAmount', amountText(net, '.')),
    tag('TaxTotal', amountText(vat, '.')),
    ...(count > 0 ? [tag('TransactionsCount', String(count))] : []),
    ...rates.map(
      (sum) =>
        `<TaxSubtotal>${tag('TaxPercent', percentText(sum.rate))}${tag('TaxableAmount', amountText(sum.net, '.'))}${tag('TaxTotal', amountText(sum.vat, '.'))}</TaxSubtotal>`,
    ),
  ])
}

function paymentLines({ day, rate, amount }: ReportedPayment): string[] {
  return block('Transactions', true, [
    ...block('Payment', true, [
      tag('Date', digitsOf(day)),
      `<SubTotals>${tag('TaxPercent', percentText(rate))}${tag('CurrencyCode', 'EUR')}${tag('Amount', amountText(amount, '.'))}</SubTotals>`,
    ]),
  ])
}

function block(name: string, isThere: boolean, lines: readonly string[]): string[] {
  return isThere ? [`<${name}>`, ...lines.map((line) => ` ${line}`), `</${name}>`] : []
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** `20.0`, `5.5`. */
function percentText(rate: VatRate): string {
  const text = String(rate / 100)
  return text.includes('.') ? text : `${text}.0`
}

const SALES_HEADER = ['Date', 'Catégorie', 'Transactions', 'Taux', 'Base HT', 'TVA', 'Devise']
const PAYMENTS_HEADER = ['Date', 'Taux', 'Montant encaissé', 'Devise']

/** The same as two tables, one row a day, category and rate: the second only when services were paid. */
export function flux10Tables({ sales, payments }: SalesReport, { profile, from, to }: ReportFrame): TableFile[] {
  const rows = sales.flatMap(({ day, category, count, rates }) =>
    rates.map(({ rate, net, vat }) => [
      digitsOf(day),
      category,
      String(count),
      percentText(rate),
      amountText(net, '.'),
      amountText(vat, '.'),
      'EUR',
    ]),
  )
  const paid = payments.map(({ day, rate, amount }) => [
    digitsOf(day),
    percentText(rate),
    amountText(amount, '.'),
    'EUR',
  ])
  const table = (name: string, header: string[], body: string[][]): TableFile => ({
    name: exportFileName([name, profile.section, digitsOf(from), digitsOf(to)], 'csv'),
    charset: 'UTF-8',
    newline: '\r\n',
    lastNewline: true,
    rows: [header, ...body],
    delimiter: ';',
    quote: 'needed',
    quotedColumns: new Set(),
  })
  const files = [table('FLUX10-3', SALES_HEADER, rows)]
  return paid.length > 0 ? [...files, table('FLUX10-4', PAYMENTS_HEADER, paid)] : files
}
