// A member's statement as one A4 page: what the group shared, what each receives, and the lines behind her part.

import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import type { KeptSplit, Share, ShareLine } from '../../shared/split/split.ts'
import { statementWords, type StatementWords } from './statement-words.ts'

/** What the page is made from; fonts as `data:` addresses, so that it loads nothing. */
export interface Statement {
  readonly split: KeptSplit
  readonly share: Share
  /** Her lines of the period. */
  readonly lines: readonly ShareLine[]
  readonly coopName: string
  readonly hostName: string
  /** Number of the till that wrote the split. */
  readonly tillNumber: number
  /** Day it was validated. */
  readonly decidedOn: string
  readonly language: Language
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
}

/** The page, in the language's own direction. */
export function statementHtml(statement: Statement): string {
  const { language, share, split, coopName, hostName, fonts } = statement
  const words = statementWords[language]
  const write = writerOf(language)
  const title = fill(words.title, { name: share.name })
  const days = fill(words.days, { from: write.day(split.from), to: write.day(split.to) })
  const stamp = split.reversed ? `<p class="stamp">${escaped(words.reversed)}</p>` : ''
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 9.5pt ${fonts.map(({ family }) => `'${family}',`).join('')}sans-serif}${STYLE}</style></head><body>
<header><div><b>${escaped(coopName)}</b><br>${escaped(hostName)}</div>${stamp}</header>
<section class="her">${face(share, 'large')}<div><h1>${escaped(title)}</h1><p>${escaped(days)}</p></div>
<div class="amount"><small>${escaped(share.amount < 0 ? words.owes : words.receives)}</small><strong>${write.money(share.amount)}</strong></div></section>
${sumsTable(split, words, write)}${everybody(split, share, { words, write })}
${linesTable(statement, words, write)}
<footer>${footer(statement, words, write)}</footer></body></html>`
}

interface Writer {
  money(cents: number): string
  quantity(thousandths: number): string
  percent(bp: number): string
  day(day: string): string
}

function writerOf(language: Language): Writer {
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    money: (amount) => `<bdi>${escaped(euros.format(amount / 100))}</bdi>`,
    quantity: (quantity) => `<bdi>${escaped(plain.format(quantity / 1000))}</bdi>`,
    percent: (bp) => percents.format(bp / 10_000),
    day: (day) => days.format(Date.parse(`${day}T00:00:00Z`)),
  }
}

function sumsTable({ proceeds, rule }: KeptSplit, words: StatementWords, write: Writer): string {
  const rate = write.percent(proceeds.contributionRateBp)
  const rows: readonly (readonly [string, number])[] = [
    [words.sold, proceeds.turnoverNet],
    [fill(words.contribution, { rate }), -proceeds.contribution],
    [words.expenses, -proceeds.expenses],
    [words.stalls, -proceeds.stallCosts],
    [words.differences, proceeds.cashDifferences],
  ]
  const shown = rows.filter(([, amount], index) => index === 0 || amount !== 0)
  const last = proceeds.toShare < 0 ? words.missing : words.toShare
  return `<table class="sums">${shown.map(([label, amount]) => row(label, write.money(amount))).join('')}
<tr class="total"><th scope="row">${escaped(last)}</th><td>${write.money(Math.abs(proceeds.toShare))}</td></tr>
<tr><td colspan="2" class="rule">${escaped(words[rule])}</td></tr></table>`
}

function row(label: string, value: string): string {
  return `<tr><th scope="row">${escaped(label)}</th><td>${value}</td></tr>`
}

function everybody(
  { shares }: KeptSplit,
  own: Share,
  { words, write }: { words: StatementWords; write: Writer },
): string {
  const faces = shares.map(
    (share) =>
      `<li${share.member === own.member ? ' class="own"' : ''}>${face(share, 'small')}<span>${escaped(share.name)}</span><b>${write.money(share.amount)}</b></li>`,
  )
  return `<div class="all"><h2>${escaped(words.everybody)}</h2><ul${shares.length > 24 ? ' class="dense"' : ''}>${faces.join('')}</ul></div>`
}

/** As many rows as one page holds under the faces; the smaller ones are added together. */
function mostRows({ shares }: KeptSplit): number {
  return Math.max(3, 18 - Math.ceil(shares.length / 3))
}

interface Sold {
  readonly label: string
  readonly quantity: number
  readonly net: number
  readonly part: number
}

function linesTable({ lines, share, split }: Statement, words: StatementWords, write: Writer): string {
  const sold = byLabel(lines)
  const shown = sold.slice(0, mostRows(split))
  const rest = sold.slice(mostRows(split))
  const body = shown.map((one) => soldRow(one, write))
  if (rest.length > 0) {
    const net = rest.reduce((sum, one) => sum + one.net, 0)
    const part = rest.reduce((sum, one) => sum + one.part, 0)
    const label = fill(words.others, { count: String(rest.length) })
    body.push(
      `<tr><th scope="row">${escaped(label)}</th><td></td><td>${write.money(net)}</td><td>${write.money(part)}</td></tr>`,
    )
  }
  const heads = [words.what, words.quantity, words.net, words.part].map(
    (word) => `<th scope="col">${escaped(word)}</th>`,
  )
  const table = `<table class="lines"><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody>
<tfoot><tr><th scope="row" colspan="3">${escaped(words.total)}</th><td>${write.money(share.made)}</td></tr></tfoot></table>`
  return `<h2>${escaped(words.made)}</h2>${sold.length === 0 ? `<p>${escaped(words.noLines)}</p>` : table}`
}

function soldRow({ label, quantity, net, part }: Sold, write: Writer): string {
  return `<tr><th scope="row"><bdi>${escaped(label)}</bdi></th><td>${write.quantity(quantity)}</td><td>${write.money(net)}</td><td>${write.money(part)}</td></tr>`
}

function byLabel(lines: readonly ShareLine[]): Sold[] {
  const sold = new Map<string, Sold>()
  for (const { label, quantity, net, part } of lines) {
    const before = sold.get(label) ?? { label, quantity: 0, net: 0, part: 0 }
    sold.set(label, { label, quantity: before.quantity + quantity, net: before.net + net, part: before.part + part })
  }
  return [...sold.values()].filter(({ net, part }) => net !== 0 || part !== 0).sort((a, b) => b.part - a.part)
}

function footer({ split, tillNumber, decidedOn }: Statement, words: StatementWords, write: Writer): string {
  const names = split.shares.filter(({ member }) => split.present.includes(member)).map(({ name }) => name)
  const entry = { till: String(tillNumber), seq: String(split.seq) }
  return [
    fill(words.decided, { date: write.day(decidedOn) }),
    fill(words.present, { names: names.join(', ') }),
    fill(words.entry, entry),
  ]
    .map((text) => `<span>${escaped(text)}</span>`)
    .join('')
}

function face({ name, colour }: Share, size: 'large' | 'small'): string {
  const initial = [...name.trim()][0] ?? ''
  return `<i class="face ${size}" style="background:${escaped(colour)}" aria-hidden="true">${escaped(initial.toUpperCase())}</i>`
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:13mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;font-variant-numeric:tabular-nums}
header{display:flex;justify-content:space-between;color:#5b5148}
h1{font-size:18pt;margin:0}h2{font-size:11pt;margin:5mm 0 2mm}p{margin:1mm 0}
.stamp{border:.6mm solid #9f1239;color:#9f1239;border-radius:2mm;padding:1mm 4mm;font-weight:700}
.her{display:flex;align-items:center;gap:6mm;margin:6mm 0}
.amount{margin-inline-start:auto;text-align:end}.amount small{display:block;color:#5b5148}.amount strong{font-size:24pt}
.face{display:inline-grid;place-items:center;border-radius:50%;color:#fff;font-style:normal;font-weight:700;flex:none}
.large{width:22mm;height:22mm;font-size:24pt}.small{width:7mm;height:7mm;font-size:9pt}
.sums{width:100mm}
table{border-collapse:collapse}th{font-weight:400;text-align:start}td{text-align:end;white-space:nowrap}
th,td{padding:.8mm 0;border-bottom:.2mm solid #ddd5cb;vertical-align:top}
.total th,.total td,tfoot th,tfoot td,thead th{font-weight:700}table.lines{width:100%}.rule{border:0;text-align:start;color:#5b5148}
thead th:not(:first-child){text-align:end}
.all ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:0 4mm}
.all .dense{grid-template-columns:repeat(4,1fr);font-size:7.5pt}.dense .small{width:4.4mm;height:4.4mm;font-size:6pt}
.all li{display:flex;align-items:center;gap:2mm;padding:.6mm 2mm;border-radius:4mm}
.all li b{margin-inline-start:auto}.all .own{background:#f1ebe2}
footer{display:flex;flex-wrap:wrap;gap:1mm 6mm;margin-top:6mm;color:#5b5148;font-size:7.5pt}
`
