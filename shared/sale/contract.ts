// What can be asked about selling: record, correct, look back, and the unfinished baskets.

import { z } from 'zod'
import type { NoOpenSession } from '../cash-session/contract.ts'
import type { Pieces } from '../cash-session/cash-session.ts'
import { command, draft, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import { BasketId, EntryRef, type MemberId, type TillId } from '../kernel/id.ts'
import { Cents as CentsSchema, PositiveCents, type Cents } from '../kernel/money.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import { line } from '../kernel/text.ts'
import { Basket, SaleInput, SaleToCheck, TenderKind, type Tender, type Ticket } from './sale.ts'

export type SaleRefusal =
  | NoOpenSession
  | { readonly type: 'UnknownArticle'; readonly line: number }
  | { readonly type: 'PieceAlreadySold'; readonly line: number }
  | { readonly type: 'PriceChanged'; readonly line: number; readonly price: Cents }
  | { readonly type: 'WholePiecesOnly'; readonly line: number }
  | { readonly type: 'NegativeQuantity'; readonly line: number }
  | { readonly type: 'NothingLeftToReturn'; readonly line: number }
  | { readonly type: 'TotalChanged'; readonly total: Cents }
  | { readonly type: 'TendersDoNotMatch'; readonly due: Cents; readonly tendered: Cents }
  | { readonly type: 'OverpaymentNotCash' }
  | { readonly type: 'CashLimit'; readonly limit: Cents }
  /** More cash would go back than the drawer should hold: asked once, taken `evenIfShort`. */
  | { readonly type: 'CashRunsShort'; readonly inDrawer: Cents }
  | SettlingRefusal

/** Why a subscription's basket is not handed out for that day: it is to come, it went already, or there is none. */
export interface BasketDayRefusal {
  readonly type: 'BasketAhead' | 'BasketTaken' | 'NoBasketThatDay'
  readonly day: Day
}

/** Why a line of an order, a deposit or a payment of an invoice cannot be rung up; `line` is the basket's. */
export type SettlingRefusal =
  | { readonly type: 'UnknownOrder'; readonly line: number }
  | { readonly type: 'OrderNotOpen'; readonly line: number }
  | { readonly type: 'OrderChanged'; readonly line: number; readonly price: Cents }
  | { readonly type: 'MoreThanOrdered'; readonly line: number; readonly left: Thousandths }
  | ({ readonly line: number } & BasketDayRefusal)
  | { readonly type: 'MoreThanDeposited'; readonly line: number; readonly held: Cents }
  | { readonly type: 'MoreThanPromised'; readonly line: number; readonly promised: Cents }
  | { readonly type: 'UnknownInvoice'; readonly line: number }
  | { readonly type: 'MoreThanOpen'; readonly line: number; readonly open: Cents }

/** What the till says right after a sale. */
export interface RecordedSale {
  /** One ticket, or two for an exchange (the sale first). */
  readonly tickets: readonly {
    readonly till: TillId
    readonly seq: number
    readonly number: number
    readonly total: Cents
  }[]
  readonly due: Cents
  readonly given: Cents
  readonly change: Cents
  readonly changePieces: Pieces
}

export interface TicketSummary {
  readonly till: TillId
  readonly seq: number
  readonly number: number
  /** Which till of the coop: 1 for the first. */
  readonly tillNumber: number
  readonly type: 'sale' | 'return'
  readonly at: number
  readonly total: Cents
  readonly tenders: readonly TenderKind[]
  readonly lines: number
  readonly by: MemberId | null
  /** How many times it was printed. */
  readonly printed: number
}

export interface TicketDetail extends Ticket {
  readonly till: TillId
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly by: MemberId | null
  readonly cashier: string | null
  /** How it is paid after corrections. */
  readonly paidBy: readonly Tender[]
  /** Per line: the quantity (thousandths) already given back. */
  readonly returned: readonly number[]
  readonly returnTickets: readonly EntryRef[]
  readonly printed: number
}

export const saleContract = {
  /** Records a sale, a return, or both under one payment. */
  'sale.record': command<RecordedSale, SaleRefusal>()({ roles: SELLERS, input: SaleInput }),
  /**
   * What recording the basket would be refused for as everything stands now: asked before money changes hands, because
   * a card terminal does not give back what was typed on it.
   */
  'sale.check': query<{ readonly due: Cents }, SaleRefusal>()({
    roles: SELLERS,
    input: SaleToCheck,
    reads: ['sale', 'cashSession', 'closing', 'catalogue', 'price', 'event', 'stock', 'order', 'invoice'],
  }),
  'sale.correctTender': command<
    Record<string, never>,
    | NoOpenSession
    | { type: 'UnknownTicket' }
    | { type: 'NotPaidSo'; kind: TenderKind }
    | { type: 'CashLimit'; limit: Cents }
    /** More cash would have gone out of the drawer than was ever in it. */
    | { type: 'DrawerBelowZero'; inDrawer: Cents }
  >()({
    roles: SELLERS,
    input: z.object({ of: EntryRef, from: TenderKind, to: TenderKind, amount: PositiveCents }),
  }),
  /** Of all tills of the file, this one's first, the latest first; `before` is the last one seen. */
  'sale.list': query<readonly TicketSummary[]>()({
    roles: MEMBERS,
    input: z.object({ before: EntryRef.optional(), limit: z.int().min(1).max(200).default(50) }),
    reads: ['sale', 'receipt'],
  }),
  'sale.ticket': query<TicketDetail, { type: 'UnknownTicket' }>()({
    roles: MEMBERS,
    input: EntryRef,
    reads: ['sale', 'receipt'],
  }),
  /** Of this till, else of the nearest it goes on from. */
  'sale.byNumber': query<EntryRef | null>()({
    roles: MEMBERS,
    input: z.object({ number: z.int().min(1) }),
    reads: ['sale'],
  }),
  /** The truth after a crash: the last ticket of this till, and whether its receipt came out. */
  'sale.last': query<(TicketSummary & { readonly receipt: 'none' | 'waiting' | 'printed' | 'failed' }) | null>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['sale', 'receipt'],
  }),
  /** A sale takes its basket from them, a drawer's closing all of them. */
  'basket.list': query<readonly Basket[]>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['basket', 'sale', 'closing'],
  }),
  /**
   * Kept at every change, so that a power cut costs nothing. `till`: of the book it was changed in, by its name in
   * `coop.status`; one that arrives when another book is in use (training began or ended) is not that one's.
   */
  'basket.save': draft<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ basket: Basket, till: z.string().max(20).nullable().default(null) }),
  }),
  /**
   * Lets a basket go. One with lines is abandoned, and the journal says so, unless its lines are `told`: sold, taken
   * into another basket, or noted one by one.
   */
  'basket.discard': command<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ basket: BasketId, told: z.boolean().default(false) }),
  }),
  'basket.noteRemoved': command<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ basket: BasketId, label: line(80), total: CentsSchema }),
  }),
  'basket.abandon': command<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ basket: BasketId, lines: z.int().min(1).max(500), total: CentsSchema }),
  }),
} as const
