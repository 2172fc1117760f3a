// A member's statement: on one A4 page what the group shared, what she receives and why; after it, every line.

import { earnedShare } from '../../shared/split/account.ts'
import type { KeptSplit, Share, ShareHours, ShareLine } from '../../shared/split/split.ts'
import type { AccountWords } from './account-words-fr.ts'
import { accountWords } from './account-words.ts'
import {
  escaped,
  face,
  fill,
  heads,
  headOf,
  pageOf,
  partsBar,
  row,
  writerOf,
  type PageFrame,
  type Writer,
} from './page.ts'
import { pageParts, ruleText } from './part-words.ts'
import { statusLine, type PageStatus } from './status-line.ts'
import { statementWords, type StatementWords } from './statement-words.ts'

/** What the page is made from. */
export interface Statement extends PageFrame {
  readonly split: KeptSplit
  readonly share: Share
  /** What she was for the host in these days; empty for whoever may not know. */
  readonly statuses: readonly PageStatus[]
  /** Her lines of the period. */
  readonly lines: readonly ShareLine[]
  /** Her days of work. */
  readonly hours: readonly ShareHours[]
  /** What a kind of work is called. */
  readonly workWord: (work: string) => string
  /** Number of the till that wrote the split. */
  readonly tillNumber: number
  /** Whether the group shows every member what each receives. */
  readonly openToAll: boolean
}

interface Pen {
  readonly words: StatementWords & AccountWords
  readonly write: Writer
}

/** The page, in the language's own direction. */
export function statementHtml(statement: Statement): string {
  const { language, share, split } = statement
  const pen = { words: { ...accountWords[language], ...statementWords[language] }, write: writerOf(language) }
  const { words, write } = pen
  const title = fill(words.title, { name: share.name })
  const days = fill(words.days, { from: write.day(split.from), to: write.day(split.to) })
  const body = `${headOf(statement, split.reversed ? words.reversed : '')}
<section class="her">${face(share, 'large', statement)}<div><h1>${escaped(title)}</h1><p>${escaped(days)}</p>${statusLine(statement.statuses, pen)}</div>
<div class="amount"><small>${escaped(share.amount < 0 ? words.owes : words.receives)}</small><strong>${write.money(share.amount)}</strong></div></section>
<div class="two">${sumsTable(split, pen)}${herParts(split, share, pen)}</div>
${statement.openToAll ? everybody(statement, pen) : ''}${soldTable(statement, pen)}
<footer>${footer(statement, pen)}</footer>${annex(statement, pen)}`
  return pageOf(statement, title, body)
}

function sumsTable({ proceeds, rule, rest }: KeptSplit, { words, write }: Pen): string {
  const rows: readonly (readonly [string, number])[] = [
    [words.sold, proceeds.turnoverNet],
    [words.materials, -proceeds.materials],
    [words.stalls, -proceeds.stallCosts],
    [words.expenses, -proceeds.expenses],
    [words.cardFees, -proceeds.cardFees],
    [words.differences, proceeds.cashDifferences],
    [words.consigneKept, proceeds.consigneKept],
    ...proceeds.contributions.map(
      ({ name, rateBp, amount }) =>
        [name || fill(words.contribution, { rate: write.percent(rateBp) }), -amount] as const,
    ),
    [words.carried, proceeds.carriedIn],
    [words.fund, -proceeds.fund],
  ]
  const shown = rows.filter(([, amount], index) => index === 0 || amount !== 0)
  const last = proceeds.toShare < 0 ? words.missing : words.toShare
  const left = rest.amount === 0 ? '' : row(rest.to === 'fund' ? words.fund : words.carried, write.money(rest.amount))
  return `<table class="sums">${shown.map(([label, amount]) => row(label, write.money(amount))).join('')}
<tr class="total"><th scope="row">${escaped(last)}</th><td>${write.money(Math.abs(proceeds.toShare))}</td></tr>${left}
<tr><td colspan="2" class="rule">${escaped(ruleText(rule, words, write))}</td></tr></table>`
}

/** What her amount is made of, drawn; then her hours and points where the rule counts them. */
function herParts(split: KeptSplit, share: Share, { words, write }: Pen): string {
  const parts = earnedShare(split, share.member)?.parts ?? []
  const counts = (by: string) => split.rule.parts.some((part) => part.by === by)
  const minutes = share.hours.reduce((sum, own) => sum + own.minutes, 0)
  const facts = [
    ...(minutes > 0 ? [row(words.worked, write.hours(minutes))] : []),
    ...(counts('byPoints') ? [row(words.points, write.quantity(share.points * 1000))] : []),
  ]
  const table = facts.length > 0 ? `<table class="sums">${facts.join('')}</table>` : ''
  return `<div><h2>${escaped(words.herParts)}</h2>${partsBar(pageParts(parts, words), write)}${table}</div>`
}

function everybody(statement: Statement, { words, write }: Pen): string {
  const { shares } = statement.split
  const faces = shares.map(
    (share) =>
      `<li${share.member === statement.share.member ? ' class="own"' : ''}>${face(share, 'small', statement)}<span>${escaped(share.name)}</span><b>${write.money(share.amount)}</b></li>`,
  )
  return `<div class="all"><h2>${escaped(words.everybody)}</h2><ul${shares.length > 24 ? ' class="dense"' : ''}>${faces.join('')}</ul></div>`
}

/** As many rows as the first page holds; the smaller ones are added together. */
function mostRows({ split, openToAll }: Statement): number {
  return Math.max(3, 16 - (openToAll ? Math.ceil(split.shares.length / 3) : 0))
}

interface Sold {
  readonly label: string
  readonly quantity: number
  readonly net: number
  readonly part: number
}

function soldTable(statement: Statement, { words, write }: Pen): string {
  const sold = byLabel(statement.lines)
  const shown = sold.slice(0, mostRows(statement))
  const rest = sold.slice(mostRows(statement))
  const body = shown.map(({ label, quantity, net, part }) =>
    row(label, write.quantity(quantity), write.money(net), write.money(part)),
  )
  if (rest.length > 0) {
    const net = rest.reduce((sum, one) => sum + one.net, 0)
    const part = rest.reduce((sum, one) => sum + one.part, 0)
    body.push(row(fill(words.others, { count: String(rest.length) }), '', write.money(net), write.money(part)))
  }
  const table = `<table class="lines">${heads([words.what, words.quantity, words.net, words.part])}<tbody>${body.join('')}</tbody>
<tfoot><tr><th scope="row" colspan="3">${escaped(words.total)}</th><td>${write.money(statement.share.made)}</td></tr></tfoot></table>`
  return `<h2>${escaped(words.made)}</h2>${sold.length === 0 ? `<p>${escaped(words.noLines)}</p>` : table}`
}

function byLabel(lines: readonly ShareLine[]): Sold[] {
  const sold = new Map<string, Sold>()
  for (const { label, quantity, net, part } of lines) {
    const before = sold.get(label) ?? { label, quantity: 0, net: 0, part: 0 }
    sold.set(label, { label, quantity: before.quantity + quantity, net: before.net + net, part: before.part + part })
  }
  return [...sold.values()].filter(({ net, part }) => net !== 0 || part !== 0).sort((a, b) => b.part - a.part)
}

/** Every line with its ticket, so that each euro can be found again. */
function annex(statement: Statement, pen: Pen): string {
  const { lines, hours } = statement
  if (lines.length === 0 && hours.length === 0) return ''
  return `<section class="annex">${lines.length === 0 ? '' : everyLine(statement, pen)}${hours.length === 0 ? '' : everyHour(statement, pen)}</section>`
}

function everyLine({ lines, share }: Statement, { words, write }: Pen): string {
  const rows = lines.map(({ ticket, label, quantity, net, part }) => {
    const cells = [write.shortDay(ticket.day), `<bdi>${ticket.number}</bdi>`, write.quantity(quantity)]
    return row(label, ...cells, write.money(net), write.money(part))
  })
  const columns = [words.what, words.date, words.ticket, words.quantity, words.net, words.part]
  return `<h2>${escaped(words.everyLine)}</h2><table class="lines">${heads(columns)}<tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row" colspan="5">${escaped(words.total)}</th><td>${write.money(share.made)}</td></tr></tfoot></table>`
}

/** Her days of work; what was written since of days shared before says so. */
function everyHour({ hours, workWord }: Statement, { words, write }: Pen): string {
  const rows = hours.map(({ on, since, work, minutes }) => {
    const note = since ? (on === null ? words.correctedSince : words.addedSince) : ''
    return row(workWord(work), on === null ? '' : write.shortDay(on), escaped(note), write.hours(minutes))
  })
  const all = hours.reduce((sum, { minutes }) => sum + minutes, 0)
  return `<h2>${escaped(words.worked)}</h2><table class="lines"><tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row" colspan="3">${escaped(words.total)}</th><td>${write.hours(all)}</td></tr></tfoot></table>`
}

function footer({ split, tillNumber }: Statement, { words, write }: Pen): string {
  const names = split.shares.filter(({ member }) => split.present.includes(member)).map(({ name }) => name)
  const entry = { till: String(tillNumber), seq: String(split.seq) }
  return [
    fill(words.decided, { date: write.day(split.day) }),
    fill(words.present, { names: names.join(', ') }),
    fill(words.entry, entry),
  ]
    .map((text) => `<span>${escaped(text)}</span>`)
    .join('')
}
