// The quote with what the law wants on it, and the delivery note.

import type { OrderPaperFacts } from '../../db/orders/paper.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { siretGroups } from '../../shared/receipt/layout.ts'
import { FRANCHISE_MENTION } from '../../shared/receipt/words.ts'
import { escaped, figure, signed, whoAndWhen } from './page.ts'
import type { Pen } from './pen.ts'

/** Lines, sums by rate, what is asked before, until when it stands, and where it is signed. */
export function quoteBody(facts: OrderPaperFacts, pen: Pen): string {
  const { fields, depositAsked, on } = facts
  const { words } = pen
  const until =
    fields.validUntil === null ? '' : `<p>${escaped(words.validUntil)} ${figure(pen.day(fields.validUntil))}</p>`
  const deposit =
    depositAsked === 0 ? '' : `<p><b>${escaped(words.depositAsked)} ${figure(pen.money(depositAsked))}</b></p>`
  const terms = fields.terms === '' ? '' : `<p dir="auto">${escaped(fields.terms)}</p>`
  return `<p>${figure(pen.day(on))}</p>${whoAndWhen(facts, pen)}${pricedTable(facts, pen)}${deposit}${until}${terms}${signed(words.agreed)}${mentions(facts)}`
}

/** What is handed over, what of it was before, and where it is signed for. */
export function deliveryBody(facts: OrderPaperFacts, pen: Pen): string {
  const { fields, progress } = facts
  const { words } = pen
  const rows = fields.lines.map((line, index) => {
    const done = progress[index]
    const so =
      done && done.delivered > 0
        ? `${pen.quantity(done.delivered, line.unit)} / ${pen.quantity(done.ordered, line.unit)}`
        : pen.quantity(done?.ordered ?? line.quantity, line.unit)
    return `<tr><td>${named(line)}</td><td class="n">${figure(so)}</td></tr>`
  })
  return `${whoAndWhen(facts, pen)}<table><tr><th></th><th class="n">${escaped(words.quantity)}</th></tr>${rows.join('')}</table>${signed(words.received)}${mentions(facts)}`
}

function pricedTable({ fields, priced, totals, host }: OrderPaperFacts, pen: Pen): string {
  const { words } = pen
  const rows = fields.lines.map((line, index) => {
    const sums = priced.lines[index]
    return `<tr><td>${named(line)}</td><td class="n">${figure(pen.quantity(line.quantity, line.unit))}</td><td class="n">${figure(pen.money(line.unitPrice))}</td><td class="n">${figure(pen.money(sums?.total ?? 0))}</td></tr>`
  })
  const row = (label: string, amount: number, kind = '') =>
    `<tr class="${kind}"><td></td><td></td><td class="n">${escaped(label)}</td><td class="n">${figure(pen.money(amount))}</td></tr>`
  const isExempt = host?.vatRegime === 'franchise'
  const rates = isExempt
    ? []
    : totals.byRate.flatMap(({ rate, net, vat }) => [
        row(words.net, net),
        row(`${words.vat} ${pen.percent(rate)}`, vat),
      ])
  const crockery = totals.consigne === 0 ? [] : [row(words.crockery, totals.consigne)]
  const often = fields.kind === 'subscription' ? `<p>${figure(`× ${fields.dates.length}`)}</p>` : ''
  return `<table><tr><th></th><th class="n">${escaped(words.quantity)}</th><th class="n">${escaped(words.price)}</th><th class="n">${escaped(words.total)}</th></tr>
${rows.join('')}${rates.join('')}${crockery.join('')}${row(words.total, totals.total, 'sum')}</table>${often}`
}

function named({ label, note, choiceOf }: OrderLine): string {
  const more = [choiceOf, note].filter((part) => part !== '').join(' · ')
  return `<b dir="auto">${escaped(label)}</b>${more === '' ? '' : `<small dir="auto">${escaped(more)}</small>`}`
}

/** The host sells (CGI, C. com. L111-1, arrêté of 24 January 2017): its name, numbers, address and legal form, in French. */
function mentions({ host }: OrderPaperFacts): string {
  if (!host) return ''
  const { name, address, siret, vatNumber, vatRegime, invoicing } = host
  const all = [
    name,
    address,
    `SIRET ${siretGroups(siret)}`,
    vatNumber === '' ? '' : `TVA ${vatNumber}`,
    invoicing.legal,
    vatRegime === 'franchise' ? FRANCHISE_MENTION : '',
  ]
  return `<footer dir="ltr" lang="fr">${escaped(all.filter((part) => part !== '').join(' · '))}</footer>`
}
