// By which names a listener is asked for, and who comes in there: this computer's own screens, or paired tablets.

import type { IncomingMessage } from 'node:http'
import { SEATS, type Seat } from '../../shared/kernel/contract.ts'
import type { Admission, Admittance } from './admission.ts'
import { CLOSED_PAGE } from './closed-page.ts'

/** A part of the counter's addresses with a cookie of its own: windows of one browser share their cookies. */
export interface Room {
  /** `''`, or `/kitchen`. */
  readonly prefix: string
  readonly seat: Seat | null
  readonly cookie: string
}

/** What a first address carries, once. */
export interface Pass {
  readonly admittance: Admittance
  /** Seconds that its cookie stays; the browser's session without it. */
  readonly stays?: number
}

/** A page, and what it may do beyond the others. */
export interface DoorPage {
  html(isRefused: boolean): string
  /** May send its own form to the counter. */
  readonly hasForm: boolean
}

export interface Entrance {
  /** Of the `Host` header, exactly: any other name that leads here is refused (DNS rebinding). */
  readonly hosts: readonly string[]
  /** What is shown to whom nobody knows. */
  readonly page: DoorPage
  roomOf(path: string): Room
  /** Who is known by a cookie's secret; null: nobody. */
  visitorOf(secret: string): string | null
  /** Spends what an address carries; null when it carries nothing. `known` is who asks, if she is known. */
  pass(url: URL, room: Room, known: string | null): Pass | null
  /** The command line is known by its header. */
  isCommandLine(request: IncomingMessage): boolean
}

/** The entrance of this computer's own screens, and of its command line. */
export function ownEntrance(admission: Admission, port: number): Entrance {
  // Cookies ignore ports: two tills on one computer need two names.
  const till: Room = { prefix: '', seat: null, cookie: `etal-${port}` }
  const seats = SEATS.map((seat): Room => ({ prefix: `/${seat}`, seat, cookie: `etal-${port}-${seat}` }))
  return {
    hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
    page: { html: () => CLOSED_PAGE, hasForm: false },
    roomOf: (path) => seats.find(({ prefix }) => path.startsWith(`${prefix}/`)) ?? till,
    visitorOf: (secret) => admission.visitorOf(secret),
    pass(url, { seat }) {
      const token = url.pathname === '/' ? url.searchParams.get('token') : null
      return token === null ? null : { admittance: admission.admit(token, seat) }
    },
    isCommandLine({ headers }) {
      const token = headers['x-etal-cli']
      return typeof token === 'string' && admission.isCli(token)
    },
  }
}
