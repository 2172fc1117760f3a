// Tells a barcode scanner, which types very fast, from a person's fingers.

import { latinDigits } from '../../shared/kernel/text.ts'

/** Shorter texts are never taken for a barcode. */
const SHORTEST = 8
const LONGEST = 40
/** A scanner leaves at most this between two characters; nobody types so fast eight times in a row. */
const FASTEST_FINGERS_MS = 35
/** A pause that only a person makes, between a quantity and a scan. */
const PERSON_MS = 300
/** A gap longer than this starts a new text. */
const NEW_TEXT_MS = 2000
/** How long to wait after the last character before asking `scannedInSilence`. */
export const SILENCE_MS = 120
/** How much longer before what is no article's code is said to be unknown. */
export const BREATH_MS = 600

/** What has been typed in one go, character by character. */
export type Typing = readonly { readonly key: string; readonly at: number }[]

export const NOTHING_TYPED: Typing = []

/** A text that may be a barcode, and what had been typed before it. */
export interface Scanned {
  readonly code: string
  readonly before: string
}

/** Adds a typed character; a scanner's digits come out as the computer's keyboard writes them. */
export function typed(typing: Typing, key: string, at: number): Typing {
  const last = typing.at(-1)
  const next = { key: latinDigits(key), at }
  return last && at - last.at <= NEW_TEXT_MS ? [...typing.slice(-2 * LONGEST), next] : [next]
}

/**
 * What may be a barcode when Enter is pressed, likeliest first: what came as fast as only a scanner types, then the
 * eight digits or more at the end however slowly they came, after the longest pause or in all.
 */
export function scannedAtEnter(typing: Typing, at: number): readonly Scanned[] {
  const last = typing.at(-1)
  if (!last || at - last.at > NEW_TEXT_MS) return []
  const starts: number[] = []
  if (at - last.at <= 4 * FASTEST_FINGERS_MS) starts.push(startOfFast(typing))
  const digits = startOfDigits(typing)
  if (typing.length - digits >= SHORTEST) starts.push(afterLongestPause(typing, digits), digits)
  return [...new Set(starts)].map((start) => splitAt(typing, start)).filter(isLongEnough)
}

/** The barcode of a scanner that sends no Enter, asked a moment after the last character. */
export function scannedInSilence(typing: Typing): readonly Scanned[] {
  return [splitAt(typing, startOfFast(typing))].filter(isLongEnough)
}

function startOfFast(typing: Typing): number {
  let start = typing.length - 1
  while (start > 0 && gapBefore(typing, start) <= FASTEST_FINGERS_MS) start -= 1
  return Math.max(0, start)
}

function startOfDigits(typing: Typing): number {
  let start = typing.length
  while (start > 0 && /^\d$/u.test(typing[start - 1]?.key ?? '')) start -= 1
  return start
}

function afterLongestPause(typing: Typing, from: number): number {
  let start = from
  let longest = PERSON_MS
  for (let index = from + 1; index < typing.length; index += 1) {
    const gap = gapBefore(typing, index)
    if (gap <= longest) continue
    longest = gap
    start = index
  }
  return start
}

function gapBefore(typing: Typing, index: number): number {
  return (typing[index]?.at ?? 0) - (typing[index - 1]?.at ?? 0)
}

function splitAt(typing: Typing, start: number): Scanned {
  const text = typing.map(({ key }) => key)
  return { code: text.slice(start).join(''), before: text.slice(0, start).join('') }
}

function isLongEnough({ code }: Scanned): boolean {
  return code.length >= SHORTEST && code.length <= LONGEST
}
