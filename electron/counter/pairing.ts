// Which tablets were let in and which one may come next: one code at a time, short-lived, spent once, guessed slowly.

import { randomBytes, randomInt } from 'node:crypto'
import type { Seat } from '../../shared/kernel/contract.ts'
import type { Desk } from '../../db/desk.ts'
import { seatOf } from '../seats.ts'
import { type Admittance, hashOf, secret } from './admission.ts'

/** A tablet as the desk keeps it: its secret as a hash only. */
export interface KeptTablet {
  readonly id: string
  readonly name: string
  readonly seat: Seat
  readonly pairedAt: number
  readonly hash: string
}

export interface Pairing {
  /** A code for one tablet; the one before is worth nothing then. */
  invite(seat: Seat, name: string): { readonly code: string; readonly endsAt: number }
  /** Spends a code. Five wrong ones in a minute and nobody is let in until the minute is over; ten, and it is worth nothing. */
  admit(code: string): Admittance
  /** The visitor of a tablet's secret: named by its seat and its id. */
  visitorOf(secret: string): string | null
  list(): readonly KeptTablet[]
  /** False when there is no such tablet. */
  remove(id: string): boolean
  /** No code is good any more. */
  forgetCode(): void
}

export interface PairingOptions {
  readonly desk: Pick<Desk, 'put' | 'list' | 'remove'>
  /** Epoch milliseconds, for people. */
  readonly clock: () => number
  /** Milliseconds that never go back, for limits. */
  readonly now: () => number
}

const KIND = 'tablet'
const CODE_LIFE_MS = 5 * 60_000
const WRONG_PER_MINUTE = 5
const WRONG_PER_CODE = 10
const MINUTE_MS = 60_000
/** A pairing that nobody renewed for so long is over: seconds, for the cookie, and milliseconds. */
export const PAIRED_FOR_S = 30 * 86_400
const PAIRED_FOR_MS = PAIRED_FOR_S * 1000

interface Invited {
  readonly hash: string
  readonly seat: Seat
  readonly name: string
  readonly until: number
  wrong: number
}

/** Tablets lie on the desk, so that they come back after a crash; codes in memory only. */
export function openPairing({ desk, clock, now }: PairingOptions): Pairing {
  let invited: Invited | null = null
  let wrong: number[] = []
  const list = () => desk.list<KeptTablet>(KIND).filter(({ pairedAt }) => pairedAt > clock() - PAIRED_FOR_MS)
  return {
    invite(seat, name) {
      // Eight figures that anybody can type: with five tries a minute for five minutes, 1 in 4 million.
      const code = String(randomInt(100_000_000)).padStart(8, '0')
      invited = {
        hash: hashOf(code),
        seat,
        name: name || nextName(seat, list()),
        until: now() + CODE_LIFE_MS,
        wrong: 0,
      }
      return { code, endsAt: clock() + CODE_LIFE_MS }
    },
    admit(code) {
      wrong = wrong.filter((at) => at > now() - MINUTE_MS)
      if (wrong.length >= WRONG_PER_MINUTE) return 'tooManyAttempts'
      const right = invited !== null && invited.until > now() && invited.hash === hashOf(code.replace(/\D/gu, ''))
      if (!right || !invited) {
        wrong.push(now())
        if (invited && (invited.wrong += 1) >= WRONG_PER_CODE) invited = null
        return 'wrongToken'
      }
      const { seat, name } = invited
      invited = null
      const session = secret()
      const hash = hashOf(session)
      const tablet: KeptTablet = { id: randomBytes(8).toString('hex'), name, seat, pairedAt: clock(), hash }
      desk.put({ kind: KIND, id: tablet.id, at: tablet.pairedAt }, tablet)
      return { session }
    },
    visitorOf(session) {
      const hash = hashOf(session)
      const tablet = list().find((one) => one.hash === hash)
      return tablet ? visitorOfTablet(tablet) : null
    },
    list,
    remove(id) {
      const isKnown = list().some((tablet) => tablet.id === id)
      desk.remove(KIND, id)
      return isKnown
    },
    forgetCode: () => void (invited = null),
  }
}

/** The name of a paired tablet at the host. */
export function visitorOfTablet({ id, seat }: Pick<KeptTablet, 'id' | 'seat'>): string {
  return `${seat}-${id}`
}

/** The tablet that a visitor's name is of. */
export function tabletOfVisitor(visitor: string): string {
  return visitor.slice((seatOf(visitor)?.length ?? -1) + 1)
}

/** `K1`, `K2` for kitchens, `A1` for workshops, `N1` for boards of numbers: shown beside the drawing of what it is for. */
const LETTER: Readonly<Record<Seat, string>> = { kitchen: 'K', workshop: 'A', board: 'N' }

function nextName(seat: Seat, known: readonly KeptTablet[]): string {
  const letter = LETTER[seat]
  for (let number = 1; ; number += 1) {
    const name = `${letter}${number}`
    if (!known.some((tablet) => tablet.name === name)) return name
  }
}
