// What a sharing moves between analytic sections: lines of CAERP that are analytic alone, from the coop's to a member's.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef } from '../kernel/id.ts'
import { cents, type Cents } from '../kernel/money.ts'
import type { EarlierExport } from './numbering.ts'

/** A member's part of a period the group shared; below zero when that was taken back. */
export interface SharedPart extends EntryRef {
  readonly piece: string
  /** The day it was agreed, and the instant. */
  readonly day: Day
  readonly at: number
  /** Of the member; a part without one stays where it is. */
  readonly section: string
  readonly amount: Cents
  readonly reason: string
}

/** One analytic line. */
export interface SharedLine {
  readonly piece: string
  readonly date: Day
  readonly section: string
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
}

interface Period {
  readonly from: Day
  readonly to: Day
}

/**
 * The parts a period holds: those agreed in it before it was first given, and those of days given earlier that were
 * agreed after that. Asked again, it holds what it held.
 */
export function partsOf(parts: readonly SharedPart[], earlier: readonly EarlierExport[], asked: Period): SharedPart[] {
  const caerp = earlier.filter(({ format }) => format === 'caerp')
  const first = caerp.findIndex(({ from, to }) => from === asked.from && to === asked.to)
  const before = first === -1 ? caerp : caerp.slice(0, first)
  const until = caerp[first]?.at ?? Number.MAX_SAFE_INTEGER
  const isIn = ({ day, at }: SharedPart, { from, to }: Period, given: readonly EarlierExport[]) =>
    day <= to && (day >= from || given.some((one) => one.at < at && day >= one.from && day <= one.to))
  return parts.filter((part) => {
    const wasHeld = before.some((one, index) => part.at <= one.at && isIn(part, one, before.slice(0, index)))
    return part.at <= until && !wasHeld && isIn(part, asked, before)
  })
}

/** Two lines a part, on one account: less for the coop's section, more for the member's. */
export function sharedLines(parts: readonly SharedPart[], profile: HostProfile, { from }: Period): SharedLine[] {
  return parts
    .filter(({ section, amount }) => section !== '' && section !== profile.section && amount !== 0)
    .flatMap(({ piece, day, section, amount, reason }) => {
      const label = profile.labels.shares.replace('{reason}', () => reason).trim()
      const start = { piece, date: day > from ? day : from, label }
      const [more, less] = [cents(Math.max(0, amount)), cents(Math.max(0, -amount))]
      return [
        { ...start, section: profile.section, debit: more, credit: less },
        { ...start, section, debit: less, credit: more },
      ]
    })
}
