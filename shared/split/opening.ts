// What the host held for a member and had paid to her before Étal began: entered once, undone by a counter-entry.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { MemberId, type EntryRef, type OpeningId } from '../kernel/id.ts'
import { PositiveOrZeroCents } from '../kernel/money.ts'

/** `on`: the day the host's figures are of. */
export const OpeningInput = z
  .object({ member: MemberId, held: PositiveOrZeroCents, paid: PositiveOrZeroCents, on: Day })
  .refine(({ held, paid }) => held + paid > 0, 'nothing is said')

/** Figures of the host's books, as a manager copied them. */
export interface Opening extends z.output<typeof OpeningInput> {
  readonly opening: OpeningId
}

export type KeptOpening = Opening & EntryRef & { readonly at: number; readonly reversed: boolean }
