// Makes entries fit the host's program: characters it can read, labels at the length it takes.

import { cutText, toCharset, type Transliterated } from '../kernel/charset.ts'
import type { Shape } from './formats.ts'
import type { AccountingEntry } from './postings.ts'

/**
 * Entries in the format's charset with labels cut to its length, and what was written otherwise. A label of which nothing
 * can be read gives way to what its entry is about and its piece: the reason stands in the journal for ever, and must not
 * stop an export for ever.
 */
export function fitEntries(
  entries: readonly AccountingEntry[],
  shape: Shape,
): { readonly entries: AccountingEntry[]; readonly transliterated: Transliterated[] } {
  const changed = new Map<string, string>()
  const fit = (text: string) => toCharset(text, shape.charset, changed)
  const fitted = entries.map((entry) => ({
    ...entry,
    journalLabel: fit(entry.journalLabel),
    postings: entry.postings.map((posting) => ({
      ...posting,
      accountLabel: cutText(fit(posting.accountLabel), shape.accountLabel),
      thirdPartyLabel: readable(fit(posting.thirdPartyLabel), posting.thirdParty),
      taxCode: fit(posting.taxCode),
      label: cutText(readable(fit(posting.label), fit(aboutOf(entry))), shape.label),
    })),
  }))
  const transliterated = [...changed].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1))
  return { entries: fitted, transliterated }
}

function readable(text: string, otherwise: string): string {
  return saysNothing(text) ? otherwise : text
}

/** Whether a text has nothing but what stands for signs that could not be written. */
export function saysNothing(text: string): boolean {
  return /^[? ]*$/.test(text)
}

/** `Fournitures Z0001`. */
function aboutOf({ postings, piece }: AccountingEntry): string {
  return `${postings[0]?.accountLabel ?? ''} ${piece}`
}
