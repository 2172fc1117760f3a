// What can be asked about sharing out: try a rule, validate it together, read a statement.

import { z } from 'zod'
import { command, DECIDERS, job, MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { MemberId, SplitId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import type { Cents } from '../kernel/money.ts'
import { line } from '../kernel/text.ts'
import type { MadeFile } from '../receipt/contract.ts'
import { SplitPeriod, type KeptSplit, type Proposal, type ShareLine } from './split.ts'

type PeriodReversed = { readonly type: 'PeriodReversed' }
type UnknownSplit = { readonly type: 'UnknownSplit' }

export const splitContract = {
  /** A proposal: nothing is decided by looking. */
  'split.propose': query<Proposal, PeriodReversed | { type: 'NoMembers' }>()({
    roles: MEMBERS,
    input: SplitPeriod,
    reads: ['sale', 'closing', 'cashSession', 'event', 'member', 'host', 'split'],
  }),
  /** The lines behind a member's `made`. */
  'split.lines': query<readonly ShareLine[], PeriodReversed>()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day, member: MemberId }),
    reads: ['sale'],
  }),
  /** The group validates what it saw: another total than shown is refused. */
  'split.validate': command<
    { split: SplitId },
    | PeriodReversed
    | { type: 'NoMembers' }
    | { type: 'FiguresChanged'; toShare: Cents }
    | { type: 'OverlapsSplit'; from: Day; to: Day }
    | { type: 'DrawerOpen' }
    | { type: 'NothingToShare' }
  >()({
    roles: DECIDERS,
    input: z.object({ ...SplitPeriod.shape, toShare: z.int(), present: z.array(MemberId).min(1).max(60) }),
  }),
  'split.reverse': command<Record<string, never>, UnknownSplit | { type: 'AlreadyReversed' }>()({
    roles: DECIDERS,
    input: z.object({ split: SplitId, reason: line(200) }),
  }),
  'split.list': query<readonly KeptSplit[]>()({ roles: MEMBERS, input: z.object({}), reads: ['split'] }),
  /** A one-page statement (PDF) in the member's language or the one asked for. */
  'split.statement': job<MadeFile, UnknownSplit | { type: 'UnknownMember' } | { type: 'NoPdfMaker' }>()({
    roles: MEMBERS,
    input: z.object({ split: SplitId, member: MemberId, language: Language.optional() }),
  }),
} as const
