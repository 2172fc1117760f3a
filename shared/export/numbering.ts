// Which records a period exports, and their EcritureNum: given once, at the first export, and shared by all formats of the books.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef } from '../kernel/id.ts'
import type { PeriodFormat } from './formats.ts'
import type { AccountingEntry } from './postings.ts'
import { entriesOf } from './postings-of.ts'
import { compareRecords, exerciceOf, keyOf, laterDay, type MoneyRecord } from './records.ts'

/** An export made before; `numbered` is what it numbered, one element per accounting entry, in order. */
export interface EarlierExport {
  readonly format: PeriodFormat
  readonly from: Day
  readonly to: Day
  readonly numbered: readonly (EntryRef & { readonly number: number })[]
  /** The host's profile as it was then: what was given once comes out the same. */
  readonly profile: HostProfile
  readonly at: number
}

export interface Asked {
  readonly format: PeriodFormat
  readonly from: Day
  readonly to: Day
}

/** The entries of a period, numbered, and what stands in the way of giving them. */
export interface Selection {
  readonly entries: readonly AccountingEntry[]
  readonly records: readonly MoneyRecord[]
  /** Numbers given now for the first time, for the journal. */
  readonly numbered: readonly (EntryRef & { readonly number: number })[]
  /** This period was given in this format before. */
  readonly again: boolean
  /** Why this period overlaps an earlier export only in part; empty when it does not. */
  readonly inPart: readonly string[]
  /** The profile each record is written with. */
  readonly profile: HostProfile
  /** When this period was first given in this format; null when it was not. */
  readonly givenAt: number | null
}

/** What a selection is made from: records of closed drawers, earliest exports first, and the profile of today. */
export interface Ledger {
  readonly records: readonly MoneyRecord[]
  readonly earlier: readonly EarlierExport[]
  readonly profile: HostProfile
}

/**
 * Chooses and numbers the entries of a period. A period asked for again holds exactly what it held. A record of a day
 * that was exported before it was made (a second Z that evening) goes into the next export, dated its first day with
 * its own day as the date of the piece. Numbers go on over the exercice in the order day, till, Z.
 */
export function selectEntries(ledger: Ledger, asked: Asked): Selection {
  const given = ledger.earlier.filter(({ from, to }) => from === asked.from && to === asked.to)
  const before = given.find(({ format }) => format === asked.format)
  const known = knownNumbers(ledger)
  const old = known.filter(({ date }) => date >= asked.from && date <= asked.to)
  const fresh = given.length > 0 ? [] : freshRecords(ledger, known, asked)
  const numbered = giveNumbers(fresh, ledger.profile, lastNumbers(known, ledger.profile))
  const chosen = [...old, ...numbered]
  return {
    entries: chosen.flatMap(({ entries }) => entries).sort(byNumber(ledger.profile)),
    records: chosen.map(({ record }) => record),
    numbered: numbered.flatMap(({ record: { till, seq }, entries }) =>
      entries.map(({ number }) => ({ till, seq, number })),
    ),
    again: before !== undefined,
    givenAt: before?.at ?? null,
    inPart: inPart(ledger, asked, { old, fresh: numbered }),
    profile: old[0]?.profile ?? ledger.profile,
  }
}

interface Numbered {
  readonly record: MoneyRecord
  readonly date: Day
  readonly profile: HostProfile
  readonly entries: readonly AccountingEntry[]
}

function knownNumbers({ records, earlier }: Ledger): Numbered[] {
  const first = new Map<string, { numbers: number[]; by: EarlierExport }>()
  for (const by of earlier) {
    const own = new Set(by.numbered.map(keyOf).filter((key) => !first.has(key)))
    for (const key of own) first.set(key, { numbers: [], by })
    for (const ref of by.numbered) if (own.has(keyOf(ref))) first.get(keyOf(ref))?.numbers.push(ref.number)
  }
  return records.flatMap((record) => {
    const known = first.get(keyOf(record))
    if (!known) return []
    const { profile, from } = known.by
    const date = laterDay(record.day, from)
    const unnumbered = entriesOf(record, profile, date)
    const entries = unnumbered.map((entry, index) => ({ ...entry, number: known.numbers[index] ?? 0 }))
    return [{ record, date, profile, entries }]
  })
}

interface Fresh {
  readonly record: MoneyRecord
  readonly date: Day
}

function freshRecords({ records, earlier, profile }: Ledger, known: readonly Numbered[], asked: Asked): Fresh[] {
  const numbered = new Set(known.map(({ record }) => keyOf(record)))
  const wasGiven = (day: Day) => earlier.some(({ from, to }) => day >= from && day <= to)
  return records
    .filter((record) => !numbered.has(keyOf(record)))
    .filter(({ day }) => day <= asked.to && (day >= asked.from || wasGiven(day)))
    .filter((record) => entriesOf(record, profile).length > 0)
    .map((record) => ({ record, date: laterDay(record.day, asked.from) }))
    .sort((a, b) => (a.date === b.date ? compareRecords(a.record, b.record) : a.date < b.date ? -1 : 1))
}

function lastNumbers(known: readonly Numbered[], profile: HostProfile): Map<Day, number> {
  const last = new Map<Day, number>()
  for (const { date, entries } of known) {
    const exercice = exerciceOf(date, profile.exerciceStartMonth).to
    for (const { number } of entries) last.set(exercice, Math.max(number, last.get(exercice) ?? 0))
  }
  return last
}

function giveNumbers(fresh: readonly Fresh[], profile: HostProfile, last: Map<Day, number>): Numbered[] {
  return fresh.map(({ record, date }) => {
    const exercice = exerciceOf(date, profile.exerciceStartMonth).to
    const entries = entriesOf(record, profile, date).map((entry) => {
      const number = (last.get(exercice) ?? 0) + 1
      last.set(exercice, number)
      return { ...entry, number }
    })
    return { record, date, profile, entries }
  })
}

/** The order of a file: exercice by exercice, by number. */
function byNumber({ exerciceStartMonth }: HostProfile): (a: AccountingEntry, b: AccountingEntry) => number {
  return (a, b) => {
    const [first, second] = [exerciceOf(a.date, exerciceStartMonth).to, exerciceOf(b.date, exerciceStartMonth).to]
    return first === second ? a.number - b.number : first < second ? -1 : 1
  }
}

/**
 * Refused: a part of an earlier file of the same format asked for again, whole files and new days mixed. The other
 * format may be asked for any days that are all numbered.
 */
function inPart(
  ledger: Ledger,
  asked: Asked,
  chosen: { old: readonly Numbered[]; fresh: readonly Numbered[] },
): string[] {
  const cut = ledger.earlier
    .filter(({ format }) => format === asked.format)
    .filter(({ from, to }) => from <= asked.to && to >= asked.from && (from < asked.from || to > asked.to))
    .map(({ from, to }) => `${from} → ${to}`)
  if (chosen.old.length === 0 || chosen.fresh.length === 0) return [...new Set(cut)]
  const days = chosen.fresh.map(({ record }) => record.day).sort()
  return [...new Set([...cut, `${days[0]} → ${days.at(-1)}`])]
}
