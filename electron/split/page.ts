// What the papers of sharing out are written with: the frame of a page, figures, faces and bars.

import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import type { BlobHash } from '../../shared/kernel/id.ts'

/** Around every page; fonts and pictures as `data:` addresses, so that it loads nothing. */
export interface PageFrame {
  readonly coopName: string
  readonly hostName: string
  readonly language: Language
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  /** A kept picture; null when it is not there. */
  readonly picture: (hash: BlobHash) => string | null
}

/** A whole page, in the language's own direction. */
export function pageOf({ language, fonts }: PageFrame, title: string, body: string): string {
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 9.5pt ${fonts.map(({ family }) => `'${family}',`).join('')}sans-serif}${STYLE}</style></head><body>
${body}</body></html>`
}

/** Who writes: the coop and its host; a stamp when the paper no longer counts. */
export function headOf({ coopName, hostName }: PageFrame, stamp = ''): string {
  const mark = stamp === '' ? '' : `<p class="stamp">${escaped(stamp)}</p>`
  return `<header><div><b>${escaped(coopName)}</b><br>${escaped(hostName)}</div>${mark}</header>`
}

export interface Writer {
  money(cents: number): string
  quantity(thousandths: number): string
  percent(bp: number): string
  /** `2 h 30`, from minutes. */
  hours(minutes: number): string
  day(day: string): string
  shortDay(day: string): string
}

/** Intl writes Dari's dates month first, and puts marks in Arabic's that turn their parts round. */
const DAY_FIRST = 'en-GB'

export function writerOf(language: Language): Writer {
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const figures = directionOf(language) === 'rtl' ? DAY_FIRST : locale
  const short = new Intl.DateTimeFormat(figures, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
  return {
    money: (amount) => `<bdi>${escaped(euros.format(amount / 100))}</bdi>`,
    quantity: (quantity) => `<bdi>${escaped(plain.format(quantity / 1000))}</bdi>`,
    percent: (bp) => percents.format(bp / 10_000),
    hours: (minutes) => {
      const length = Math.abs(minutes)
      return `<bdi>${minutes < 0 ? '−' : ''}${Math.floor(length / 60)} h ${String(length % 60).padStart(2, '0')}</bdi>`
    },
    day: (day) => days.format(at(day)),
    shortDay: (day) => `<bdi>${escaped(short.format(at(day)))}</bdi>`,
  }
}

interface Faced {
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
}

/** Her photo, or her initial on her colour. */
export function face({ name, colour, photo }: Faced, size: 'large' | 'small', { picture }: PageFrame): string {
  const source = photo && picture(photo)
  if (source) return `<img class="face ${size}" src="${escaped(source)}" alt="">`
  const initial = [...name.trim()][0] ?? ''
  return `<i class="face ${size}" style="background:${escaped(colour)}" aria-hidden="true">${escaped(initial.toUpperCase())}</i>`
}

/** A part of a bar and of the words below it; `label` is plain text. */
export interface PagePart {
  readonly label: string
  readonly amount: number
  readonly colour: string
}

/** Parts drawn as one length, and each in words; a part below zero is only in the words. */
export function partsBar(parts: readonly PagePart[], write: Writer): string {
  const drawn = parts.filter(({ amount }) => amount > 0)
  const bar = drawn.map(({ amount, colour }) => `<i style="flex:${amount};background:${colour}"></i>`).join('')
  const words = parts.map(
    ({ label, amount, colour }) =>
      `<li><i style="background:${colour}"></i>${escaped(label)} <b>${write.money(amount)}</b></li>`,
  )
  return `<div class="bar" aria-hidden="true">${bar}</div><ul class="keys">${words.join('')}</ul>`
}

/** A row of a table: what it is, then its cells, which are written already. */
export function row(label: string, ...cells: readonly string[]): string {
  return `<tr><th scope="row"><bdi>${escaped(label)}</bdi></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

export function heads(words: readonly string[]): string {
  return `<thead><tr>${words.map((word) => `<th scope="col">${escaped(word)}</th>`).join('')}</tr></thead>`
}

/** Puts values where a text has their name in braces. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole)
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:13mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;font-variant-numeric:tabular-nums}
header{display:flex;justify-content:space-between;color:#5b5148}
h1{font-size:18pt;margin:0}h2{font-size:11pt;margin:5mm 0 2mm}p{margin:1mm 0}
.stamp{border:.6mm solid #9f1239;color:#9f1239;border-radius:2mm;padding:1mm 4mm;font-weight:700}
.her{display:flex;align-items:center;gap:6mm;margin:5mm 0}
.amount{margin-inline-start:auto;text-align:end}.amount small{display:block;color:#5b5148}.amount strong{font-size:24pt}
.face{display:inline-grid;place-items:center;border-radius:50%;color:#fff;font-style:normal;font-weight:700;flex:none;object-fit:cover}
.large{width:22mm;height:22mm;font-size:24pt}.small{width:7mm;height:7mm;font-size:9pt}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm;align-items:start}.sums{width:100%}
table{border-collapse:collapse}th{font-weight:400;text-align:start}td{text-align:end;white-space:nowrap}
th,td{padding:.8mm 0;border-bottom:.2mm solid #ddd5cb;vertical-align:top}
.total th,.total td,tfoot th,tfoot td,thead th{font-weight:700}table.lines{width:100%}.rule{border:0;text-align:start;color:#5b5148}
thead th:not(:first-child){text-align:end}
.bar{display:flex;height:8mm;border-radius:2mm;overflow:hidden;gap:.4mm}
.keys{list-style:none;margin:2mm 0 0;padding:0}.keys li{padding:.6mm 0}
.keys i{display:inline-block;width:3.4mm;height:3.4mm;border-radius:1mm;margin-inline-end:2mm;vertical-align:-.4mm}.keys b{float:inline-end}
.all ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:0 4mm}
.all .dense{grid-template-columns:repeat(4,1fr);font-size:7.5pt}.dense .small{width:4.4mm;height:4.4mm;font-size:6pt}
.all li{display:flex;align-items:center;gap:2mm;padding:.6mm 2mm;border-radius:4mm}
.all li b{margin-inline-start:auto}.all .own{background:#f1ebe2}
.dates .what{text-align:start;width:60%}
.annex{break-before:page;font-size:8pt}
footer{display:flex;flex-wrap:wrap;gap:1mm 6mm;margin-top:6mm;color:#5b5148;font-size:7.5pt}
`
