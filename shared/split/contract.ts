// What can be asked about sharing out: try rules, validate one together, what is held and paid, and statements.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, job, MEMBERS, query } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import { FundSpendingId, MemberId, OpeningId, PayoutId, SplitId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { Cents } from '../kernel/money.ts'
import { line } from '../kernel/text.ts'
import type { MadeFile } from '../receipt/contract.ts'
import type { Account, Held } from './account.ts'
import { FundSpendingInput, type Fund } from './fund.ts'
import { OpeningInput } from './opening.ts'
import { PayoutInput } from './payout.ts'
import { SplitRule, SplitSettings } from './rule.ts'
import {
  SplitDays,
  SplitPeriod,
  type KeptSplit,
  type Liked,
  type Proposal,
  type ShareHours,
  type ShareLine,
} from './split.ts'

type PeriodReversed = { readonly type: 'PeriodReversed' }
type UnknownSplit = { readonly type: 'UnknownSplit' }
type UnknownMember = { readonly type: 'UnknownMember' }
/** Somebody else's money, which the group did not open to all. */
type NotYourPage = { readonly type: 'NotYourPage' }
type NoMembers = { readonly type: 'NoMembers' }
type NoPdfMaker = { readonly type: 'NoPdfMaker' }

const PROPOSAL = [
  ...(['sale', 'closing', 'cashSession', 'event', 'member', 'host', 'split', 'expense', 'invoice'] as const),
  ...(['consigne', 'presence', 'production', 'stock'] as const),
] as const

const OfMember = z.object({ ...SplitDays.shape, member: MemberId })

export const splitContract = {
  /** A proposal: nothing is decided by looking. Whoever may not see the others' shares gets her own alone. */
  'split.propose': query<Proposal, PeriodReversed | NoMembers>()({
    roles: MEMBERS,
    input: SplitPeriod,
    reads: PROPOSAL,
  }),
  /** The same days by several rules, in their order. */
  'split.compare': query<readonly Proposal[], PeriodReversed | NoMembers>()({
    roles: MEMBERS,
    input: z.object({ ...SplitDays.shape, rules: z.array(SplitRule).min(1).max(4) }),
    reads: PROPOSAL,
  }),
  /** The lines behind a member's `made`; of a validated split when it is named. */
  'split.lines': query<readonly ShareLine[], PeriodReversed | NotYourPage | UnknownSplit>()({
    roles: MEMBERS,
    input: z.object({ ...OfMember.shape, split: SplitId.optional() }),
    reads: ['sale', 'invoice', 'split'],
  }),
  /** What brought most, net of VAT and of returns, whoever made it: nothing of it says who sold more. */
  'split.liked': query<readonly Liked[], PeriodReversed>()({
    roles: MEMBERS,
    input: z.object({ ...SplitDays.shape, most: z.int().min(1).max(50) }),
    reads: ['sale', 'invoice'],
  }),
  /** The days of work behind a member's hours; of a validated split, as they stood then, when it is named. */
  'split.hours': query<readonly ShareHours[], PeriodReversed | NotYourPage | UnknownSplit>()({
    roles: MEMBERS,
    input: z.object({ ...OfMember.shape, split: SplitId.optional() }),
    reads: ['presence', 'production', 'stock', 'split'],
  }),
  /** The group validates what it saw: another total, or another amount for anyone, is refused. */
  'split.validate': command<
    { split: SplitId },
    | PeriodReversed
    | NoMembers
    | { type: 'FiguresChanged'; toShare: Cents }
    | { type: 'OverlapsSplit'; from: Day; to: Day }
    | { type: 'DrawerOpen' }
    | { type: 'NothingToShare' }
  >()({
    roles: DECIDERS,
    input: z.object({
      ...SplitPeriod.shape,
      toShare: z.int(),
      amounts: z
        .array(z.object({ member: MemberId, amount: Cents }))
        .max(400)
        .optional(),
      present: z.array(MemberId).min(1).max(60),
    }),
  }),
  'split.reverse': command<Record<string, never>, UnknownSplit | { type: 'AlreadyReversed' }>()({
    roles: DECIDERS,
    input: z.object({ split: SplitId, reason: line(200) }),
  }),
  /** Latest first; whoever may not see the others' shares gets her own alone. */
  'split.list': query<readonly KeptSplit[]>()({ roles: MEMBERS, input: z.object({}), reads: ['split'] }),
  /** The group's terms, and what earlier shares left: in its fund, and carried to the next share. */
  'split.settings': query<{ settings: SplitSettings; fund: Cents; carried: Cents }>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['split'],
  }),
  'split.changeSettings': command<Record<string, never>>()({
    roles: DECIDERS,
    input: z.object({ settings: SplitSettings.partial() }),
  }),
  /** What a member earned, is held for her and was paid: for herself and the manager. */
  'split.account': query<Account, UnknownMember | NotYourPage>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId }),
    reads: ['split', 'payout', 'member', 'expense'],
  }),
  /** What the host holds for each: those who share today, and whoever it ever held something for. */
  'split.held': query<readonly Held[]>()({
    roles: ACCOUNTS,
    input: z.object({}),
    reads: ['split', 'payout', 'member'],
  }),
  'payout.record': command<
    { payout: PayoutId },
    UnknownMember | { type: 'MoreThanHeld'; amount: Cents } | { type: 'DayAhead' }
  >()({ roles: DECIDERS, input: PayoutInput }),
  'payout.reverse': command<Record<string, never>, { type: 'UnknownPayout' } | { type: 'AlreadyReversed' }>()({
    roles: DECIDERS,
    input: z.object({ payout: PayoutId, reason: line(200) }),
  }),
  /** What the host held for her and had paid her before Étal: once, until it is undone. */
  'payout.open': command<
    { opening: OpeningId },
    UnknownMember | { type: 'AlreadyOpened'; held: Cents; paid: Cents } | { type: 'DayAhead' }
  >()({ roles: DECIDERS, input: OpeningInput }),
  'payout.reverseOpening': command<Record<string, never>, { type: 'UnknownPayout' } | { type: 'AlreadyReversed' }>()({
    roles: DECIDERS,
    input: z.object({ opening: OpeningId, reason: line(200) }),
  }),
  /** The group's fund: what was put in, what was spent, what is left. */
  'split.fund': query<Fund>()({ roles: MEMBERS, input: z.object({}), reads: ['split', 'event', 'expense'] }),
  'split.spendFund': command<
    { spending: FundSpendingId },
    { type: 'MoreThanFund'; amount: Cents } | { type: 'DayAhead' } | { type: 'UnknownEvent' }
  >()({ roles: DECIDERS, input: FundSpendingInput }),
  'split.reverseFundSpending': command<
    Record<string, never>,
    { type: 'UnknownPayout' } | { type: 'AlreadyReversed' }
  >()({ roles: DECIDERS, input: z.object({ spending: FundSpendingId, reason: line(200) }) }),
  /** A one-page statement (PDF) of one share, in the member's language or the one asked for. */
  'split.statement': job<MadeFile, UnknownSplit | UnknownMember | NotYourPage | NoPdfMaker>()({
    roles: MEMBERS,
    input: z.object({ split: SplitId, member: MemberId, language: Language.optional() }),
  }),
  /** All that was shared, paid and reimbursed to a member, by date and by quarter (PDF). */
  'split.accountStatement': job<MadeFile, UnknownMember | NotYourPage | NoPdfMaker>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId, language: Language.optional() }),
  }),
  /** "What I earned" on the receipt printer, in her language. */
  'split.printEarned': job<{ job: string }, UnknownMember | NotYourPage>()({
    roles: MEMBERS,
    input: z.object({ member: MemberId }),
  }),
} as const
