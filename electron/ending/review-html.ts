// The group's review as one A4 page: what was sold, what people liked, what it cost and took, in pictures.

import type { Review } from '../../shared/ending/contract.ts'
import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import { reviewWords } from './review-words.ts'

/** What stands around the figures; fonts as `data:` addresses, so that it loads nothing. */
export interface ReviewFrame {
  readonly coop: string
  readonly colour: string
  readonly members: readonly { readonly name: string; readonly colour: string }[]
  readonly language: Language
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
}

/** The page, in the language's own direction. */
export function reviewHtml(review: Review, { coop, colour, members, language, fonts }: ReviewFrame): string {
  const words = reviewWords[language]
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const money = (amount: number) => `<bdi>${escaped(euros.format(amount / 100))}</bdi>`
  const day = (one: string) => escaped(days.format(Date.parse(`${one}T00:00:00Z`)))
  const figures: readonly (readonly [string, string])[] = [
    [words.sold, money(review.sold)],
    [words.tickets, `<bdi>${plain.format(review.tickets)}</bdi>`],
    [words.hours, `<bdi>${plain.format(review.minutes / 60)}</bdi>`],
    [words.cost, money(review.cost)],
    [words.left, money(review.left)],
  ]
  const most = Math.max(1, ...review.liked.map(({ total }) => total))
  const bars = review.liked.map(
    ({ label, total }) =>
      `<li><span>${escaped(label)}</span><i style="width:${Math.max(2, Math.round((60 * Math.max(0, total)) / most))}mm"></i><b>${money(total)}</b></li>`,
  )
  const { putIn, spent, balance, spendings } = review.fund
  const rows: readonly (readonly [string, number])[] = [
    [words.putAside, putIn],
    ...spendings.slice(0, SPENT).map(({ what, amount }) => [what, -amount] as const),
    ...(spendings.length > SPENT
      ? [['…', spendings.slice(SPENT).reduce((sum, { amount }) => sum - amount, 0)] as const]
      : []),
    [words.inFund, balance],
  ]
  const lines = rows.map(([label, amount]) => `<li><span>${escaped(label)}</span><b>${money(amount)}</b></li>`)
  const fund =
    putIn === 0 && spent === 0 ? '' : `<h2>${escaped(words.fund)}</h2><ul class="fund">${lines.join('')}</ul>`
  const faces = members.map(
    ({ name, colour: own }) =>
      `<li><i style="background:${escaped(own)}">${escaped(([...name.trim()][0] ?? '').toUpperCase())}</i>${escaped(name)}</li>`,
  )
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(coop)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 11pt ${fonts.map(({ family }) => `'${family}',`).join('')}sans-serif;--colour:${escaped(colour)}}${STYLE}</style></head><body>
<h1>${escaped(coop)}</h1><p class="days">${day(review.from)} – ${day(review.to)}</p>
<dl>${figures.map(([name, value]) => `<div><dd>${value}</dd><dt>${escaped(name)}</dt></div>`).join('')}</dl>
<h2>${escaped(words.liked)}</h2><ul class="bars">${bars.join('')}</ul>
${fund}
<h2>${escaped(words.together)}</h2><ul class="faces">${faces.join('')}</ul></body></html>`
}

/** How many spendings of the fund are named. */
const SPENT = 6

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:15mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;font-variant-numeric:tabular-nums}
h1{font-size:34pt;margin:0;color:var(--colour)}.days{margin:0;color:#5b5148;font-size:13pt}
h2{font-size:15pt;margin:9mm 0 3mm}
dl{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm;margin:8mm 0 0}
dl div{background:#f5ede1;border-radius:4mm;padding:4mm 5mm}dd{margin:0;font-size:20pt;font-weight:800}dt{color:#5b5148}
ul{list-style:none;margin:0;padding:0}
.bars li{display:grid;grid-template-columns:60mm 62mm 1fr;align-items:center;gap:3mm;padding:1.2mm 0}
.bars i{height:6mm;border-radius:3mm;background:var(--colour)}.bars b{text-align:end}
.fund li{display:flex;justify-content:space-between;max-width:120mm;padding:1mm 0;border-bottom:.3mm solid #e2d6c6}
.fund li:last-child{border:0;font-weight:800}
.faces{display:flex;flex-wrap:wrap;gap:4mm 7mm}.faces li{display:flex;align-items:center;gap:2mm}
.faces i{display:inline-grid;place-items:center;width:11mm;height:11mm;border-radius:50%;color:#fff;font-style:normal;font-weight:700}
`
