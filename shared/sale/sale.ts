// A sale: its lines with who made them, how it was paid, and what may be given back.

import { z } from 'zod'
import type { LineNature, MakerPart, SalesClass } from '../catalogue/catalogue.ts'
import { MakerPart as MakerPartSchema } from '../catalogue/catalogue.ts'
import { Pieces } from '../cash-session/cash-session.ts'
import { Day } from '../kernel/day.ts'
import { ArticleId, BasketId, EntryRef, InvoiceId, ModelId, OrderId, type PlaceId } from '../kernel/id.ts'
import { Cents, MAX_CENTS, PositiveCents, PositiveOrZeroCents } from '../kernel/money.ts'
import { PositiveThousandths, priceOf, Thousandths, thousandths, Unit } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { ConsumptionMode, VatRate, type VatAmount } from '../kernel/vat.ts'
import { Discount } from './pricing.ts'
import { Proof } from './proof.ts'

export const TENDERS = ['cash', 'card', 'cheque', 'transfer', 'mealVoucher', 'giftVoucher'] as const
export const TenderKind = z.enum(TENDERS)
export type TenderKind = z.infer<typeof TenderKind>

/** Cash above this for one sale is refused (CMF art. L112-6, D112-3). */
export const CASH_LIMIT = 100_000 as Cents

const NotNothing = Cents.refine((amount) => amount !== 0, 'nothing')

/** A line as the basket asks for it. */
export const SaleLineInput = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('article'),
      article: ArticleId,
      /** Negative only for consigne given back. */
      quantity: Thousandths,
      /** The price shown to the customer; another one in the catalogue is refused, not silently taken. */
      unitPrice: PositiveOrZeroCents,
      discount: Discount.optional(),
    }),
    z.object({
      type: z.literal('free'),
      label: line(80),
      kind: z.enum(['good', 'meal', 'service', 'workshop']),
      unitPrice: PositiveOrZeroCents,
      quantity: PositiveThousandths,
      vatRate: VatRate,
      pictogram: optionalLine(40).optional(),
      makers: z.array(MakerPartSchema).max(60).default([]),
      discount: Discount.optional(),
    }),
    z.object({
      type: z.literal('return'),
      of: EntryRef,
      line: z.int().min(0).max(1000),
      quantity: PositiveThousandths,
    }),
    z.object({
      /** So much of an order's line, at the price agreed: a delivery that is paid here. */
      type: z.literal('order'),
      order: OrderId,
      key: z.string().regex(/^[a-z0-9-]{1,40}$/),
      quantity: PositiveThousandths,
      unitPrice: PositiveOrZeroCents,
      /** Of a subscription: the day whose basket it is; today's when it is not said. */
      date: Day.optional(),
      /** How its handing over is known: recorded beside the ticket, where it can be erased. */
      proof: Proof.optional(),
    }),
    z.object({
      /** Money held for an order: above zero taken, below zero used or given back. */
      type: z.literal('deposit'),
      order: OrderId,
      amount: NotNothing,
    }),
    z.object({
      /** Pays an invoice in whole or part; below zero pays out what is owed to the customer. */
      type: z.literal('invoice'),
      invoice: InvoiceId,
      amount: NotNothing,
    }),
  ])
  .refine((asked) => !('unitPrice' in asked) || isAmount(asked.quantity, asked.unitPrice), 'too much')
export type SaleLineInput = z.input<typeof SaleLineInput>

/** How it is paid: positive amounts from the customer, negative ones given back. `given` only for cash. */
export const TenderInput = z.object({
  kind: TenderKind,
  /** What settles the sale (for cash: without the change). */
  amount: Cents,
  /** Cash handed over, at least `amount`. */
  given: PositiveCents.optional(),
  givenPieces: Pieces.optional(),
})
export type TenderInput = z.input<typeof TenderInput>

export const SaleInput = z.object({
  basket: BasketId.optional(),
  lines: z.array(SaleLineInput).min(1).max(500),
  mode: ConsumptionMode.nullable(),
  basketDiscount: Discount.optional(),
  tenders: z.array(TenderInput).max(12),
  /** What the customer was told; anything else is refused, not silently taken. */
  expectedTotal: Cents,
  /** Whoever pays says that the cash which goes back is there, though the drawer should hold less. */
  evenIfShort: z.boolean().optional(),
})
export type SaleInput = z.output<typeof SaleInput>

/** A basket before anyone pays. */
export const SaleToCheck = SaleInput.omit({ tenders: true, evenIfShort: true })
export type SaleToCheck = z.output<typeof SaleToCheck>

/** A line of a recorded ticket; on a return every amount and quantity is negative. */
export interface TicketLine {
  readonly article: ArticleId | null
  readonly label: string
  readonly unit: Unit
  readonly quantity: Thousandths
  readonly unitPrice: Cents
  readonly gross: Cents
  readonly discount: Cents
  readonly total: Cents
  readonly vatRate: VatRate
  readonly vat: Cents
  readonly nature: LineNature
  readonly salesClass: SalesClass
  /** Frozen at the sale: whoever made it, or every member present in the coop then. */
  readonly makers: readonly MakerPart[]
  /** What left the stock (negative: came back) and its value, decided here. */
  readonly stock?: { readonly quantity: Thousandths; readonly value: Cents }
  readonly pictogram?: string
  readonly returnOf?: EntryRef & { readonly line: number }
  /** What it delivers of an order, or the order a deposit is held for; `key` names the order's line, `date` a subscription's day. */
  readonly order?: { readonly order: OrderId; readonly key?: string; readonly date?: Day }
  /** A deposit of an organisation, which no report of sales to private persons holds. */
  readonly business?: true
  /** What it pays. */
  readonly invoice?: InvoiceId
}

/** `exchange` balances the two tickets of one payment and sums to nothing. */
export interface Tender {
  readonly kind: TenderKind | 'exchange'
  readonly amount: Cents
  readonly given?: Cents
  readonly change?: Cents
  readonly givenPieces?: Pieces
  readonly changePieces?: Pieces
}

/** A ticket: the facts of a sale or of a return. */
export interface Ticket {
  readonly type: 'sale' | 'return'
  /** Gapless per till, sales and returns together. */
  readonly number: number
  /** The entry that opened the drawer it was rung up in. */
  readonly session: number
  readonly event: string | null
  /** Where what was sold was taken from; null: the store. */
  readonly place: PlaceId | null
  readonly mode: ConsumptionMode | null
  readonly lines: readonly TicketLine[]
  readonly byRate: readonly VatAmount[]
  readonly total: Cents
  readonly turnover: Cents
  readonly consigne: Cents
  readonly giftVouchers: Cents
  /** Deposits taken, less those used or given back; absent when there is none. */
  readonly deposits?: Cents
  /** Paid on invoices; absent when there is none. */
  readonly invoices?: Cents
  readonly tenders: readonly Tender[]
  /** On the second ticket of one payment: the first one's number. */
  readonly paidWith?: number
}

/** A line of an unfinished basket, as the desk keeps it and the screen shows it. */
export const BasketLine = z
  .object({
    /** Made by the screen, one a line. */
    key: z.string().min(1).max(40),
    sale: SaleLineInput,
    label: line(80),
    unit: Unit,
    photo: z.string().max(100).nullable().default(null),
    pictogram: z.string().max(40).nullable().default(null),
    colour: z.string().max(40).default('#23388f'),
    pattern: z.string().max(40).default('wax-rings'),
    /** What it is a variant of: the model's tile counts it. */
    model: ModelId.nullable().default(null),
    /** Price facts the screen needs to price the line as the command will. */
    unitPrice: Cents,
    nature: z.enum(['goods', 'services', 'consigne', 'giftVoucher', 'deposit', 'invoice']),
    vat: z.object({ onSite: VatRate.optional(), takeAway: VatRate.optional(), keep: VatRate.optional() }),
    /** For a line that comes back: what it gives back. */
    refund: Cents.optional(),
    /** For what an order agreed, a deposit or a payment of an invoice: what it comes to. */
    agreed: z.object({ gross: Cents, total: Cents }).optional(),
  })
  .refine(({ sale, unitPrice }) => isAmount(quantityOf(sale), unitPrice), 'too much')
export type BasketLine = z.output<typeof BasketLine>

/** An unfinished sale on the desk. */
export const Basket = z.object({
  id: BasketId,
  lines: z.array(BasketLine).max(500),
  mode: ConsumptionMode.nullable(),
  discount: Discount.nullable(),
  parked: z.boolean(),
  note: optionalLine(60).default(''),
  savedAt: z.int().default(0),
})
export type Basket = z.output<typeof Basket>

/** How much a line asks for; a deposit and a payment are one of themselves, below zero when money goes back. */
export function quantityOf(sale: z.output<typeof SaleLineInput>): Thousandths {
  if ('quantity' in sale) return sale.quantity
  return thousandths(sale.amount < 0 ? -1000 : 1000)
}

/** Whether a line's price is an amount of ours: sums of five hundred of them stay exact. */
function isAmount(quantity: number, unitPrice: number): boolean {
  return Math.abs(priceOf(quantity, unitPrice)) <= MAX_CENTS
}
