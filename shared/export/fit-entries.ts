// Makes entries fit the host's program: characters it can read, labels at the length it takes.

import type { HostProfile } from '../host/host.ts'
import { toLatin9, type Transliterated } from './latin9.ts'
import type { AccountingEntry } from './postings.ts'

/** Entries in ISO-8859-15 with labels cut to the profile's length (0: not cut), and what was written otherwise. */
export function fitEntries(
  entries: readonly AccountingEntry[],
  profile: HostProfile,
): { readonly entries: AccountingEntry[]; readonly transliterated: Transliterated[] } {
  const changed = new Map<string, string>()
  const fit = (text: string) => toLatin9(text, changed)
  const cut = (label: string) => (profile.labelLength === 0 ? label : label.slice(0, profile.labelLength).trimEnd())
  const fitted = entries.map((entry) => ({
    ...entry,
    journalLabel: fit(entry.journalLabel),
    postings: entry.postings.map((posting) => ({
      ...posting,
      accountLabel: fit(posting.accountLabel),
      thirdPartyLabel: fit(posting.thirdPartyLabel),
      taxCode: fit(posting.taxCode),
      label: cut(fit(posting.label)),
    })),
  }))
  const transliterated = [...changed].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1))
  return { entries: fitted, transliterated }
}
