// Who may come to the counter: one-time tokens become sessions, sessions name a visitor, wrong tokens are slowed down.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The visitor the command line is to the host. */
export const CLI_VISITOR = 'cli'

export type Admittance = { readonly session: string } | 'wrongToken' | 'tooManyAttempts'

export interface Admission {
  /** Makes a token that opens one session, once. */
  issueToken(): string
  /** Spends a token; ten wrong ones in a minute and nobody is let in until the minute is over. */
  admit(token: string): Admittance
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
  const tokens = new Set<string>()
  const visitorBySession = new Map<string, string>()
  const cliToken = secret()
  const cliHash = hashOf(cliToken)
  let wrong: number[] = []
  return {
    cliToken,
    issueToken() {
      const token = secret()
      tokens.add(hashOf(token))
      return token
    },
    admit(token) {
      wrong = wrong.filter((at) => at > now() - MINUTE_MS)
      if (wrong.length >= WRONG_PER_MINUTE) return 'tooManyAttempts'
      if (!tokens.delete(hashOf(token))) {
        wrong.push(now())
        return 'wrongToken'
      }
      const session = secret()
      visitorBySession.set(hashOf(session), `tablet-${randomBytes(8).toString('hex')}`)
      return { session }
    },
    visitorOf: (session) => (session === undefined ? null : (visitorBySession.get(hashOf(session)) ?? null)),
    isCli: (token) => timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(cliHash)),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

// Looking up a hash takes a time that says nothing of the secret.
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
