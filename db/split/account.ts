// A member's account from what was validated and paid: what she earned, what is held, by date and by quarter.

import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { earnedShare, summed, type Account, type Held } from '../../shared/split/account.ts'
import type { KeptOpening } from '../../shared/split/opening.ts'
import { byQuarter, heldOf, type AccountFact } from '../../shared/split/payout.ts'
import { expensesBetween, owedExpenses, repaymentsBetween } from '../expenses/queries.ts'
import { activeMembers, memberById, type MemberRow } from '../members/queries.ts'
import type { Reader } from '../sql.ts'
import { readOpenings, readPayouts, readSplits } from './kept.ts'

const EVER = ['1970-01-01' as Day, '2199-12-31' as Day] as const

/** Undefined for nobody. */
export function readAccount(read: Reader, member: MemberId): Account | undefined {
  const row = memberById(read, member)
  if (!row) return undefined
  const shares = readSplits(read)
    .filter(({ reversed }) => !reversed)
    .flatMap((split) => earnedShare(split, member) ?? [])
  const payouts = readPayouts(read, member)
  const openings = readOpenings(read, member)
  const facts: AccountFact[] = [
    ...openings.flatMap(openingFacts),
    ...shares.map(({ on, amount }): AccountFact => ({ type: 'shared', on, amount })),
    ...payouts
      .filter(({ reversed }) => !reversed)
      .map(({ on, amount, means }): AccountFact => ({ type: 'paid', on, amount, means })),
    ...advances(read, member),
  ]
  const dated = facts.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return {
    ...faceOf(row),
    ...sumsOf(facts),
    parts: summed(shares.flatMap(({ parts }) => parts)),
    shares,
    payouts,
    openings,
    facts: dated,
    quarters: byQuarter(facts),
    owed: sumCents(owedExpenses(read, member).map(({ amount }) => amount)),
  }
}

/** What the host holds for each: whoever shares today, and whoever it ever held something for. */
export function readHeld(read: Reader): Held[] {
  const facts = new Map<MemberId, AccountFact[]>(activeMembers(read).map((member) => [member, []]))
  const add = (member: MemberId, fact: AccountFact) => facts.set(member, [...(facts.get(member) ?? []), fact])
  for (const { reversed, day, shares } of readSplits(read)) {
    if (!reversed) for (const { member, amount } of shares) add(member, { type: 'shared', on: day, amount })
  }
  for (const { reversed, member, on, amount } of readPayouts(read, null)) {
    if (!reversed) add(member, { type: 'paid', on, amount })
  }
  for (const opening of readOpenings(read, null)) {
    for (const fact of openingFacts(opening)) add(opening.member, fact)
  }
  return [...facts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([member, own]) => {
      const row = memberById(read, member)
      return row ? [{ ...faceOf(row), ...sumsOf(own) }] : []
    })
}

function faceOf({ id: member, name, colour, photo, language }: MemberRow) {
  return { member, name, colour, photo, language }
}

function sumsOf(facts: readonly AccountFact[]) {
  const sum = (type: AccountFact['type']) => sumCents(facts.filter((f) => f.type === type).map(({ amount }) => amount))
  const before = { heldBefore: sum('heldBefore'), paidBefore: sum('paidBefore') }
  return { ...before, shared: sum('shared'), paid: sum('paid'), held: heldOf(facts) }
}

function openingFacts({ reversed, held, paid, on }: KeptOpening): AccountFact[] {
  const facts: AccountFact[] = [
    { type: 'heldBefore', on, amount: held },
    { type: 'paidBefore', on, amount: paid },
  ]
  return reversed ? [] : facts.filter(({ amount }) => amount !== 0)
}

/** What she paid for the group, and what she got back of it. */
function advances(read: Reader, member: MemberId): AccountFact[] {
  const paid = expensesBetween(read, ...EVER).filter((expense) => expense.member === member)
  const repaid = repaymentsBetween(read, ...EVER).filter((repayment) => repayment.member === member)
  return [
    ...paid.map(({ on, total }): AccountFact => ({ type: 'advance', on, amount: cents(total) })),
    ...repaid.map(({ on, amount }): AccountFact => ({ type: 'repaid', on, amount })),
  ]
}
