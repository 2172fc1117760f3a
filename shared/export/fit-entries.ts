// Makes entries fit the host's program: characters it can read, labels at the length it takes.

import { cutText, toCharset, type Transliterated } from '../kernel/charset.ts'
import type { Shape } from './formats.ts'
import type { AccountingEntry } from './postings.ts'

/** Entries in the format's charset with labels cut to its length, and what was written otherwise. */
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
      thirdPartyLabel: fit(posting.thirdPartyLabel),
      taxCode: fit(posting.taxCode),
      label: cutText(fit(posting.label), shape.label),
    })),
  }))
  const transliterated = [...changed].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1))
  return { entries: fitted, transliterated }
}
