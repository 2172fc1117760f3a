// From which rolls, off-cuts and heaps something can be made: a piece that is cut comes from one lot, never from two.

import type { ItemId, LotId, PlaceId } from '../kernel/id.ts'
import { thousandths, type Thousandths } from '../kernel/quantity.ts'
import { needed, type RecipeLine } from './recipe.ts'

/** Something that lies somewhere and may be used. */
export interface Source {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly quantity: Thousandths
}

/** One line of what is to be made: where it may come from, best first. */
export interface PlanLine {
  readonly line: Pick<RecipeLine, 'quantity' | 'wasteBp'>
  readonly isPiece: boolean
  /** Cut from cloth that is kept by lots: one piece of the article needs one length. */
  readonly isCut: boolean
  readonly sources: readonly Source[]
}

export interface Planned {
  readonly needed: Thousandths
  /** Length that one piece must have in one lot; null when it may come from several. */
  readonly piece: Thousandths | null
  readonly missing: Thousandths
  readonly takes: readonly Source[]
}

interface Making {
  readonly made: number
  readonly per: number
  /** The article is counted in pieces. */
  readonly inPieces: boolean
}

/** What each line needs, takes from where, and misses. Lines share what there is: nothing is used twice. */
export function plan(lines: readonly PlanLine[], making: Making): Planned[] {
  const left = new Map<string, number>()
  return lines.map((one) => planLine(one, making, left))
}

function planLine({ line, isPiece, isCut, sources }: PlanLine, making: Making, left: Map<string, number>): Planned {
  const { made, per, inPieces } = making
  const piece = isCut && inPieces ? needed(line, { made: 1000, per, isPiece }) : null
  const need = piece === null ? needed(line, { made, per, isPiece }) : piece * Math.ceil(made / 1000)
  let missing: number = need
  const takes: Source[] = []
  for (const source of sources) {
    const key = `${source.item} ${source.lot} ${source.place}`
    const there = left.get(key) ?? source.quantity
    const taken = Math.min(missing, usable(there, piece ?? 1))
    if (taken <= 0) continue
    left.set(key, there - taken)
    missing -= taken
    takes.push({ ...source, quantity: thousandths(taken) })
  }
  return { needed: thousandths(need), piece, missing: thousandths(missing), takes }
}

/** What of a length can be cut in pieces: of 2.00 m, two pieces of 0.80 m. */
function usable(length: number, piece: number): number {
  return length <= 0 ? 0 : Math.floor(length / piece) * piece
}

/** The most whole units that can be made with what there is; 0 when a line has nothing, null when nothing limits it. */
export function mostOf(lines: readonly PlanLine[], { per, inPieces }: Omit<Making, 'made'>): number | null {
  if (lines.length === 0) return null
  const isEnough = (units: number) =>
    plan(lines, { made: units * 1000, per, inPieces }).every(({ missing }) => missing === 0)
  let [enough, tooMany] = [0, 1]
  while (tooMany < MOST && isEnough(tooMany)) [enough, tooMany] = [tooMany, tooMany * 2]
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2)
    if (isEnough(middle)) enough = middle
    else tooMany = middle
  }
  return enough
}

const MOST = 100_000
