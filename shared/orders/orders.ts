// An order: what somebody was promised, for when, at what price, and the steps that lead there.

import { z } from 'zod'
import { Allergen, MakerPart } from '../catalogue/catalogue.ts'
import { Day } from '../kernel/day.ts'
import { ArticleId, BlobHash, CustomerId, EventId, MaterialId, MemberId, type OrderId } from '../kernel/id.ts'
import { MAX_CENTS, PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { PositiveThousandths, priceOf, Unit } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { ConsumptionMode, VatRate } from '../kernel/vat.ts'
import { Discount } from '../sale/pricing.ts'
import type { OrderState } from './states.ts'

export const ORDER_KINDS = ['catering', 'madeToOrder', 'alteration', 'subscription'] as const
export const OrderKind = z.enum(ORDER_KINDS)
export type OrderKind = z.infer<typeof OrderKind>

/** A line or a step is named inside its order: two tablets may each add one. */
export const OrderKey = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** What is done to a garment; each has a pictogram. */
export const ALTERATIONS = ['hem', 'takeIn', 'letOut', 'shorten', 'zip', 'button', 'patch', 'lining', 'other'] as const

export type Alteration = (typeof ALTERATIONS)[number]

/** A length taken on a body or a garment, in millimetres. */
const Measure = z.object({ name: line(40), millimetres: z.int().min(1).max(100_000) })

/** One line as it was agreed. Consigne (kind `deposit`) is charged on delivery and comes back. */
export const OrderLine = z
  .object({
    key: OrderKey,
    article: ArticleId.nullable(),
    label: line(120),
    kind: z.enum(['good', 'meal', 'service', 'workshop', 'deposit']),
    unit: Unit,
    quantity: PositiveThousandths,
    /** With VAT, per unit, whatever the catalogue says later. */
    unitPrice: PositiveOrZeroCents,
    vatRate: VatRate,
    resold: z.boolean().default(false),
    discount: Discount.nullable().default(null),
    /** Empty: the article's makers when delivered, else the whole group. */
    makers: z.array(MakerPart).max(60).default([]),
    note: optionalLine(200).default(''),
    photo: BlobHash.nullable().default(null),
    pictogram: z.string().max(40).nullable().default(null),
    /** A menu: which course the line is a choice of; empty: for everybody. */
    choiceOf: optionalLine(40).default(''),
    /** The cloth chosen from the swatches, for what is made to order. */
    cloth: MaterialId.nullable().default(null),
    /** Alterations. */
    work: z.array(z.enum(ALTERATIONS)).max(9).default([]),
    measures: z.array(Measure).max(20).default([]),
    /** Minutes of work it was estimated at, for the whole line, when no recipe says. */
    minutes: z.int().min(0).max(100_000).default(0),
  })
  .refine(({ quantity, unitPrice }) => priceOf(quantity, unitPrice) <= MAX_CENTS, 'too much')
export type OrderLine = z.output<typeof OrderLine>

export const STEP_KINDS = ['cut', 'sew', 'finish', 'buy', 'prepare', 'cook', 'pack', 'deliver', 'other'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const OrderStep = z.object({
  key: OrderKey,
  kind: z.enum(STEP_KINDS),
  label: optionalLine(80),
  on: Day.nullable(),
  minutes: z.int().min(0).max(100_000),
  members: z.array(MemberId).max(20),
  /** When it was ticked off. */
  doneOn: Day.nullable(),
})
export type OrderStep = z.output<typeof OrderStep>

/** Two of one name would be one. */
const keysDiffer = (named: readonly { readonly key: string }[]) =>
  new Set(named.map(({ key }) => key)).size === named.length

/** Guests who must not eat something. */
const Allergic = z.object({ allergen: Allergen, guests: z.int().min(1).max(10_000), note: optionalLine(120) })

/** How much is asked before work begins; null: nothing. */
const DepositAsked = z.discriminatedUnion('type', [
  z.object({ type: z.literal('percent'), bp: z.int().min(1).max(10_000) }),
  z.object({ type: z.literal('amount'), amount: PositiveOrZeroCents }),
])

/** What can be set about an order. */
export const OrderFields = z.object({
  kind: OrderKind,
  /** Null for a walk-in: `caller` is what is called out. */
  customer: CustomerId.nullable(),
  /** A first name or a table, when there is no customer. */
  caller: optionalLine(60),
  title: line(120),
  dueOn: Day.nullable(),
  /** `HH:MM`, when an hour was promised. */
  dueAt: z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
    .nullable(),
  place: optionalLine(200),
  /** Its own event: hours and expenses hang on it. */
  event: EventId.nullable(),
  guests: z.int().min(1).max(10_000).nullable(),
  /** Served on the spot, or delivered only. */
  service: z.enum(['served', 'delivered', 'fetched']),
  mode: ConsumptionMode.nullable(),
  allergic: z.array(Allergic).max(40),
  lines: z.array(OrderLine).max(200).refine(keysDiffer, 'one key twice'),
  steps: z.array(OrderStep).max(60).refine(keysDiffer, 'one key twice'),
  discount: Discount.nullable(),
  deposit: DepositAsked.nullable(),
  /** Staff hours it was estimated at, in minutes, beside those of its lines and steps. */
  staffMinutes: z.int().min(0).max(1_000_000),
  /** Other costs it was estimated at. */
  expected: PositiveOrZeroCents,
  /** Last day on which the quote may be accepted as it is. */
  validUntil: Day.nullable(),
  /** What members alone see. */
  notes: optionalLine(600),
  /** What the customer's papers say besides. */
  terms: optionalLine(600),
  photos: z.array(BlobHash).max(12),
  /** A subscription: the days on which its lines are handed out, each time once. */
  dates: z.array(Day).max(60),
})
export type OrderFields = z.output<typeof OrderFields>

/** Sums of an order, each a sum of facts. */
export interface OrderMoney {
  /** With VAT, consigne included: what was promised costs (of a subscription: all its dates). */
  readonly total: Cents
  readonly consigne: Cents
  readonly byRate: readonly { readonly rate: VatRate; readonly net: Cents; readonly vat: Cents }[]
  /** What is asked before work begins. */
  readonly depositAsked: Cents
  /** Taken, less used and given back. */
  readonly depositHeld: Cents
  readonly depositTaken: Cents
  /** Delivered and paid at the till, or invoiced. */
  readonly settled: Cents
  /** Of its invoices, less what was paid on them. */
  readonly invoicesOpen: Cents
  /** total − settled − depositHeld: what is left to pay when the rest is delivered. */
  readonly toPay: Cents
}

/** As the board and lists show it. */
export interface ListedOrder {
  readonly id: OrderId
  /** Gapless per till; with the till's number in front when it is not the first: `2-14`. */
  readonly number: string
  readonly kind: OrderKind
  readonly state: OrderState
  readonly title: string
  readonly customer: CustomerId | null
  /** The customer's name, else the caller. */
  readonly who: string
  readonly dueOn: Day | null
  readonly dueAt: string | null
  readonly guests: number | null
  readonly photo: BlobHash | null
  readonly total: Cents
  readonly depositAsked: Cents
  readonly depositHeld: Cents
  readonly toPay: Cents
  readonly steps: number
  readonly stepsDone: number
  /** Not ready and due: `late` its day is past, `risk` what is left to do does not fit before it, or cloth is short. */
  readonly alarm: 'late' | 'risk' | null
  /** Delivered in part. */
  readonly partly: boolean
  readonly validUntil: Day | null
  readonly allergic: boolean
}
