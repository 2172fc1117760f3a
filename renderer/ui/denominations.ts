// The euro's notes and coins, and what is likely to be handed over for a total.

/** A note or a coin. */
export interface Denomination {
  /** Face value in cents: also its name everywhere. */
  cents: number
  kind: 'note' | 'coin'
}

/** Every note and coin in use, the largest first. */
export const DENOMINATIONS: readonly Denomination[] = [
  ...[50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500].map((cents) => ({ cents, kind: 'note' as const })),
  ...[200, 100, 50, 20, 10, 5, 2, 1].map((cents) => ({ cents, kind: 'coin' as const })),
]

/** Values of the notes, the largest first. */
export const NOTES: readonly number[] = DENOMINATIONS.filter(({ kind }) => kind === 'note').map(({ cents }) => cents)

/** Values of the coins, the largest first. */
export const COINS: readonly number[] = DENOMINATIONS.filter(({ kind }) => kind === 'coin').map(({ cents }) => cents)

/** Whether that value is a note's. */
export function isNote(cents: number): boolean {
  return cents >= 500
}

/** Value of a drawer: cents by denomination times count. */
export function valueOf(counts: Readonly<Record<number, number>>): number {
  return DENOMINATIONS.reduce((sum, { cents }) => sum + cents * (counts[cents] ?? 0), 0)
}

/**
 * The two amounts most likely to be handed for a total (in cents), the smaller first; never the exact amount, which
 * has its own button. A likely hand has few notes, common ones, none that could be kept back, and asks for little
 * change. Nothing is likely for a total of zero or less.
 */
export function likelyNotes(totalCents: number): number[] {
  if (totalCents <= 0) return []
  const likelihood = new Map<number, number>()
  for (const hand of handsFor(totalCents)) {
    likelihood.set(hand.cents, (likelihood.get(hand.cents) ?? 0) + Math.exp(-hand.effort))
  }
  const best = [...likelihood].sort(([a, one], [b, other]) => other - one || a - b).slice(0, 2)
  const amounts = best.length === 2 ? best.map(([cents]) => cents) : roundAbove(totalCents)
  return amounts.sort((a, b) => a - b)
}

interface Hand {
  cents: number
  effort: number
}

/** A hand being put together, from its largest piece down. */
interface Held extends Hand {
  smallest: number
  pieces: number
}

/** How unlikely each piece is to be in a purse; absent: never counted on. */
const PIECE_EFFORT: readonly (readonly [cents: number, effort: number])[] = [
  [100, 1.2],
  [200, 1.2],
  [500, 1.3],
  [1_000, 1],
  [2_000, 1],
  [5_000, 1.1],
  [10_000, 2.5],
  [20_000, 5],
]
const LARGEST_HAND = 5

/** Hands that cover a total, and would not without their smallest piece. */
function handsFor(totalCents: number): Hand[] {
  const hands: Hand[] = []
  const extend = (held: Held) => {
    for (const [index, [piece, pieceEffort]] of PIECE_EFFORT.entries()) {
      if (index > held.smallest) break
      const cents = held.cents + piece
      const effort = held.effort + pieceEffort
      const isMore = cents < totalCents && held.pieces + 1 < LARGEST_HAND
      if (isMore) extend({ cents, effort, smallest: index, pieces: held.pieces + 1 })
      if (cents > totalCents) hands.push({ cents, effort: effort + 0.8 * Math.log(cents / totalCents) })
    }
  }
  extend({ cents: 0, effort: 0, smallest: PIECE_EFFORT.length, pieces: 0 })
  return hands
}

function roundAbove(totalCents: number): number[] {
  const first = (Math.floor(totalCents / 5_000) + 1) * 5_000
  return [first, first + 5_000]
}
