// Which words an order's papers need.

import type { Alteration, StepKind } from '../../shared/orders/orders.ts'

export interface OrderPaperWords {
  readonly quote: string
  readonly version: string
  readonly validUntil: string
  readonly forWhom: string
  readonly on: string
  readonly at: string
  readonly place: string
  readonly guests: string
  readonly quantity: string
  readonly price: string
  readonly total: string
  readonly net: string
  readonly vat: string
  readonly depositAsked: string
  readonly agreed: string
  readonly garment: string
  readonly fetchOn: string
  readonly plan: string
  readonly toMake: string
  readonly toBuy: string
  readonly work: string
  readonly minutes: string
  readonly allergens: string
  readonly dish: string
  readonly untold: string
  readonly allergicGuests: string
  readonly delivery: string
  readonly received: string
  readonly preparedOn: string
  readonly crockery: string
  readonly alteration: Readonly<Record<Alteration, string>>
  readonly step: Readonly<Record<StepKind, string>>
}
