// The invoice as a page: who to whom, what, how much, until when; the law's words in French under it.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { frenchDay } from '../../shared/invoices/mentions.ts'
import { directionOf, type Language } from '../../shared/kernel/language.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { VatAmount } from '../../shared/kernel/vat.ts'
import { escaped, writerOf, type Writer } from '../split/page.ts'
import { invoiceWords, type InvoiceWords } from './invoice-words.ts'

/** What stands around the facts. */
export interface InvoiceFrame {
  readonly coopName: string
  readonly host: { readonly name: string; readonly address: string; readonly siret: string; readonly vatNumber: string }
  readonly language: Language
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  readonly logo: string | null
  /** Of a rehearsal: FACTICE. */
  readonly rehearsal: boolean
  /** A reminder's letter says what is left to pay; null on the invoice itself. */
  readonly reminder: { readonly paid: number; readonly open: number } | null
}

interface Pen {
  readonly words: InvoiceWords
  readonly write: Writer
}

export function invoiceHtml(facts: InvoiceFacts, frame: InvoiceFrame): string {
  const { language, fonts } = frame
  const pen = { words: invoiceWords[language], write: writerOf(language) }
  const title = `${nameOf(facts, pen)} ${facts.code}`
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 10pt ${fonts.map(({ family }) => `'${family}',`).join('')}sans-serif}${STYLE}</style></head><body>
${frame.rehearsal ? '<p class="mark">FACTICE</p>' : ''}${frame.reminder ? reminder(frame.reminder, pen) : ''}${heading(facts, frame, pen)}
<table class="lines">${columns(pen)}<tbody>${facts.lines.map((line) => lineRow(line, facts, pen)).join('')}</tbody></table>
<div class="end">${rates(facts, pen)}${sums(facts, frame, pen)}</div>${foot(facts, pen)}</body></html>`
}

function nameOf({ type, advance }: InvoiceFacts, { words }: Pick<Pen, 'words'>): string {
  if (type === 'creditNote') return words.creditNote
  return advance ? words.advance : words.invoice
}

function heading(facts: InvoiceFacts, { coopName, host, language, logo }: InvoiceFrame, pen: Pen): string {
  const { words } = pen
  const law = language === 'fr' ? '' : `<small lang="fr">${nameOf(facts, { words: invoiceWords.fr })}</small> `
  const seller = [host.name, host.address, `SIRET ${host.siret}`, named(words.vatNumber, host.vatNumber)]
  return `<header>${logo ? `<img src="${escaped(logo)}" alt="">` : ''}<div><b>${escaped(coopName)}</b>${below(seller)}</div>
<div class="to"><small>${words.to}</small>${below(buyerOf(facts.to, pen))}</div></header>
<h1>${law}${nameOf(facts, pen)} <bdi>${words.number} ${escaped(facts.code)}</bdi></h1>
<ul class="dates">${datesOf(facts, pen)
    .map(([name, value]) => `<li><small>${name}</small> <b>${value}</b></li>`)
    .join('')}</ul>${told(words.deliveredTo, facts.deliveredTo)}${told(words.reason, facts.reason)}`
}

function datesOf(facts: InvoiceFacts, { words, write }: Pen): (readonly [string, string])[] {
  const isOwed = facts.type === 'invoice' && !facts.ofTicket
  const { costReference } = facts.to
  return [
    [words.on, write.shortDay(facts.on)],
    [words.suppliedOn, write.shortDay(facts.suppliedOn)],
    ...(isOwed ? [[words.dueOn, write.shortDay(facts.dueOn)] as const] : []),
    ...(costReference === '' ? [] : [[words.reference, `<bdi>${escaped(costReference)}</bdi>`] as const]),
  ]
}

function buyerOf(to: InvoiceFacts['to'], { words }: Pen): string[] {
  const abroad = to.country === 'FR' ? '' : ` · ${to.country}`
  const place = [to.street, `${to.postcode} ${to.city}${abroad}`]
  return [to.name, to.contact, ...place, named('SIREN', to.siren), named(words.vatNumber, to.vatNumber)]
}

function named(word: string, value: string): string {
  return value === '' ? '' : `${word} ${value}`
}

/** Lines one under the other, empty ones left out. */
function below(lines: readonly string[]): string {
  const some = lines.filter((line) => line !== '')
  return some.map((line) => `<br><bdi>${escaped(line)}</bdi>`).join('')
}

function told(word: string, text: string): string {
  return text === '' ? '' : `<p><small>${word}</small> <bdi>${escaped(text)}</bdi></p>`
}

function columns({ words }: Pen): string {
  const heads = [words.label, words.quantity, words.price, words.rate, words.net, words.gross]
  return `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`
}

const UNITS = { piece: '', m: ' m', kg: ' kg', l: ' l' } as const

function lineRow(line: InvoiceFacts['lines'][number], { franchise }: InvoiceFacts, { write }: Pen): string {
  const taxed = !franchise && ['goods', 'services', 'deposit'].includes(line.nature)
  const cells = [
    `${write.quantity(line.quantity)}${UNITS[line.unit]}`,
    write.money(line.unitPrice),
    taxed ? write.percent(line.vatRate) : '–',
    write.money(line.total - line.vat),
    write.money(line.total),
  ]
  const discount = line.discount === 0 ? '' : ` <small>(${write.money(-line.discount)})</small>`
  return `<tr><th scope="row"><bdi>${escaped(line.label)}</bdi>${discount}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function rates({ byRate, franchise }: InvoiceFacts, { words, write }: Pen): string {
  if (franchise || byRate.length === 0) return '<div></div>'
  const row = ({ rate, net, vat }: VatAmount) =>
    `<tr><th scope="row">${write.percent(rate)}</th><td>${write.money(net)}</td><td>${write.money(vat)}</td></tr>`
  return `<table><thead><tr><th scope="col">${words.rate}</th><th scope="col">${words.net}</th><th scope="col">${words.vat}</th></tr></thead><tbody>${byRate.map(row).join('')}</tbody></table>`
}

function sums(facts: InvoiceFacts, { reminder: letter }: InvoiceFrame, { words, write }: Pen): string {
  const vat = sumCents(facts.byRate.map((part) => part.vat))
  const used = facts.deposits.map(({ rate, amount, vat: inIt }) => [
    `${words.deposit} <small>(${words.vatOfDeposit} ${write.percent(rate)} ${write.money(inIt)})</small>`,
    write.money(-amount),
  ])
  const toPay = facts.ofTicket ? words.paid : facts.toPay < 0 ? words.refund : words.toPay
  const rows = [
    ...(facts.franchise
      ? []
      : [
          [words.totalNet, write.money(facts.total - vat)],
          [words.vat, write.money(vat)],
        ]),
    [words.total, write.money(facts.total)],
    ...used,
    ...(letter ? [[words.paidSoFar, write.money(-letter.paid)]] : []),
  ]
  const last = facts.ofTicket ? facts.total : (letter?.open ?? Math.abs(facts.toPay))
  return `<table class="sums"><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}
<tr class="last"><th scope="row">${letter ? words.open : toPay}</th><td>${write.money(last)}</td></tr></tbody></table>`
}

function foot({ mentions, terms, of, type, ofTicket }: InvoiceFacts, { words }: Pen): string {
  const bank =
    terms.iban === '' || type === 'creditNote' || ofTicket
      ? ''
      : `<p>${words.payTo} <b><bdi>${escaped(grouped(terms.iban))}</bdi></b>${terms.bic === '' ? '' : ` · <bdi>${escaped(terms.bic)}</bdi>`}</p>`
  const credit = of ? `<p lang="fr">Facture ${escaped(of.code)} du ${frenchDay(of.on)}</p>` : ''
  return `<footer>${bank}${credit}<div lang="fr" dir="ltr">${mentions.map((mention) => `<p>${escaped(mention)}</p>`).join('')}</div></footer>`
}

function reminder({ open }: NonNullable<InvoiceFrame['reminder']>, { words, write }: Pen): string {
  return `<section class="letter"><h2>${words.reminder}</h2><p>${words.remindText}</p><p>${words.open} <b>${write.money(open)}</b></p></section>`
}

function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

const STYLE = `
@page{size:A4;margin:14mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;font-variant-numeric:tabular-nums}small{color:#5b5148;font-size:8.5pt}
header{display:flex;gap:8mm;align-items:flex-start}header img{width:24mm;height:24mm;object-fit:contain}
.to{margin-inline-start:auto;min-width:70mm;border:.3mm solid #ddd5cb;border-radius:2mm;padding:3mm 4mm}
h1{font-size:19pt;margin:9mm 0 2mm}h2{font-size:13pt;margin:0}
.dates{list-style:none;margin:0 0 4mm;padding:0;display:flex;flex-wrap:wrap;gap:1mm 8mm}
table{border-collapse:collapse}th{font-weight:400;text-align:start}td{text-align:end;white-space:nowrap}
th,td{padding:1.2mm 0 1.2mm 4mm;border-bottom:.2mm solid #ddd5cb;vertical-align:top}thead th{font-weight:700}
.lines{width:100%;margin-top:3mm}thead th:not(:first-child){text-align:end}th:first-child{padding-inline-start:0}tr{break-inside:avoid}
.end{display:flex;justify-content:space-between;align-items:flex-start;gap:10mm;margin-top:6mm;break-inside:avoid}
.sums{min-width:85mm}.last th,.last td{font-weight:700;font-size:14pt;border-bottom:0}
.letter{border:.4mm solid #b45309;border-radius:2mm;padding:3mm 5mm;margin-bottom:7mm}
.mark{font-size:28pt;font-weight:700;text-align:center;margin:0}
footer{margin-top:9mm;color:#5b5148;font-size:8.5pt;break-inside:avoid}footer p{margin:.6mm 0}
`
