// The drawer between two counts: float in, money moved, what it should hold, and the pieces it is made of.

import { z } from 'zod'
import type { Day, Instant } from '../kernel/day.ts'
import type { EventId, MemberId, PlaceId, TillId } from '../kernel/id.ts'
import { cents, MAX_CENTS, type Cents } from '../kernel/money.ts'

/** Notes and coins of the euro, in cents, largest first. */
export const DENOMINATIONS = [50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const

/** How many of each note and coin, keyed by its value in cents. */
export const Pieces = z
  .partialRecord(z.enum(DENOMINATIONS.map(String) as [string, ...string[]]), z.int().min(0).max(100_000))
  .refine((pieces) => piecesTotal(pieces) <= MAX_CENTS, 'too much')
export type Pieces = Readonly<Partial<Record<string, number>>>

/** Where the float came from: its accounting follows (`4-accounting.md` §3). */
export const FloatSource = z.enum(['bank', 'lastSession', 'member'])
export type FloatSource = z.infer<typeof FloatSource>

/** What the drawer has seen, in cents. */
export interface DrawerSums {
  readonly float: Cents
  readonly cashSales: Cents
  readonly paidIn: Cents
  readonly paidOut: Cents
  readonly banked: Cents
  /** Tips left in cash, and what was passed on of all tips. */
  readonly tips: Cents
  readonly tipsPassedOn: Cents
}

/** What the drawer should hold. */
export function cashExpected(sums: DrawerSums): Cents {
  return cents(sums.float + sums.cashSales + sums.paidIn - sums.paidOut - sums.banked + sums.tips - sums.tipsPassedOn)
}

/** Value of a heap of pieces. */
export function piecesTotal(pieces: Pieces): number {
  let total = 0
  for (const denomination of DENOMINATIONS) total += denomination * (pieces[String(denomination)] ?? 0)
  return total
}

/** Two heaps together; `sign` −1 takes the second from the first, never below zero. */
export function addPieces(first: Pieces, second: Pieces, sign: 1 | -1 = 1): Pieces {
  const sum: Record<string, number> = {}
  for (const denomination of DENOMINATIONS) {
    const key = String(denomination)
    const count = Math.max(0, (first[key] ?? 0) + sign * (second[key] ?? 0))
    if (count > 0) sum[key] = count
  }
  return sum
}

/**
 * The fewest pieces worth `amount` that the drawer holds; when what is noted of the drawer cannot make it (nobody
 * told it every coin), the fewest pieces from an endless drawer, so that there is always something to show.
 */
export function changeFrom(drawer: Pieces, amount: Cents): { readonly pieces: Pieces; readonly fromDrawer: boolean } {
  const held = fewestOf(drawer, amount)
  return held ? { pieces: held, fromDrawer: true } : { pieces: fewestOfAll(amount), fromDrawer: false }
}

/** Largest first is fewest when no piece is lacking. */
function fewestOfAll(amount: number): Pieces {
  const pieces: Record<string, number> = {}
  let left = amount
  for (const denomination of DENOMINATIONS) {
    const count = Math.floor(left / denomination)
    if (count > 0) pieces[String(denomination)] = count
    left -= count * denomination
  }
  return pieces
}

/** Pieces taken, the last taken first. */
interface Taken {
  readonly pieces: number
  readonly denomination: number
  readonly count: number
  readonly rest: Taken | null
}

/**
 * Of each note or coin as many as fit, or one less, tried both ways. With two of one lying unused, what smaller pieces
 * make is less than twice its worth, or some of them could be changed for it: so trying two less never helps, and 2¹⁵
 * ways at most are looked at, most of which end early.
 */
function fewestOf(drawer: Pieces, amount: number): Pieces | null {
  const held = DENOMINATIONS.map((denomination) => drawer[String(denomination)] ?? 0)
  const worth = DENOMINATIONS.map((_, from) => worthFrom(held, from))
  const take = (left: number, from: number): Taken | null => {
    const denomination = DENOMINATIONS[from]
    if (denomination === undefined) return left === 0 ? NOTHING_TAKEN : null
    if (left > (worth[from] ?? 0)) return null
    const most = Math.min(Math.floor(left / denomination), held[from] ?? 0)
    const ways = [most, most - 1].flatMap((count) => {
      const rest = count < 0 ? null : take(left - count * denomination, from + 1)
      return rest ? [{ pieces: rest.pieces + count, denomination, count, rest }] : []
    })
    const [first, second] = ways
    return second && first && second.pieces < first.pieces ? second : (first ?? null)
  }
  const taken = take(amount, 0)
  return taken && heapOf(taken)
}

const NOTHING_TAKEN: Taken = { pieces: 0, denomination: 0, count: 0, rest: null }

function worthFrom(held: readonly number[], from: number): number {
  return DENOMINATIONS.reduce((sum, denomination, at) => (at < from ? sum : sum + denomination * (held[at] ?? 0)), 0)
}

function heapOf(taken: Taken): Pieces {
  const pieces: Record<string, number> = {}
  for (let one: Taken | null = taken; one; one = one.rest) {
    if (one.count > 0) pieces[String(one.denomination)] = one.count
  }
  return pieces
}

/** An open or closed drawer, from its float to its count. */
export interface CashSession {
  /** Where what is sold is taken from; null: the store. */
  readonly place: PlaceId | null
  readonly till: TillId
  /** The entry that opened it. */
  readonly seq: number
  readonly event: EventId | null
  readonly eventName: string | null
  readonly openedAt: Instant
  readonly openedBy: MemberId | null
  readonly day: Day
  readonly float: Cents
  readonly closed: boolean
  /** Left open by the till this one goes on from: it can only be counted and closed, before another is opened. */
  readonly inherited: boolean
}
