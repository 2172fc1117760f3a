// Journal kinds of orders.

import type { EntryKind } from '../journal/entries.ts'
import type { Day } from '../kernel/day.ts'
import type { BlobHash, EntryRef, OrderId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import type { Edit } from '../kernel/result.ts'
import type { Proof } from '../sale/proof.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { Move } from '../stock/stock.ts'
import type { OrderFields, OrderLine, OrderStep } from './orders.ts'
import type { OrderState } from './states.ts'

/** Everything but what is edited piece by piece. */
export type PlainOrderFields = Omit<OrderFields, 'lines' | 'steps'>

/** What somebody told in her own words: of a person, so it stands in an entry that can be erased. */
export const TOLD_OF_ORDER = ['title', 'caller', 'place', 'allergic', 'notes', 'terms'] as const
export const TOLD_OF_LINE = ['note', 'measures'] as const
export type OrderWords = Pick<OrderFields, (typeof TOLD_OF_ORDER)[number]>
export type LineWords = Pick<OrderLine, (typeof TOLD_OF_LINE)[number]>

/** Fields and a line without those words, which version 1 held. */
export type WordlessFields = Omit<PlainOrderFields, keyof OrderWords> & Edit<OrderWords>
export type WordlessLine = Omit<OrderLine, keyof LineWords> & Edit<LineWords>
export type WordlessOrder = WordlessFields & Pick<OrderFields, 'steps'> & { readonly lines: readonly WordlessLine[] }

/** What was told of an order: the words that changed, each line's whole. */
export interface Told {
  readonly fields: Edit<OrderWords>
  readonly lines: readonly ({ readonly key: string } & LineWords)[]
}

export interface OrderEntries {
  /** `number` is gapless per till. Its words follow in an `order.told`. */
  'order.opened': { readonly order: OrderId; readonly number: number } & WordlessOrder
  /** Fields that changed; a line or a step whole, by its key, null when it was taken out. */
  'order.changed': {
    readonly order: OrderId
    readonly fields: Edit<WordlessFields>
    /** Which words changed: what they are now follows in an `order.told`. */
    readonly told: readonly (keyof OrderWords)[]
    readonly lines: readonly { readonly key: string; readonly line: WordlessLine | null }[]
    readonly steps: readonly { readonly key: string; readonly step: OrderStep | null }[]
  }
  /** A version of the quote as it was handed over; versions count from 1 and stay. */
  'order.quoteIssued': {
    readonly order: OrderId
    readonly version: number
    readonly language: string
    readonly total: Cents
    readonly fields: WordlessOrder
  }
  /** What is of a person in an order, said with the entry before it. */
  'order.told': { readonly order: OrderId } & Told
  /** The words of a quote's version, as they were handed over with the entry `quote` of the same till. */
  'order.quoteTold': { readonly order: OrderId; readonly quote: number } & Told
  /** `signature`: a drawing made on the screen, for an acceptance. */
  'order.moved': {
    readonly order: OrderId
    readonly from: OrderState
    readonly to: OrderState
    readonly on: Day
    /** How an acceptance came: on the screen, by letter, mail, phone, or word of mouth. */
    readonly means: 'screen' | 'letter' | 'mail' | 'phone' | 'spoken' | null
    readonly signature: BlobHash | null
    readonly version: number | null
    readonly reason: string
  }
  /**
   * Handed over on account (what is paid at the till is its ticket): lines as a ticket has them, stock that left
   * included, each naming the order's line; amounts below zero in a counter-entry (`of`). How it is known to have arrived
   * follows in an `order.received`; version 1 held it.
   */
  'order.delivered': {
    readonly order: OrderId
    readonly number: number
    readonly on: Day
    /** The date of a subscription that was collected. */
    readonly date: Day | null
    readonly lines: readonly DeliveredLine[]
    readonly total: Cents
    readonly of?: EntryRef
  } & Edit<Omit<Proof, 'receivedBy'>>
  /** How what a delivery or a ticket (`of`) handed over of an order is known to have arrived: all of it, said anew. */
  'order.received': { readonly order: OrderId; readonly of: EntryRef } & Proof
  /** Crockery that came back of what was delivered on account; `missing` never will. */
  'order.crockeryBack': {
    readonly order: OrderId
    readonly on: Day
    readonly lines: readonly { readonly key: string; readonly back: Thousandths; readonly missing: Thousandths }[]
    /** What came back into stock, where the stock book counts it. */
    readonly moves: readonly Move[]
  }
}

export type DeliveredLine = TicketLine & { readonly key: string }

export const orderEntryKinds: { readonly [K in keyof OrderEntries]: EntryKind } = {
  'order.opened': { version: 2, lift: { 1: (data) => data } },
  'order.changed': { version: 2, lift: { 1: (data) => ({ ...(data as object), told: [] }) } },
  'order.quoteIssued': { version: 2, lift: { 1: (data) => data } },
  'order.told': { version: 1, erasable: true },
  'order.quoteTold': { version: 1, erasable: true },
  'order.moved': { version: 1 },
  'order.delivered': { version: 2, lift: { 1: (data) => data } },
  'order.received': { version: 1, erasable: true },
  'order.crockeryBack': { version: 1 },
}
