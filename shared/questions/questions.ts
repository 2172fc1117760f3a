// A question pinned to a figure: asked by the host's accountant, answered by the coop, kept.

import { z } from 'zod'
import type { MemberId, QuestionId } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'

/** What a question can be about. */
export const FIGURES = ['closing', 'period', 'posting', 'expense', 'split', 'day', 'event', 'ticket', 'other'] as const
export type FigureKind = (typeof FIGURES)[number]

/**
 * The figure itself: `key` names it among its kind (an entry's till and number, a day), `label` says it as it stood on the
 * screen when it was asked about, for whoever reads it later.
 */
export const Figure = z.object({
  kind: z.enum(FIGURES),
  key: z.string().regex(/^[A-Za-z0-9:._-]{1,80}$/u),
  label: line(160),
})
export type Figure = z.output<typeof Figure>

/** A question with what was said about it, in order. */
export interface Question {
  readonly id: QuestionId
  readonly about: Figure
  readonly text: string
  readonly by: MemberId | null
  readonly at: number
  readonly answers: readonly { readonly text: string; readonly by: MemberId | null; readonly at: number }[]
  /** Said to be settled by who asked. */
  readonly isSettled: boolean
}
