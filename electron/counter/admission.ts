// Who may come to the counter: one-time tokens become sessions, sessions name a visitor, wrong tokens are slowed down.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Seat } from '../../shared/kernel/contract.ts'
import { visitorName } from '../seats.ts'

/** The visitor the command line is to the host. */
export const CLI_VISITOR = 'cli'

export type Admittance = { readonly session: string } | 'wrongToken' | 'tooManyAttempts'

export interface Admission {
  /** Makes a token that opens one session, once: a till's, or a seat's. */
  issueToken(seat?: Seat): string
  /** Spends a token, which opens nothing but what it was made for; ten wrong ones in a minute and nobody is let in until the minute is over. */
  admit(token: string, seat: Seat | null): Admittance
  /** The visitor of a session, or null when the session is unknown. */
  visitorOf(session: string | undefined): string | null
  /** The token of the command line: it opens no session and is not spent. */
  readonly cliToken: string
  isCli(token: string): boolean
}

const WRONG_PER_MINUTE = 10
const MINUTE_MS = 60_000

/** Keeps tokens and sessions in memory, as hashes only; `now` gives milliseconds that never go back. */
export function openAdmission(now: () => number = () => performance.now()): Admission {
  const seatByToken = new Map<string, Seat | null>()
  const visitorBySession = new Map<string, string>()
  const cliToken = secret()
  const cliHash = hashOf(cliToken)
  let wrong: number[] = []
  return {
    cliToken,
    issueToken(seat) {
      const token = secret()
      seatByToken.set(hashOf(token), seat ?? null)
      return token
    },
    admit(token, seat) {
      wrong = wrong.filter((at) => at > now() - MINUTE_MS)
      if (wrong.length >= WRONG_PER_MINUTE) return 'tooManyAttempts'
      const hash = hashOf(token)
      const opens = seatByToken.get(hash)
      if (!seatByToken.delete(hash) || opens !== seat) {
        wrong.push(now())
        return 'wrongToken'
      }
      const session = secret()
      visitorBySession.set(hashOf(session), visitorName(seat))
      return { session }
    },
    visitorOf: (session) => (session === undefined ? null : (visitorBySession.get(hashOf(session)) ?? null)),
    isCli: (token) => timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(cliHash)),
  }
}

/** What nobody guesses. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** A secret is kept as its hash; looking that up takes a time that says nothing of the secret. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
