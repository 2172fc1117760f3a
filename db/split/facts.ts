// Everything a share of some days starts from, read once however many rules are tried.

import type { DayFigures } from '../../shared/host/owed.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { cardFeesOf, proceedsOf, type SplitFigures } from '../../shared/split/rules.ts'
import { termsOf, type SplitRule, type SplitTerms } from '../../shared/split/rule.ts'
import { share, type Sharer } from '../../shared/split/sharing.ts'
import type { LateSales, Proceeds, Proposal, Share } from '../../shared/split/split.ts'
import { keptBetween, netKept } from '../consigne/queries.ts'
import { membersBetween } from '../members/queries.ts'
import { contributionBetween, exerciceDays } from '../results/contribution.ts'
import { sumOfDays } from '../results/days.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { readHours } from './hours.ts'
import { lateBefore, windowsOf, type SplitDays, type Window } from './late.ts'
import { redated } from './redated.ts'
import { readLeft, readSettings } from './settings.ts'
import { readMade } from './sold.ts'

type Face = Pick<Share, 'member' | 'name' | 'colour' | 'photo' | 'language' | 'section'>
type SharerFace = Face & Sharer & Pick<Share, 'lines'>

/** What is shared, among whom, by which terms: all but the rule. */
export interface SplitFacts extends SplitDays {
  readonly late: readonly LateSales[]
  readonly terms: SplitTerms
  readonly proceeds: Proceeds
  readonly sharers: readonly SharerFace[]
}

/** Reads what some days brought, and what each member made and worked. */
export function readFacts(
  read: Reader,
  days: SplitDays,
): Result<SplitFacts, { type: 'PeriodReversed' } | { type: 'NoMembers' }> {
  const { from, to } = days
  if (from > to) return refuse({ type: 'PeriodReversed' })
  const faces = readFaces(read, days)
  const group = faces.filter(({ shares }) => shares).map(({ member }) => member)
  if (group.length === 0) return refuse({ type: 'NoMembers' })
  const late = lateBefore(read, from)
  const settings = readSettings(read)
  const terms = termsOf(settings)
  const made = readMade(read, { from, to, late }, group)
  const hours = readHours(read, days)
  const points = new Map(settings.points.map((own) => [own.member, own.points]))
  const sharers = faces
    .map((face) => ({
      ...face,
      made: cents(0),
      lines: 0,
      ...made.get(face.member),
      hours: hours.get(face.member) ?? [],
      points: points.get(face.member) ?? 1,
    }))
    .filter(({ shares, made, hours }) => shares || made !== 0 || hours.length > 0)
  return ok({ from, to, late, terms, proceeds: readProceeds(read, { from, to, late, terms }), sharers })
}

/** The facts shared by a rule. */
export function proposalOf(facts: SplitFacts, rule: SplitRule): Proposal {
  const { from, to, late, terms, proceeds, sharers } = facts
  const { shares, rest } = share(proceeds.toShare, { rule, terms }, sharers)
  return {
    from,
    to,
    ...(late.length > 0 ? { late } : {}),
    rule,
    terms,
    proceeds,
    shares: sharers.map(({ shares: _shares, ...own }, index): Share => ({ ...own, ...(shares[index] as Amounts) })),
    rest,
  }
}

type Amounts = ReturnType<typeof share>['shares'][number]

/**
 * Whoever sells or sold with the group, in the order they came, with who shares: those who belonged on one of the days,
 * or those of today when nobody did yet. Who keeps the accounts is none of them.
 */
function readFaces(read: Reader, { from, to }: SplitDays): (Face & { readonly shares: boolean })[] {
  const rows = read.all<Omit<Face, 'language'> & { member: MemberId; language: string; shares: number }>(
    `SELECT id AS member, name, colour, photo, language, section, active AS shares FROM members
     WHERE role <> 'accountant' ORDER BY id`,
  )
  const belonged = new Set(membersBetween(read, from, to))
  return rows.map(({ shares, ...row }) => ({
    ...row,
    language: row.language as Language,
    shares: belonged.size > 0 ? belonged.has(row.member) : shares === 1,
  }))
}

interface Asked extends SplitDays {
  readonly late: readonly LateSales[]
  readonly terms: SplitTerms
}

function readProceeds(read: Reader, { from, to, late, terms }: Asked): Proceeds {
  const days = redated(read, exerciceDays(read, { from, to }), { from, late })
  const own = sumOfDays(days.filter(({ day }) => day >= from && day <= to))
  const windows = windowsOf({ from, to, late })
  const paid = terms.cardFees.rateBp + terms.cardFees.perPayment > 0 ? paidByCard(read, windows) : NO_CARDS
  const figures: SplitFigures = {
    turnoverNet: cents(own.turnoverNet),
    vat: cents(own.vat),
    ...costsOf(own, terms),
    stallCosts: cents(own.events),
    cardFees: cardFeesOf(terms.cardFees, paid),
    cashDifferences: cashDifferences(read, windows),
    consigneKept: consigneKept(read, windows),
    carriedIn: readLeft(read).carried,
  }
  return proceedsOf(figures, contributionBetween(read, { from, to }, days), terms.fund)
}

/** What the stock holds counts once: when it was bought, or when it was sold. */
function costsOf({ materials, expenses, purchases }: Omit<DayFigures, 'day'>, terms: SplitTerms) {
  const isUsed = terms.materials === 'used'
  const spent = sumCents(Object.values(expenses))
  return {
    materials: cents(isUsed ? materials : 0),
    expenses: cents(isUsed ? spent : spent + sumCents(Object.values(purchases))),
  }
}

const NO_CARDS = { amount: 0, payments: 0 }

/** Card payments less what was given back on cards. */
function paidByCard(read: Reader, windows: readonly Window[]): { readonly amount: number; readonly payments: number } {
  const rows = windows.flatMap(({ from, to, after, upTo }) => [
    read.get<Cards>(CARDS_FIRST, from, to, after, upTo),
    read.get<Cards>(CARDS_FURTHER, from, to, after, upTo),
  ])
  return {
    amount: rows.reduce((sum, row) => sum + (row?.amount ?? 0), 0),
    payments: rows.reduce((sum, row) => sum + (row?.payments ?? 0), 0),
  }
}

interface Cards {
  readonly amount: number
  readonly payments: number
}

const CARDS_FIRST = `SELECT coalesce(sum(s.paid_cents), 0) AS amount, count(*) FILTER (WHERE s.paid_cents > 0) AS payments
  FROM ${SALES_BETWEEN} WHERE s.tender = 'card' AND s.sold_at > ? AND s.sold_at <= ?`

/** Second tenders, and those put right after. */
const CARDS_FURTHER = `SELECT coalesce(sum(f.amount_cents), 0) AS amount,
    coalesce(sum(CASE WHEN f.amount_cents > 0 THEN 1 WHEN f.seq <> f.ticket_seq THEN -1 ELSE 0 END), 0) AS payments
  FROM further_tenders f JOIN sales s ON s.till = f.ticket_till AND s.seq = f.ticket_seq
  WHERE f.kind = 'card' AND s.sold_on BETWEEN ? AND ? AND s.sold_at > ? AND s.sold_at <= ?`

/** Net of the VAT that is owed on it. */
function consigneKept(read: Reader, windows: readonly Window[]) {
  return sumCents(
    windows.map(({ from, to, after, upTo }) =>
      netKept(keptBetween(read, from, to).filter(({ recordedAt }) => recordedAt > after && recordedAt <= upTo)),
    ),
  )
}

function cashDifferences(read: Reader, windows: readonly Window[]) {
  return sumCents(
    windows.map(({ from, to, after, upTo }) => read.get<{ sum: number }>(DIFFERENCES, from, to, after, upTo)?.sum ?? 0),
  )
}

const DIFFERENCES = `SELECT coalesce(sum(json_extract(closing, '$.difference')), 0) AS sum FROM session_closings
  WHERE day BETWEEN ? AND ? AND at > ? AND at <= ?`
