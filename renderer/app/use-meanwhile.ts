// A form of one value that another window may keep meanwhile: both changes stay, and nothing typed is lost.

import { useState } from 'react'
import { joinedFields } from './changed-fields.ts'

export interface Meanwhile<Fields> {
  readonly typed: Fields
  /** What the typed fields stand on: what was last known to be kept. */
  readonly base: Fields
  readonly change: (typed: Fields) => void
  /** `clash`: one field was changed by both, and nothing is kept until she looked; `theirs`: she is looking. */
  readonly state: 'own' | 'clash' | 'theirs'
  readonly seeTheirs: () => void
  readonly keepMine: () => void
}

/** `now` is what is kept, as it comes with every answer; `begun` what the form begins with, when that is more. */
export function useMeanwhile<Fields extends object>(now: Fields, begun: Fields = now): Meanwhile<Fields> {
  const [typed, change] = useState(begun)
  const [base, setBase] = useState(now)
  const [mine, setMine] = useState<Fields | null>(null)
  const [isClash, setClash] = useState(false)
  if (!isClash && base !== now) {
    const joined = joinedFields(base, now, typed)
    if (joined) {
      setBase(now)
      change(joined)
    } else {
      setClash(true)
    }
  }
  const settle = (fields: Fields, aside: Fields | null) => {
    change(fields)
    setBase(now)
    setMine(aside)
    setClash(false)
  }
  return {
    typed,
    base,
    change,
    state: isClash ? 'clash' : mine ? 'theirs' : 'own',
    seeTheirs: () => settle(now, typed),
    keepMine: () => settle(mine ?? typed, null),
  }
}
