// A member's account: what she earned, what is held and what was paid, by quarter and date by date. Facts, no rights.

import type { Account } from '../../shared/split/account.ts'
import type { AccountFact } from '../../shared/split/payout.ts'
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
import { pageParts } from './part-words.ts'
import { statusLine, type PageStatus } from './status-line.ts'
import { statementWords, type StatementWords } from './statement-words.ts'

interface Pen {
  readonly words: StatementWords & AccountWords
  readonly write: Writer
}

/** As many pages as there are dates to tell. */
export function accountHtml(account: Account, frame: PageFrame, statuses: readonly PageStatus[]): string {
  const { language } = frame
  const pen = { words: { ...accountWords[language], ...statementWords[language] }, write: writerOf(language) }
  const { words, write } = pen
  const title = fill(words.accountTitle, { name: account.name })
  const body = `${headOf(frame)}
<section class="her">${face(account, 'large', frame)}<div><h1>${escaped(title)}</h1>${statusLine(statuses, pen)}</div>
<div class="amount"><small>${escaped(words.held)}</small><strong>${write.money(account.held)}</strong></div></section>
<div class="two"><table class="sums">${sums(account, pen)}</table><div>${partsBar(pageParts(account.parts, words), write)}</div></div>
${quarters(account, pen)}${dates(account, pen)}<footer><span>${escaped(words.factsOnly)}</span></footer>`
  return pageOf(frame, title, body)
}

function sums({ shared, paid, held, owed, heldBefore, paidBefore }: Account, { words, write }: Pen): string {
  const last = `<tr class="total"><th scope="row">${escaped(words.held)}</th><td>${write.money(held)}</td></tr>`
  const advances = owed === 0 ? '' : row(words.owed, write.money(owed))
  const before = [
    ...(heldBefore === 0 ? [] : [row(words.heldBefore, write.money(heldBefore))]),
    ...(paidBefore === 0
      ? []
      : [`<tr><td colspan="2" class="rule">${escaped(words.paidBefore)} ${write.money(paidBefore)}</td></tr>`]),
  ].join('')
  return `${before}${row(words.earned, write.money(shared))}${row(words.paid, write.money(0 - paid))}${last}${advances}`
}

function quarters({ quarters }: Account, { words, write }: Pen): string {
  const rows = quarters.map(({ quarter, shared, paid, repaid }) => {
    const [year = '', number = ''] = quarter.split('-Q')
    return row(
      fill(words.quarter, { year, quarter: number }),
      write.money(shared),
      write.money(paid),
      write.money(repaid),
    )
  })
  if (rows.length === 0) return `<p>${escaped(words.nothingYet)}</p>`
  const columns = [words.byQuarter, words.shared, words.paid, words.repaid]
  return `<h2>${escaped(words.byQuarter)}</h2><table class="lines">${heads(columns)}<tbody>${rows.join('')}</tbody></table>`
}

function dates({ facts }: Account, { words, write }: Pen): string {
  if (facts.length === 0) return ''
  const rows = facts.map((fact) => {
    const what = fact.means ? `${words[fact.type]} (${words.means[fact.means]})` : words[fact.type]
    if (fact.type === 'paidBefore')
      return `<tr><th scope="row">${write.shortDay(fact.on)}</th><td class="what">${escaped(what)} ${write.money(fact.amount)}</td><td></td></tr>`
    return `<tr><th scope="row">${write.shortDay(fact.on)}</th><td class="what">${escaped(what)}</td><td>${write.money(signed(fact))}</td></tr>`
  })
  return `<h2>${escaped(words.byDate)}</h2><table class="lines dates"><tbody>${rows.join('')}</tbody></table>`
}

/** As it moves what is held for her; purchases move what is owed to her. */
function signed({ type, amount }: AccountFact): number {
  return type === 'paid' || type === 'repaid' ? -amount : amount
}
