// What can be asked about closings: the X at any time, the Z after a count, and the ones kept.

import { z } from 'zod'
import type { NoOpenSession } from '../cash-session/contract.ts'
import { Pieces } from '../cash-session/cash-session.ts'
import { command, draft, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { EntryRef } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { optionalLine } from '../kernel/text.ts'
import { VARIANCE_REASONS, type PeriodClosing, type SessionClosing } from './closing.ts'
import { DrawerCount } from './drawer-count.ts'

/** An X report: the Z as it would be now, nothing counted and nothing closed. */
export type Report = Omit<
  SessionClosing,
  'number' | 'cashCounted' | 'difference' | 'reason' | 'note' | 'pieces' | 'cardTerminal'
>

export type KeptSession = SessionClosing & EntryRef
export type KeptPeriod = PeriodClosing & EntryRef & { readonly at: number }

export const closingContract = {
  'closing.report': query<Report, NoOpenSession>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['sale', 'cashSession', 'closing'],
  }),
  /** Counts the drawer and closes it. A difference wants a reason. */
  'closing.closeSession': command<
    { readonly closing: SessionClosing; readonly ref: EntryRef },
    NoOpenSession | { type: 'ReasonNeeded'; difference: Cents } | { type: 'BasketsLeft'; count: number }
  >()({
    roles: SELLERS,
    input: z.object({
      pieces: Pieces,
      reason: z.enum(VARIANCE_REASONS).optional(),
      note: optionalLine(200).default(''),
      cardTerminal: PositiveOrZeroCents.optional(),
      /** Parked or unfinished baskets are let go with the closing. */
      leaveBaskets: z.boolean().default(false),
    }),
  }),
  /** How far the count of the drawer is: whatever happens to the screen, it is taken up there. */
  'drawerCount.kept': query<DrawerCount>()({ roles: SELLERS, input: z.object({}), reads: ['drawerCount', 'closing'] }),
  /** Kept at every key. What arrives once its drawer is closed is not the next one's. */
  'drawerCount.keep': draft<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ session: EntryRef, count: DrawerCount }),
  }),
  /** Z reports, latest first. */
  'closing.sessions': query<readonly KeptSession[]>()({
    roles: MEMBERS,
    input: z.object({ limit: z.int().min(1).max(400).default(50) }),
    reads: ['closing'],
  }),
  'closing.periods': query<readonly KeptPeriod[]>()({
    roles: MEMBERS,
    input: z.object({ limit: z.int().min(1).max(400).default(50) }),
    reads: ['closing'],
  }),
} as const
