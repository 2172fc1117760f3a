// A screen's name at the host says what it is for: a seat may ask what its purpose needs, and nobody signs in on it.

import { randomBytes } from 'node:crypto'
import { SEATS, type Seat } from '../shared/kernel/contract.ts'

/** A new name for a screen; one without a seat is a till's, where somebody signs in. */
export function visitorName(seat: Seat | null): string {
  return `${seat ?? 'tablet'}-${randomBytes(8).toString('hex')}`
}

/** The seat of a visitor, by the name that the wire gave her; null: a till's screen. */
export function seatOf(visitor: string): Seat | null {
  return SEATS.find((seat) => visitor === seat || visitor.startsWith(`${seat}-`)) ?? null
}
