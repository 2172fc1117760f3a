// The two sheets of a thing as A4 pages: for who buys it, and for who makes it again.

import { allergenWords } from '../../shared/catalogue/allergen-words.ts'
import { keptWords } from '../../shared/catalogue/kept-words.ts'
import type { SheetFacts, SheetLine } from '../../db/production/sheet.ts'
import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import { sheetWords, type SheetWords } from './sheet-words.ts'

/** Which sheet, in which language, with what pictures; fonts and pictures as `data:` addresses. */
export interface SheetDress {
  readonly sheet: 'product' | 'technical'
  readonly language: Language
  readonly coopName: string
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  /** The address of a kept picture, or null. */
  picture(hash: string): string | null
}

/** The page, in the language's own direction. */
export function sheetHtml(facts: SheetFacts, dress: SheetDress): string {
  const { language, fonts, sheet, coopName } = dress
  const words = sheetWords[language]
  const write = writerOf(language)
  const title = `${words[sheet]} · ${facts.face.name}`
  const body =
    sheet === 'product' ? productBody(facts, dress, { words, write }) : technicalBody(facts, dress, { words, write })
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 11pt ${fonts.map(({ family }) => `'${family}',`).join('')}sans-serif}${STYLE}</style></head><body>
<header><b>${escaped(coopName)}</b><span>${escaped(words[sheet])}</span></header>
<section class="head">${photo(facts, dress)}<div><h1><bdi>${escaped(facts.face.name)}</bdi></h1>${underTitle(facts, dress, { words, write })}</div></section>
${body}</body></html>`
}

interface Writer {
  money(cents: number): string
  quantity(thousandths: number, unit: SheetLine['unit']): string
  percent(bp: number): string
  list(all: readonly string[]): string
}

interface Said {
  readonly words: SheetWords
  readonly write: Writer
}

const UNITS = { m: 'meter', kg: 'kilogram', l: 'liter' } as const

function writerOf(language: Language): Writer {
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  const figure = (text: string) => `<bdi>${escaped(text)}</bdi>`
  return {
    money: (amount) => figure(euros.format(amount / 100)),
    quantity: (thousandths, unit) => {
      const style = unit === 'piece' ? {} : ({ style: 'unit', unit: UNITS[unit], unitDisplay: 'short' } as const)
      return figure(new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 3 }).format(thousandths / 1000))
    },
    percent: (bp) => figure(percents.format(bp / 10_000)),
    list: (all) => escaped(names.format(all)),
  }
}

function underTitle({ price, recipe, face }: SheetFacts, { sheet }: SheetDress, { words, write }: Said): string {
  if (sheet === 'technical') return `<p>${escaped(words.makes)} ${write.quantity(recipe.yield, face.unit)}</p>`
  return price === null ? '' : `<p class="price">${write.money(price)}</p>`
}

function photo({ face }: SheetFacts, { picture }: SheetDress): string {
  const source = face.photo && picture(face.photo)
  if (source) return `<img class="photo" src="${source}" alt="">`
  const initial = [...face.name.trim()][0] ?? ''
  return `<i class="photo" style="background:${escaped(face.colour)}" aria-hidden="true">${escaped(initial)}</i>`
}

function productBody(
  { lines, makers, allergens, keptAt }: SheetFacts,
  dress: SheetDress,
  { words, write }: Said,
): string {
  const shown = lines.filter(({ packaging }) => !packaging)
  const made = shown.map(({ name, composition, origin }) => {
    const from = origin === 'reused' ? words.reused : origin === 'given' ? words.given : ''
    const more = [composition, from].filter((part) => part !== '').join(' · ')
    return `<li><bdi>${escaped(name)}</bdi>${more === '' ? '' : ` <small>${escaped(more)}</small>`}</li>`
  })
  const by = makers.length === 0 ? escaped(words.everybody) : write.list(makers)
  return `<h2>${escaped(words.madeOf)}</h2><ul>${made.join('')}</ul>
<h2>${escaped(words.madeBy)}</h2><p>${by}</p>${allergensOf(allergens, dress, { words, write })}${keptOf(keptAt, dress)}`
}

function allergensOf(allergens: SheetFacts['allergens'], { language }: SheetDress, { words, write }: Said): string {
  if (allergens.length === 0) return ''
  const names = allergens.map((one) => allergenWords[language][one])
  return `<h2>${escaped(words.allergens)}</h2><p><b>${write.list(names)}</b></p>`
}

function keptOf(keptAt: SheetFacts['keptAt'], { language }: SheetDress): string {
  return keptAt === null ? '' : `<p>${escaped(keptWords[language][keptAt])}</p>`
}

function technicalBody(facts: SheetFacts, dress: SheetDress, { words, write }: Said): string {
  const { lines, recipe, allergens, keptAt } = facts
  const rows = lines.map(({ name, unit, quantity, wasteBp }) => {
    const waste = wasteBp === 0 ? '' : `${escaped(words.waste)} ${write.percent(wasteBp)}`
    return `<tr><th scope="row"><bdi>${escaped(name)}</bdi></th><td>${waste}</td><td>${write.quantity(quantity, unit)}</td></tr>`
  })
  const work = recipe.work.map(
    ({ kind, minutes }) =>
      `<tr><th scope="row">${escaped(words.kind[kind])}</th><td></td><td><bdi>${minutes} ${escaped(words.minutes)}</bdi></td></tr>`,
  )
  const steps = recipe.steps.map(({ text, photo: hash }) => {
    const source = hash && dress.picture(hash)
    return `<li>${source ? `<img src="${source}" alt="">` : ''}<p><bdi>${escaped(text)}</bdi></p></li>`
  })
  return `<h2>${escaped(words.madeOf)}</h2><table>${rows.join('')}</table>
${work.length === 0 ? '' : `<h2>${escaped(words.work)}</h2><table>${work.join('')}</table>`}
${allergensOf(allergens, dress, { words, write })}${keptOf(keptAt, dress)}
${steps.length === 0 ? '' : `<h2>${escaped(words.steps)}</h2><ol>${steps.join('')}</ol>`}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:14mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;font-variant-numeric:tabular-nums}
header{display:flex;justify-content:space-between;color:#5b5148}
.head{display:flex;align-items:center;gap:8mm;margin:8mm 0}
h1{font-size:24pt;margin:0}h2{font-size:13pt;margin:7mm 0 2mm;break-after:avoid}p{margin:1mm 0}
.price{font-size:20pt;font-weight:700}
.photo{inline-size:62mm;block-size:62mm;object-fit:cover;border-radius:4mm;flex:none}
i.photo{display:grid;place-items:center;color:#fff;font:700 60pt sans-serif}
small{color:#5b5148;font-size:9.5pt}
table{border-collapse:collapse;inline-size:100%}th{font-weight:400;text-align:start}td{text-align:end;white-space:nowrap}
th,td{padding:1.4mm 0;border-bottom:.2mm solid #ddd5cb}
li{margin:1.5mm 0;break-inside:avoid}ol img{max-inline-size:80mm;max-block-size:60mm;border-radius:2mm}
`
