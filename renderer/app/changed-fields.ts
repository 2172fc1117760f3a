// What a form sends: only what was changed on it, against what stood there when it was opened.

import { useState } from 'react'

/**
 * What a form was opened on. What another window changes meanwhile comes with the next answer, and held against that its
 * new value would look like ours to undo: two windows that change two fields of one thing both keep theirs.
 */
export function useOpenedOn<Value>(value: Value): Value {
  const [opened] = useState(() => value)
  return opened
}

/** Of what is typed, the fields that differ. */
export function changedFields<Fields extends object>(before: object, after: Fields): Partial<Fields> {
  const known = before as Readonly<Record<string, unknown>>
  const isSame = (name: string, value: unknown) => JSON.stringify(known[name]) === JSON.stringify(value)
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !isSame(name, value))) as Partial<Fields>
}

/**
 * What was typed on a form opened on `base`, on top of what another window kept meanwhile (`now`); null when both changed
 * one field, each otherwise.
 */
export function joinedFields<Fields extends object>(base: Fields, now: Fields, typed: Fields): Fields | null {
  const mine = changedFields(base, typed)
  const theirs = changedFields(base, now)
  const isClash = Object.keys(changedFields(theirs, mine)).some((name) => name in theirs)
  return isClash ? null : { ...now, ...mine }
}
