// What can be asked about other screens: a second window of this computer, and tablets on the stand's own Wi-Fi.

import { z } from 'zod'
import { DECIDERS, job, query, SEATS, SELLERS, type Seat } from '../kernel/contract.ts'
import { optionalLine } from '../kernel/text.ts'

/** A tablet that was let in, until it is sent away. */
export interface Tablet {
  readonly id: string
  readonly name: string
  readonly seat: Seat
  readonly pairedAt: number
  /** Its screen is open now. */
  readonly isHere: boolean
}

export interface TabletState {
  /** Where tablets find this till; null: closed, as it is until somebody opens it. */
  readonly open: { readonly address: string; readonly since: number } | null
  /** This computer's own addresses in networks at hand. */
  readonly addresses: readonly string[]
  readonly tablets: readonly Tablet[]
}

/** How one tablet comes in, once. */
export interface Invitation {
  /** Typed on the tablet, at `address`. */
  readonly code: string
  readonly address: string
  /** The same as a picture to scan: an SVG. */
  readonly qr: string
  readonly endsAt: number
}

/** Nothing here serves screens: the command line asked. */
type NoCounter = { readonly type: 'NoCounter' }

const SeatName = z.enum(SEATS)

export const tabletContract = {
  'tablet.state': query<TabletState>()({ roles: DECIDERS, input: z.object({}), reads: ['tablet'] }),
  /** Opens the till to a network at hand, for the kitchen's tablets only; it closes with the app. */
  'tablet.open': job<Record<string, never>, NoCounter | { type: 'NoSuchNetwork' }>()({
    roles: DECIDERS,
    input: z.object({ address: z.ipv4() }),
  }),
  'tablet.close': job<Record<string, never>>()({ roles: DECIDERS, input: z.object({}) }),
  /** Makes a code for one tablet; the one before is worth nothing then. */
  'tablet.invite': job<Invitation, NoCounter | { type: 'NetworkClosed' }>()({
    roles: DECIDERS,
    input: z.object({ seat: SeatName, name: optionalLine(40) }),
  }),
  'tablet.sendAway': job<Record<string, never>, { type: 'UnknownTablet' }>()({
    roles: DECIDERS,
    input: z.object({ tablet: z.string().min(1).max(40) }),
  }),
  /** A second window on this computer: opened already when there is no address, else to be opened at it, once. */
  'tablet.window': job<{ readonly address: string | null }, NoCounter>()({
    roles: SELLERS,
    input: z.object({ seat: SeatName }),
  }),
} as const
