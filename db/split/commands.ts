// Validates a split as the group saw it, reverses one, keeps the group's terms and its fund, and records what was paid.

import type { FundSpendingId, MemberId, OpeningId, PayoutId, SplitId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { Proposal } from '../../shared/split/split.ts'
import { eventById } from '../events/queries.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { memberById } from '../members/queries.ts'
import type { Reader } from '../sql.ts'
import { readAccount } from './account.ts'
import { readFund } from './fund.ts'
import { readOpenings, readPayouts, readSplit, readSplits } from './kept.ts'
import { windowsOf, type SplitDays } from './late.ts'
import { propose, soFar } from './queries.ts'

export const splitCommands = {
  'split.validate': ({ read, newId, today }, { from, to: asked, rule, toShare, amounts, present }) => {
    const to = soFar({ from, to: asked }, today)
    const proposal = propose(read, { from, to }, rule)
    if (!proposal.ok) return proposal
    const { late = [] } = proposal.value
    if (windowsOf({ from, to, late }).some((window) => isDrawerOpen(read, window)))
      return refuse({ type: 'DrawerOpen' })
    const other = readSplits(read).find((split) => !split.reversed && split.from <= to && split.to >= from)
    if (other) return refuse({ type: 'OverlapsSplit', from: other.from, to: other.to })
    const now = proposal.value.proceeds.toShare
    if (now !== toShare || !areSeen(proposal.value, amounts)) return refuse({ type: 'FiguresChanged', toShare: now })
    if (now === 0) return refuse({ type: 'NothingToShare' })
    const split = newId() as SplitId
    return decide({ split }, { kind: 'split.validated', data: { ...proposal.value, split, present } })
  },
  'split.reverse': ({ read }, { split, reason }) => {
    const known = readSplit(read, split)
    if (!known) return refuse({ type: 'UnknownSplit' })
    if (known.reversed) return refuse({ type: 'AlreadyReversed' })
    return decide({}, { kind: 'split.reversed', data: { split, reason } })
  },
  'split.changeSettings': (_context, { settings }) => decide({}, { kind: 'split.settingsChanged', data: settings }),
  'payout.record': ({ read, newId, today }, input) => {
    const account = readAccount(read, input.member)
    if (!account) return refuse({ type: 'UnknownMember' })
    if (input.on > today) return refuse({ type: 'DayAhead' })
    if (input.amount > account.held) return refuse({ type: 'MoreThanHeld', amount: account.held })
    const payout = newId() as PayoutId
    return decide({ payout }, { kind: 'payout.recorded', data: { ...input, payout } })
  },
  'payout.reverse': ({ read }, { payout, reason }) => {
    const known = readPayouts(read, null).find((own) => own.payout === payout)
    if (!known) return refuse({ type: 'UnknownPayout' })
    if (known.reversed) return refuse({ type: 'AlreadyReversed' })
    return decide({}, { kind: 'payout.reversed', data: { payout, reason } })
  },
  'payout.open': ({ read, newId, today }, input) => {
    if (!memberById(read, input.member)) return refuse({ type: 'UnknownMember' })
    if (input.on > today) return refuse({ type: 'DayAhead' })
    const before = readOpenings(read, input.member).find(({ reversed }) => !reversed)
    if (before) return refuse({ type: 'AlreadyOpened', held: before.held, paid: before.paid })
    const opening = newId() as OpeningId
    return decide({ opening }, { kind: 'payout.opened', data: { ...input, opening } })
  },
  'payout.reverseOpening': ({ read }, { opening, reason }) => {
    const known = readOpenings(read, null).find((own) => own.opening === opening)
    if (!known) return refuse({ type: 'UnknownPayout' })
    if (known.reversed) return refuse({ type: 'AlreadyReversed' })
    return decide({}, { kind: 'payout.openingReversed', data: { opening, reason } })
  },
  'split.spendFund': ({ read, newId, today }, input) => {
    if (input.on > today) return refuse({ type: 'DayAhead' })
    if (input.event !== null && !eventById(read, input.event)) return refuse({ type: 'UnknownEvent' })
    const { balance } = readFund(read)
    if (input.amount > balance) return refuse({ type: 'MoreThanFund', amount: balance })
    const spending = newId() as FundSpendingId
    return decide({ spending }, { kind: 'split.fundSpent', data: { ...input, spending } })
  },
  'split.reverseFundSpending': ({ read }, { spending, reason }) => {
    const known = readFund(read).spendings.find((own) => own.spending === spending)
    if (!known) return refuse({ type: 'UnknownPayout' })
    if (known.reversed) return refuse({ type: 'AlreadyReversed' })
    return decide({}, { kind: 'split.fundSpendingReversed', data: { spending, reason } })
  },
} satisfies Partial<CommandHandlers>

/** Hours or makers may move while the total stays. */
function areSeen(
  { shares }: Proposal,
  amounts: readonly { readonly member: MemberId; readonly amount: number }[] | undefined,
): boolean {
  if (!amounts) return true
  const seen = new Map(amounts.map(({ member, amount }) => [member, amount]))
  return seen.size === shares.length && shares.every(({ member, amount }) => seen.get(member) === amount)
}

/** A drawer opened or used in the period that nobody counted: its figures are not final. */
function isDrawerOpen(read: Reader, { from, to }: SplitDays): boolean {
  const open = `SELECT 1 FROM cash_sessions s WHERE s.closed_seq IS NULL AND s.day <= ?2 AND (s.day >= ?1 OR EXISTS (
    SELECT 1 FROM sales a WHERE a.till = s.till AND a.seq > s.seq AND a.session_seq = s.seq AND a.sold_on BETWEEN ?1 AND ?2)
    OR EXISTS (SELECT 1 FROM cash_movements m WHERE m.till = s.till AND m.session_seq = s.seq AND m.day BETWEEN ?1 AND ?2)) LIMIT 1`
  return read.get(open, from, to) !== undefined
}
