// What can be asked of the drawer.

import { z } from 'zod'
import { command, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { EntryRef, EventId, PlaceId } from '../kernel/id.ts'
import { PositiveCents, type Cents } from '../kernel/money.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { VatRate } from '../kernel/vat.ts'
import { FloatSource, Pieces, type CashSession, type DrawerSums } from './cash-session.ts'
import { PassTipsInput, TipInput, type Tips, type TipShare } from './tips.ts'

export type NoOpenSession = { readonly type: 'NoOpenSession' }
type MoreThanTips = { readonly type: 'MoreThanTips'; readonly amount: Cents }
type NoSuchTip = { readonly type: 'UnknownTip' } | { readonly type: 'AlreadyReversed' }
type NotEnoughCash = { readonly type: 'NotEnoughCash'; readonly inDrawer: Cents }

export interface Drawer {
  readonly session: CashSession
  readonly sums: DrawerSums
  readonly expected: Cents
  /** As far as the till was told which notes and coins went in and out. */
  readonly pieces: Pieces
  readonly movements: readonly {
    readonly type: 'paidIn' | 'paidOut' | 'repaid' | 'banked' | 'tip' | 'tipsPassedOn' | 'drawerOpened'
    readonly at: number
    readonly amount: Cents
    readonly reason: string
  }[]
}

export const cashSessionContract = {
  /** The open drawer of this till, or the one it inherited and must count first; null when there is neither. */
  'cashSession.current': query<CashSession | null>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['cashSession', 'closing'],
  }),
  'cashSession.drawer': query<Drawer, NoOpenSession>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['cashSession', 'sale', 'closing'],
  }),
  /** What the last count left in the drawer, for the next float. */
  'cashSession.left': query<{ readonly amount: Cents; readonly pieces: Pieces } | null>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['cashSession', 'closing'],
  }),
  'cashSession.open': command<
    CashSession,
    { type: 'AlreadyOpen' } | { type: 'UnknownEvent' } | { type: 'UnknownPlace' }
  >()({
    roles: SELLERS,
    input: z.object({
      event: EventId.nullable(),
      pieces: Pieces,
      source: FloatSource,
      /** Where what is sold is taken from, null: the store; left out, the first stand there is. */
      place: PlaceId.nullable().optional(),
    }),
  }),
  'cashSession.payIn': command<{ expected: Cents }, NoOpenSession>()({
    roles: SELLERS,
    input: z.object({ amount: PositiveCents, reason: optionalLine(120), from: z.enum(['bank', 'member']) }),
  }),
  'cashSession.payOut': command<{ expected: Cents }, NoOpenSession | NotEnoughCash | { type: 'UnknownCategory' }>()({
    roles: SELLERS,
    input: z.object({ amount: PositiveCents, reason: line(120), category: line(30), vatRate: VatRate }),
  }),
  'cashSession.bank': command<{ expected: Cents }, NoOpenSession | NotEnoughCash>()({
    roles: SELLERS,
    input: z.object({ amount: PositiveCents }),
  }),
  /** What customers left for the group, what was passed on, what is left. */
  'cashSession.tips': query<Tips>()({ roles: MEMBERS, input: z.object({}), reads: ['cashSession'] }),
  /** A tip is no sale: it is in no ticket and no turnover. */
  'cashSession.takeTip': command<EntryRef, NoOpenSession>()({ roles: SELLERS, input: TipInput }),
  'cashSession.undoTip': command<Record<string, never>, NoOpenSession | NotEnoughCash | MoreThanTips | NoSuchTip>()({
    roles: SELLERS,
    input: z.object({ of: EntryRef }),
  }),
  'cashSession.passTips': command<
    { readonly shares: readonly TipShare[] },
    NoOpenSession | NotEnoughCash | MoreThanTips | { readonly type: 'UnknownMember' }
  >()({ roles: SELLERS, input: PassTipsInput }),
  'cashSession.undoPassedTips': command<Record<string, never>, NoOpenSession | NoSuchTip>()({
    roles: SELLERS,
    input: z.object({ of: EntryRef }),
  }),
  /** Kicks the drawer open without a sale; logged. */
  'cashSession.openDrawer': command<Record<string, never>, NoOpenSession>()({
    roles: SELLERS,
    input: z.object({ reason: optionalLine(120) }),
  }),
} as const
