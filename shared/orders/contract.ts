// What can be asked about orders: the board, an order, its quote, its plan, its deliveries, what it brought.

import { z } from 'zod'
import type { ALLERGENS } from '../catalogue/catalogue.ts'
import { command, job, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { BlobHash, CustomerId, EntryRef, OrderId, type ItemId, type MemberId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import { PositiveThousandths, Thousandths as ThousandthsSchema, type Thousandths } from '../kernel/quantity.ts'
import { Language } from '../kernel/language.ts'
import { optionalLine } from '../kernel/text.ts'
import type { BasketDayRefusal } from '../sale/contract.ts'
import { Proof } from '../sale/proof.ts'
import type { ItemFace, MadeSheet, PlannedLine, ShoppingAt } from '../production/contract.ts'
import { OrderFields, OrderKey, OrderKind, OrderLine, OrderStep, type ListedOrder, type OrderMoney } from './orders.ts'
import { ORDER_STATES, type OrderState } from './states.ts'

type UnknownOrder = { readonly type: 'UnknownOrder' }
type UnknownCustomer = { readonly type: 'UnknownCustomer' }
/** `ways`: what may be done instead. */
type ForbiddenMove = { readonly type: 'ForbiddenMove'; readonly from: OrderState; readonly ways: readonly OrderState[] }

/** What was handed over of a line. */
export interface LineProgress {
  readonly key: string
  readonly ordered: Thousandths
  readonly delivered: Thousandths
  /** With VAT, for what was handed over. */
  readonly charged: Cents
  /** Crockery: came back, and never will. */
  readonly back: Thousandths
  readonly missing: Thousandths
}

/** Something that happened to an order, the latest first: who, when, what it became. */
export interface OrderEvent extends EntryRef {
  readonly at: number
  readonly by: MemberId | null
  readonly what: 'opened' | 'changed' | 'quoteIssued' | 'moved' | 'deposit' | 'delivered' | 'crockeryBack' | 'invoiced'
  /** Field names that changed, or the state moved to, or the quote's version: words for the screen to choose. */
  readonly detail: readonly string[]
  readonly amount: Cents | null
}

/** Something that was handed over, and whether it was undone. */
export interface Delivery extends EntryRef, Proof {
  readonly on: Day
  readonly date: Day | null
  readonly total: Cents
  readonly isOnAccount: boolean
  readonly isInvoiced: boolean
  readonly isTakenBack: boolean
}

/** An order, whole. */
export interface Order {
  readonly listed: ListedOrder
  readonly fields: OrderFields
  readonly money: OrderMoney
  readonly progress: readonly LineProgress[]
  readonly quotes: readonly (EntryRef & { readonly version: number; readonly at: number; readonly total: Cents })[]
  /** At the till or on account, the first one first; `date`: of a subscription, the day it was for. */
  readonly deliveries: readonly Delivery[]
  readonly story: readonly OrderEvent[]
  /** To where it may be moved now. */
  readonly ways: readonly OrderState[]
}

/** What a line is thought to cost and what that leaves; for members only. */
export interface Suggestion {
  readonly key: string
  /** Materials at their average cost; null: nobody knows. */
  readonly materials: Cents | null
  readonly minutes: number
  /** A price per unit that pays materials and work by the group's rates; null when nothing is known. */
  readonly price: Cents | null
  /** Of the line: total net of VAT − materials. */
  readonly margin: Cents | null
}

export interface DayLoad {
  readonly on: Day
  /** Minutes that open steps and lines of that day still take. */
  readonly toDo: number
  /** Minutes of those who said they come. */
  readonly there: number
  readonly orders: readonly ListedOrder[]
}

export interface OrderPlan {
  readonly lines: readonly {
    readonly key: string
    readonly face: ItemFace | null
    readonly label: string
    readonly quantity: Thousandths
    readonly uses: readonly PlannedLine[]
    readonly seconds: number
  }[]
  readonly shops: readonly ShoppingAt[]
  /** By allergen: which lines hold it; and lines nobody told the allergens of. */
  readonly allergens: readonly {
    readonly allergen: (typeof ALLERGENS)[number]
    readonly keys: readonly string[]
    readonly guests: number
  }[]
  readonly untold: readonly string[]
  /** Materials promised to other open orders as well: what is there, what all need. */
  readonly shared: readonly { readonly face: ItemFace; readonly there: Thousandths; readonly needed: Thousandths }[]
}

/** What open orders still have to deliver of an article, or need of a material. */
export interface Reserved {
  readonly item: ItemId
  readonly quantity: Thousandths
  /** On the shelf and promised to nobody; null for what the stock book does not count. */
  readonly free: Thousandths | null
  readonly orders: readonly { readonly order: OrderId; readonly number: string; readonly quantity: Thousandths }[]
}

/** What an order brought, beside what its quote had said. */
export interface OrderOutcome {
  readonly order: ListedOrder
  readonly net: Cents
  readonly materials: Cents
  readonly expenses: Cents
  readonly minutes: number
  /** net − materials − expenses. */
  readonly left: Cents
  readonly expected: {
    readonly net: Cents
    readonly materials: Cents
    readonly expenses: Cents
    readonly minutes: number
    readonly left: Cents
  }
}

const LineEdit = z.object({ key: OrderKey, line: OrderLine.nullable() })
const StepEdit = z.object({ key: OrderKey, step: OrderStep.nullable() })
const READS = ['order', 'customer', 'sale', 'invoice'] as const

export const orderContract = {
  /** Late and at risk first, then by due date; quotes without a date last. `text` finds by number, title, name, phone. */
  'order.list': query<readonly ListedOrder[]>()({
    roles: MEMBERS,
    input: z.object({
      states: z.array(z.enum(ORDER_STATES)).max(8).default([]),
      kind: OrderKind.nullable().default(null),
      customer: CustomerId.nullable().default(null),
      text: z.string().max(80).default(''),
      limit: z.int().min(1).max(500).default(200),
    }),
    reads: [...READS, 'stock', 'production', 'presence'],
  }),
  'order.get': query<Order, UnknownOrder>()({ roles: MEMBERS, input: z.object({ order: OrderId }), reads: READS }),
  /** Of what a pinned ticket's QR says, or of the number called out. */
  'order.byNumber': query<OrderId | null>()({
    roles: MEMBERS,
    input: z.object({ number: z.string().max(20) }),
    reads: ['order'],
  }),
  'order.open': command<{ readonly order: OrderId; readonly number: string }, UnknownCustomer>()({
    roles: SELLERS,
    input: OrderFields,
  }),
  /** Fields, lines and steps that changed. What was delivered of a line cannot be taken out of it. */
  'order.change': command<
    Record<string, never>,
    UnknownOrder | UnknownCustomer | { type: 'OrderClosed' } | { type: 'LessThanDelivered'; key: string }
  >()({
    roles: SELLERS,
    input: z.object({
      order: OrderId,
      fields: OrderFields.omit({ lines: true, steps: true }).partial().default({}),
      lines: z.array(LineEdit).max(200).default([]),
      steps: z.array(StepEdit).max(60).default([]),
    }),
  }),
  /** Freezes a version of the quote. */
  'order.issueQuote': command<
    { readonly version: number },
    UnknownOrder | { type: 'NothingOrdered' } | { type: 'OrderClosed' }
  >()({ roles: SELLERS, input: z.object({ order: OrderId, language: Language }) }),
  /** Checked against `MOVES`. Accepting a catering order makes its event. Cancelling with a deposit held is refused: give it back first. */
  'order.move': command<
    Record<string, never>,
    | UnknownOrder
    | ForbiddenMove
    | { type: 'NothingOrdered' }
    | { type: 'DepositHeld'; amount: Cents }
    | { type: 'DayAhead' }
    | { type: 'QuoteExpired'; validUntil: Day }
  >()({
    roles: SELLERS,
    input: z.object({
      order: OrderId,
      to: z.enum(ORDER_STATES),
      /** Default: today. */
      on: Day.nullable().default(null),
      means: z.enum(['screen', 'letter', 'mail', 'phone', 'spoken']).nullable().default(null),
      signature: BlobHash.nullable().default(null),
      /** Accepted although its validity is past. */
      evenExpired: z.boolean().default(false),
      reason: optionalLine(200).default(''),
    }),
  }),
  /** Hands over on account, all that is left when `lines` is empty; what is paid now goes through the till's basket. */
  'order.deliver': command<
    EntryRef & { readonly total: Cents },
    | UnknownOrder
    | { type: 'OrderNotOpen' }
    | { type: 'MoreThanOrdered'; key: string; left: Thousandths }
    | { type: 'NothingToDeliver' }
    | BasketDayRefusal
    | { type: 'NoCustomer' }
  >()({
    roles: SELLERS,
    input: z.object({
      order: OrderId,
      lines: z
        .array(z.object({ key: OrderKey, quantity: PositiveThousandths }))
        .max(200)
        .default([]),
      date: Day.nullable().default(null),
      ...Proof.shape,
    }),
  }),
  /** Takes a delivery on account back, stock and all; an invoiced one is credited first. */
  'order.takeBackDelivery': command<
    Record<string, never>,
    { type: 'UnknownDelivery' } | { type: 'DeliveryTakenBack' } | { type: 'DeliveryInvoiced' }
  >()({
    roles: SELLERS,
    input: z.object({ of: EntryRef }),
  }),
  'order.crockeryBack': command<
    Record<string, never>,
    UnknownOrder | { type: 'MoreThanDelivered'; key: string; left: Thousandths } | { type: 'NothingToDeliver' }
  >()({
    roles: SELLERS,
    input: z.object({
      order: OrderId,
      lines: z.array(z.object({ key: OrderKey, back: ThousandthsSchema, missing: ThousandthsSchema })).max(60),
    }),
  }),
  /** What each line costs, and a price that pays for it, from the fields as they are typed. */
  'order.suggest': query<readonly Suggestion[]>()({
    roles: MEMBERS,
    input: z.object({ lines: z.array(OrderLine).max(200) }),
    reads: ['stock', 'production', 'price'],
  }),
  /** Shopping, preparation, allergens and what other orders want too; of several orders together when asked. */
  'order.plan': query<OrderPlan, UnknownOrder>()({
    roles: MEMBERS,
    input: z.object({ orders: z.array(OrderId).min(1).max(40) }),
    reads: [...READS, 'stock', 'production'],
  }),
  /** Each day's work against the hours of who comes. */
  'order.load': query<readonly DayLoad[]>()({
    roles: MEMBERS,
    input: z.object({ from: Day, days: z.int().min(1).max(62) }),
    reads: [...READS, 'presence'],
  }),
  'order.reserved': query<readonly Reserved[]>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: [...READS, 'stock', 'production'],
  }),
  /** Subscriptions whose baskets are handed out on a day: who comes, who came. */
  'order.collections': query<
    readonly { readonly order: ListedOrder; readonly collected: boolean; readonly lines: readonly OrderLine[] }[]
  >()({ roles: MEMBERS, input: z.object({ on: Day }), reads: READS }),
  'order.outcomes': query<readonly OrderOutcome[]>()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day }),
    reads: [...READS, 'expense', 'presence', 'stock'],
  }),
  /**
   * A4 or labels, PDF, in the customer's language: the quote (a version of it, or as it is), the ticket pinned to a
   * garment (number and QR), the preparation plan with its shopping, the buffet's allergens, labels of boxes.
   */
  'order.paper': job<MadeSheet, UnknownOrder | { type: 'NothingOrdered' } | { type: 'NoPdfMaker' }>()({
    roles: SELLERS,
    input: z.object({
      order: OrderId,
      paper: z.enum(['quote', 'garment', 'plan', 'allergens', 'boxes', 'delivery']),
      version: z.int().min(1).nullable().default(null),
      language: Language.nullable().default(null),
    }),
  }),
  /** The garment's ticket on receipt paper. */
  'order.printGarment': job<{ readonly job: string }, UnknownOrder | { type: 'NoPrinter' }>()({
    roles: SELLERS,
    input: z.object({ order: OrderId }),
  }),
} as const
