// What a member was for the host on the days of a paper, in one line under her name.

import { statusesBetween, type StatusSpan } from '../../shared/members/members.ts'
import type { OwnDataWords } from '../members/own-data-words-fr.ts'
import { escaped, type Writer } from './page.ts'

/** A status in words, and the days of the paper on which she held it; both null: on all of them. */
export interface PageStatus {
  readonly word: string
  readonly from: string | null
  readonly to: string | null
}

/** Her statuses on some days; days are said only where one began or ended among them. */
export function pageStatuses(
  spans: readonly StatusSpan[],
  { from, to }: { readonly from: string; readonly to: string },
  words: OwnDataWords,
): PageStatus[] {
  return statusesBetween(spans, from, to).map((span) => ({
    word: words[span.status],
    from: span.from > from ? span.from : null,
    to: span.to !== null && span.to < to ? span.to : null,
  }))
}

export function statusLine(statuses: readonly PageStatus[], { write }: { readonly write: Writer }): string {
  const said = statuses.map(({ word, from, to }) => {
    const days =
      from === null && to === null ? '' : ` ${from ? write.shortDay(from) : ''}–${to ? write.shortDay(to) : ''}`
    return `${escaped(word)}${days}`
  })
  return said.length === 0 ? '' : `<p>${said.join(' · ')}</p>`
}
