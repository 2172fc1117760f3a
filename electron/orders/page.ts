// What every page of an order's papers has: who writes, for whom, for when; and how it looks.

import type { OrderPaperFacts } from '../../db/orders/paper.ts'
import type { Pen } from './pen.ts'

/** Text that cannot be taken for markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Digits and what belongs to them, which no direction of writing may part. */
export function figure(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`
}

/** The name of the paper, its number, and the coop with its logo. */
export function head(
  { number, fields }: OrderPaperFacts,
  { title, coop, logo }: { readonly title: string; readonly coop: string; readonly logo: string | null },
): string {
  return `<header><div>${logo ? `<img class="logo" src="${logo}" alt="">` : ''}<b dir="auto">${escaped(coop)}</b></div><div class="end"><b>${escaped(title)}</b> ${figure(number)}</div></header>
<h1 dir="auto">${escaped(fields.title)}</h1>`
}

/** For whom, when, where, for how many. */
export function whoAndWhen({ fields, customer }: OrderPaperFacts, pen: Pen): string {
  const { words } = pen
  const who = customer
    ? [
        customer.name,
        customer.contact,
        customer.street,
        `${customer.postcode} ${customer.city}`,
        customer.costReference,
      ]
    : [fields.caller]
  const when =
    fields.dueOn === null ? '' : `${pen.day(fields.dueOn)}${fields.dueAt ? ` ${words.at} ${fields.dueAt}` : ''}`
  const rows: readonly (readonly [string, string])[] = [
    [words.forWhom, who.filter((part) => part.trim() !== '').join('\n')],
    [words.on, when],
    [words.place, fields.place],
    [words.guests, fields.guests === null ? '' : String(fields.guests)],
  ]
  const shown = rows.filter(([, value]) => value !== '')
  return `<dl>${shown.map(([name, value]) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(value).replaceAll('\n', '<br>')}</dd>`).join('')}</dl>`
}

/** Where somebody signs. */
export function signed(words: string): string {
  return `<section class="sign"><span>${escaped(words)}</span></section>`
}

export const STYLE = `
@page{size:A4;margin:14mm}*{box-sizing:border-box}html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
[dir=rtl] [dir=auto]{text-align:right}[dir=ltr] [dir=auto]{text-align:left}body{margin:0;color:#1f1a17}header{display:flex;justify-content:space-between;align-items:center;border-bottom:.6mm solid #1f1a17;padding-bottom:3mm}
header div{display:flex;gap:4mm;align-items:center}.logo{height:16mm;max-width:40mm;object-fit:contain}h1{font-size:19pt;margin:6mm 0 3mm}h2{font-size:13pt;margin:6mm 0 2mm}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 4mm;margin:0 0 5mm}dt{color:#6b5f55}dd{margin:0}
table{width:100%;border-collapse:collapse}th,td{text-align:start;padding:1.6mm 2mm;border-bottom:.2mm solid #cfc6bd;vertical-align:top}
th{font-weight:600}td.n,th.n{text-align:end;white-space:nowrap}tr.sum td,tr.sum th{border-bottom:0;font-weight:700;font-size:12pt}
tr{break-inside:avoid}.sign{border:.3mm solid #6b5f55;border-radius:2mm;height:34mm;padding:2mm 3mm;margin-top:8mm;width:90mm;margin-inline-start:auto;break-inside:avoid}
small{color:#6b5f55;display:block}footer{margin-top:8mm;font-size:8.5pt;color:#4a4038}mark{background:#ffe08a;padding:0 1mm}td.yes{background:#1f1a17;color:#fff;text-align:center}
.garment{display:grid;gap:8mm}.ticket{border:.4mm dashed #6b5f55;padding:6mm;height:128mm;overflow:hidden;break-inside:avoid}.number{font-size:64pt;font-weight:800;line-height:1.1}
.both{display:flex;gap:8mm;align-items:center}.both svg{height:34mm;width:auto}.both img{height:34mm;max-width:70mm;object-fit:cover;border-radius:2mm}.ticket p{margin:1.5mm 0;font-size:12pt}
.boxes{display:grid;grid-template-columns:repeat(2,1fr);gap:4mm}.box{border:.3mm solid #6b5f55;border-radius:2mm;padding:4mm;height:50mm;overflow:hidden;break-inside:avoid}.box b{font-size:14pt;display:block}.box strong{font-size:10pt}
`
