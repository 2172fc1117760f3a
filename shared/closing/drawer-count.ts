// The count of a drawer while it is being made: nothing of it is a fact before the drawer is closed.

import { z } from 'zod'
import { Pieces } from '../cash-session/cash-session.ts'
import { PositiveOrZeroCents } from '../kernel/money.ts'

/** What was counted so far. */
export const DrawerCount = z.object({
  pieces: Pieces,
  /** The card reader's own total, when it was typed. */
  cardTerminal: PositiveOrZeroCents.nullable(),
  /** The count was finished and its result looked at. */
  isCounted: z.boolean(),
})
export type DrawerCount = z.output<typeof DrawerCount>

/** Nothing counted yet. */
export const NOTHING_COUNTED: DrawerCount = { pieces: {}, cardTerminal: null, isCounted: false }
