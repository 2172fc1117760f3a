// The count of one drawer, kept on this screen at every key.

import { useState } from 'react'
import { draftKey, readDraft, writeDraft, type CountDraft } from './count-draft.ts'

/** The draft of a drawer, as it was left; each change is kept at once. */
export function useCountDraft(session: { readonly till: number; readonly seq: number }) {
  const key = draftKey(session)
  const [draft, setDraft] = useState<CountDraft>(() => readDraft(localStorage.getItem(key)))
  const change = (part: Partial<CountDraft>) => {
    const next = { ...draft, ...part }
    localStorage.setItem(key, writeDraft(next))
    setDraft(next)
  }
  return { draft, change, forget: () => localStorage.removeItem(key) }
}
