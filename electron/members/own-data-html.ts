// A member's data as a page she can read, keep and print, in her language; it loads nothing.

import { directionOf, localeOf, type Language } from '../../shared/kernel/language.ts'
import type { OwnData } from './own-data.ts'
import type { OwnDataWords } from './own-data-words-fr.ts'
import { ownDataWords } from './own-data-words.ts'

export interface OwnDataPage {
  readonly data: OwnData
  readonly language: Language
  readonly coopName: string
  /** Her face as a `data:` address; null without a photo. */
  readonly photo: string | null
}

/** The page, in the language's own direction. */
export function ownDataHtml(page: OwnDataPage): string {
  const { data, language, coopName, photo } = page
  const words = ownDataWords[language]
  const write = writerOf(language)
  const title = `${words.title} · ${data.member.name}`
  const face = photo === null ? '' : `<img src="${escaped(photo)}" alt="" width="96" height="96">`
  const asOf = fill(words.asOf, { name: data.member.name, day: write.day(data.asOf) })
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<header>${face}<div><h1>${escaped(data.member.name)}</h1><p>${escaped(coopName)} · ${escaped(asOf)}</p></div></header>
${who(data, words, write)}${hours(data, words, write)}${made(data, words, write)}${sold(data, words, write)}${shares(data, words, write)}
${section(words.written, `<p>${escaped(written(data, words, write))}</p><p>${escaped(words.code)}</p>`)}</body></html>`
}

interface Writer {
  money(cents: number): string
  quantity(thousandths: number): string
  day(day: string): string
  minutes(minutes: number): string
}

function writerOf(language: Language): Writer {
  const locale = localeOf(language)
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    money: (amount) => euros.format(amount / 100),
    quantity: (quantity) => plain.format(quantity / 1000),
    day: (day) => days.format(Date.parse(`${day}T00:00:00Z`)),
    minutes: (minutes) => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`,
  }
}

function who({ member, details, spans, statuses }: OwnData, words: OwnDataWords, write: Writer): string {
  const rows: readonly (readonly [string, string])[] = [
    [words.name, member.name],
    [words.language, member.language],
    [words.role, words[member.role]],
    ...statuses.map(
      ({ status, from, to }) =>
        [words.status, `${words[status]} · ${write.day(from)} – ${to === null ? words.still : write.day(to)}`] as const,
    ),
    [words.phone, details.phone],
    [words.email, details.email],
    [words.address, details.address],
    [words.speaks, details.speaks.join(', ')],
    ...spans.map(
      ({ from, to }) => [words.belonged, `${write.day(from)} – ${to === null ? words.still : write.day(to)}`] as const,
    ),
  ]
  const known = rows.filter(([, value]) => value !== '')
  return section(
    words.who,
    `<table>${known.map(([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${cell(value)}</td></tr>`).join('')}</table>`,
  )
}

function hours({ hours: rows, kindsOfWork }: OwnData, words: OwnDataWords, write: Writer): string {
  const wordOf = (work: string) =>
    kindsOfWork.find((kind) => kind.work === work)?.name || (words as Readonly<Record<string, string>>)[work] || work
  return listed(
    words,
    { title: words.hours, heads: [words.day, words.work, words.howLong] },
    rows.map(({ on, work, minutes, corrected, note }) => [
      write.day(on),
      [wordOf(work), note, corrected ? `(${words.corrected})` : ''].filter((part) => part !== '').join(' · '),
      write.minutes(minutes),
    ]),
  )
}

function made({ made: rows }: OwnData, words: OwnDataWords, write: Writer): string {
  return listed(
    words,
    { title: words.made, heads: [words.day, words.what, words.quantity, words.howLong] },
    rows.map(({ madeOn, what, made: quantity, minutes }) => [
      write.day(madeOn),
      what,
      write.quantity(quantity),
      write.minutes(minutes),
    ]),
  )
}

function sold({ sold: rows }: OwnData, words: OwnDataWords, write: Writer): string {
  return listed(
    words,
    { title: words.sold, heads: [words.day, words.what, words.quantity, words.part] },
    rows.map(({ ticket, label, quantity, part }) => [
      write.day(ticket.day),
      label,
      write.quantity(quantity),
      write.money(part),
    ]),
  )
}

function shares({ shares: rows }: OwnData, words: OwnDataWords, write: Writer): string {
  return listed(
    words,
    { title: words.shares, heads: [words.period, words.part] },
    rows.map(({ from, to, amount, reversed }) => [
      `${write.day(from)} – ${write.day(to)}${reversed ? ` (${words.reversed})` : ''}`,
      write.money(amount),
    ]),
  )
}

function written({ written: rows }: OwnData, words: OwnDataWords, write: Writer): string {
  if (rows.length === 0) return words.nothing
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const [from = ''] = rows.map((row) => row.from).toSorted()
  const to =
    rows
      .map((row) => row.to)
      .toSorted()
      .at(-1) ?? from
  return fill(words.times, { count: String(count), from: write.day(from), to: write.day(to) })
}

function listed(
  words: OwnDataWords,
  { title, heads }: { readonly title: string; readonly heads: readonly string[] },
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return section(title, `<p>${escaped(words.nothing)}</p>`)
  const head = heads.map((word) => `<th scope="col">${escaped(word)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`).join('')
  return section(title, `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)
}

function section(title: string, body: string): string {
  return `<section><h2>${escaped(title)}</h2>${body}</section>`
}

/** Amounts and names keep their own direction inside a line of another. */
function cell(value: string): string {
  return `<bdi>${escaped(value)}</bdi>`
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `body{font:16px/1.5 sans-serif;color:#1f1a17;max-width:52rem;margin:2rem auto;padding:0 1rem}
header{display:flex;gap:1rem;align-items:center}header img{border-radius:50%;object-fit:cover}
h1{margin:0}h2{margin:2rem 0 .5rem;font-size:1.2rem}p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:start;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #ddd5cb;vertical-align:top}`
