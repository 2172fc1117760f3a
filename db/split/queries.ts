// Reads what is to share, by one rule or several, what the group validated, and what is held for whom.

import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef, MemberId, SplitId, TillId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { SplitRule } from '../../shared/split/rule.ts'
import type { KeptSplit, Proposal, ShareHours, ValidatedSplit } from '../../shared/split/split.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { readAccount, readHeld } from './account.ts'
import { proposalOf, readFacts } from './facts.ts'
import { readFund } from './fund.ts'
import { readHours, readShareHours } from './hours.ts'
import { readSplit, readSplits, shareOf } from './kept.ts'
import { readLiked } from './liked.ts'
import { lateBefore, windowsOf, type SplitDays } from './late.ts'
import { readLeft, readSettings } from './settings.ts'
import { readShareLines } from './share-lines.ts'
import { mayOpen, maySee, seenBy } from './who-may-see.ts'

export const splitQueries = {
  'split.propose': (context, { from, to, rule }) => {
    const proposal = propose(context.read, { from, to: soFar({ from, to }, context.today) }, rule)
    return proposal.ok ? ok(seenBy(context, proposal.value)) : proposal
  },
  'split.compare': (context, { from, to, rules }) => {
    const facts = readFacts(context.read, { from, to: soFar({ from, to }, context.today) })
    return facts.ok ? ok(rules.map((rule) => seenBy(context, proposalOf(facts.value, rule)))) : facts
  },
  'split.lines': (context, { from, to, member, split: id }) => {
    const { read } = context
    if (from > to) return refuse({ type: 'PeriodReversed' })
    if (!maySee(context, member)) return refuse({ type: 'NotYourPage' })
    if (id === undefined) return ok(readShareLines(read, windowsOf({ from, to, late: lateBefore(read, from) }), member))
    const split = readSplit(read, id)
    return split ? ok(readShareLines(read, windowsOf(split, split.at), member)) : refuse({ type: 'UnknownSplit' })
  },
  'split.liked': ({ read }, { from, to, most }) =>
    from > to ? refuse({ type: 'PeriodReversed' }) : ok(readLiked(read, { from, to }, most)),
  'split.hours': (context, { from, to, member, split: id }) => {
    const { read } = context
    if (from > to) return refuse({ type: 'PeriodReversed' })
    if (!maySee(context, member)) return refuse({ type: 'NotYourPage' })
    if (id === undefined) {
      const hours = readHours(read, { from, to }).get(member) ?? []
      return ok(readShareHours(read, { from, to, hours, upTo: Number.MAX_SAFE_INTEGER }, member))
    }
    const split = readSplit(read, id)
    return split ? ok(hoursBehind(read, split, member)) : refuse({ type: 'UnknownSplit' })
  },
  'split.list': (context) => ok(readSplits(context.read).map((split) => seenBy(context, split))),
  'split.settings': ({ read }) => ok({ settings: readSettings(read), ...readLeft(read) }),
  'split.account': (context, { member }) => {
    if (!mayOpen(context, member)) return refuse({ type: 'NotYourPage' })
    const account = readAccount(context.read, member)
    return account ? ok(account) : refuse({ type: 'UnknownMember' })
  },
  'split.held': ({ read }) => ok(readHeld(read)),
  'split.fund': ({ read }) => ok(readFund(read)),
} satisfies Partial<QueryHandlers>

/** The days of work behind her hours in a validated split, as they stood then. */
export function hoursBehind(read: Reader, split: KeptSplit, member: MemberId): ShareHours[] {
  const { from, to, at: upTo } = split
  return readShareHours(read, { from, to, hours: shareOf(split, member)?.hours ?? [], upTo }, member)
}

/** The end of a period as far as it is over: days to come are left for another share, with what will be sold in them. */
export function soFar({ from, to }: SplitDays, today: Day): Day {
  return to > today && from <= today ? today : to
}

/** The proposal for some days and a rule, as anyone sees it now. */
export function propose(
  read: Reader,
  days: SplitDays,
  rule: SplitRule,
): Result<Proposal, { type: 'PeriodReversed' } | { type: 'NoMembers' }> {
  const facts = readFacts(read, days)
  return facts.ok ? ok(proposalOf(facts.value, rule)) : facts
}

/** A part of a share as the host's analytic books take it: from the coop's section to the member's. */
export interface AnalyticLine extends EntryRef {
  readonly split: SplitId
  /** The day the share was validated, or reversed. */
  readonly day: Day
  readonly from: Day
  readonly to: Day
  readonly member: MemberId
  readonly name: string
  /** The member's section; empty when she has none, and the amount stays on the coop's. */
  readonly section: string
  /** Of a reversal, the opposite. */
  readonly amount: Cents
  readonly isReversal: boolean
}

/** Shares validated and reversed in some days, one line for each member who receives or owes something, in order. */
export function splitAnalyticLines(read: Reader, from: Day, to: Day): AnalyticLine[] {
  const rows = read.all<{ till: TillId; seq: number; day: Day; split: string; sign: number }>(
    `SELECT till, seq, on_day AS day, split, 1 AS sign FROM splits WHERE split <> '' AND on_day BETWEEN ?1 AND ?2
     UNION ALL
     SELECT reversed_by_till AS till, reversed_by_seq AS seq, reversed_on AS day, split, -1 AS sign FROM splits
     WHERE split <> '' AND reversed_on BETWEEN ?1 AND ?2
     ORDER BY day, till, seq`,
    from,
    to,
  )
  return rows.flatMap(({ till, seq, day, split: text, sign }) => {
    const split = JSON.parse(text) as ValidatedSplit
    return split.shares
      .filter(({ amount }) => amount !== 0)
      .map(({ member, name, section, amount }) => ({
        ...{ till, seq, split: split.split, day, from: split.from, to: split.to },
        ...{ member, name, section, amount: cents(amount * sign), isReversal: sign < 0 },
      }))
  })
}
