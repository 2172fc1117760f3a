// A count being typed: it outlives a reload, a crash, a change of cashier, until its drawer is closed.

import { DENOMINATIONS, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'

/** What has been typed so far. */
export interface CountDraft {
  readonly pieces: Pieces
  /** The card reader's own total, when it was typed. */
  readonly cardTerminal: Cents | null
  /** The count was finished and its result looked at. */
  readonly isCounted: boolean
}

/** Nothing counted yet. */
export const NOTHING_COUNTED: CountDraft = { pieces: {}, cardTerminal: null, isCounted: false }

/** Name under which the draft of one drawer is kept on this screen. */
export function draftKey(session: { readonly till: number; readonly seq: number }): string {
  return `etal.count.${session.till}.${session.seq}`
}

/** The text to keep: `2000=3&50=1&card=1250&counted=1`. */
export function writeDraft({ pieces, cardTerminal, isCounted }: CountDraft): string {
  const kept = new URLSearchParams()
  for (const [denomination, count] of Object.entries(pieces)) if (count) kept.set(denomination, String(count))
  if (cardTerminal !== null) kept.set('card', String(cardTerminal))
  if (isCounted) kept.set('counted', '1')
  return kept.toString()
}

/** The draft a kept text holds; whatever in it is no count is left out. */
export function readDraft(text: string | null): CountDraft {
  const kept = new URLSearchParams(text ?? '')
  const pieces: Record<string, number> = {}
  for (const denomination of DENOMINATIONS) {
    const count = wholeNumber(kept.get(String(denomination)))
    if (count) pieces[String(denomination)] = count
  }
  const card = wholeNumber(kept.get('card'))
  return { pieces, cardTerminal: card === null ? null : cents(card), isCounted: kept.get('counted') === '1' }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null
}
