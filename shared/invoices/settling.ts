// What an invoice leaves to pay, and which VAT of services falls due when some of it is paid or taken back.

import { cents, multiplyDivide, type Cents } from '../kernel/money.ts'
import type { DepositPart } from '../sale/deposits.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { ServiceVat } from './invoices.ts'

/** Services on lines, less what deposits paid of them already: what is not paid yet, by rate. */
export function pendingOf(lines: readonly TicketLine[], deposits: readonly DepositPart[]): ServiceVat[] {
  const services = lines.filter(({ nature }) => nature === 'services')
  const paid = deposits.filter(({ nature }) => nature === 'services')
  const rates = [...new Set(services.map(({ vatRate }) => vatRate))].sort((a, b) => b - a)
  return rates.flatMap((rate): ServiceVat[] => {
    let [amount, vat] = [0, 0]
    for (const line of services) if (line.vatRate === rate) [amount, vat] = [amount + line.total, vat + line.vat]
    for (const part of paid) if (part.rate === rate) [amount, vat] = [amount - part.amount, vat - part.vat]
    return amount === 0 && vat === 0 ? [] : [{ rate, amount: cents(amount), vat: cents(vat) }]
  })
}

/** Adds amounts of one rate together; what comes to nothing is left out. */
export function addedServices(amounts: readonly ServiceVat[]): ServiceVat[] {
  const rates = [...new Set(amounts.map(({ rate }) => rate))].sort((a, b) => b - a)
  return rates.flatMap((rate): ServiceVat[] => {
    let [amount, vat] = [0, 0]
    for (const one of amounts) if (one.rate === rate) [amount, vat] = [amount + one.amount, vat + one.vat]
    return amount === 0 && vat === 0 ? [] : [{ rate, amount: cents(amount), vat: cents(vat) }]
  })
}

/**
 * Services that a payment pays for: its share of those that wait, all of them with the last cent, so that payments in
 * parts make the whole VAT due to the cent (CGI art. 269, 2 c).
 */
export function duePart(pending: readonly ServiceVat[], amount: Cents, open: Cents): ServiceVat[] {
  if (open === 0 || Math.sign(amount) !== Math.sign(open)) return []
  return pending.flatMap((one): ServiceVat[] => {
    const part = (sum: Cents) => (amount === open ? sum : cents(multiplyDivide(sum, Math.abs(amount), Math.abs(open))))
    const due = { rate: one.rate, amount: part(one.amount), vat: part(one.vat) }
    return due.amount === 0 && due.vat === 0 ? [] : [due]
  })
}

/** Of services that are taken back, those nobody had paid for yet: below zero, never more than what waits. */
export function pendingBack(pending: readonly ServiceVat[], back: readonly ServiceVat[]): ServiceVat[] {
  return back.flatMap(({ rate, amount }): ServiceVat[] => {
    const waits = pending.find((one) => one.rate === rate)
    if (!waits || waits.amount <= 0 || amount >= 0) return []
    const most = Math.min(waits.amount, -amount)
    const vat = most === waits.amount ? waits.vat : multiplyDivide(waits.vat, most, waits.amount)
    return [{ rate, amount: cents(-most), vat: cents(-vat) }]
  })
}
