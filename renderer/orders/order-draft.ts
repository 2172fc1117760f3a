// An order while it is being typed: what is asked for each kind, step by step, and whether a step is told.

import type { ArticleKind, VatByMode } from '../../shared/catalogue/catalogue.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { OrderFields, OrderKind } from '../../shared/orders/orders.ts'

/** One job a step; each kind has its own. */
export const STEP_NAMES = ['garment', 'who', 'when', 'guests', 'dishes', 'extras', 'things', 'dates', 'price'] as const
export type StepName = (typeof STEP_NAMES)[number]

/** What is kept on the desk at every change. */
export interface OrderDraft {
  readonly id: string
  /** The order that is being changed; null while it is a new one. */
  readonly order: OrderId | null
  /** As it was when it was opened to be changed: only what differs from it is sent. */
  readonly base: OrderFields | null
  readonly step: StepName
  /** The customer's name, as it is shown. */
  readonly who: string
  /** Rates per mode of the articles in it: where it is eaten decides. */
  readonly rates: Readonly<Record<string, VatByMode>>
  readonly fields: OrderFields
}

/** What a step is given: the draft, and how to change it. */
export interface StepProps {
  readonly draft: OrderDraft
  readonly onChange: (change: (draft: OrderDraft) => OrderDraft) => void
}

/** The steps of each kind, in order. */
export const STEPS: Readonly<Record<OrderKind, readonly StepName[]>> = {
  catering: ['who', 'when', 'guests', 'dishes', 'extras', 'price'],
  madeToOrder: ['who', 'things', 'when', 'price'],
  alteration: ['garment', 'who', 'when', 'price'],
  subscription: ['who', 'things', 'dates', 'price'],
}

/** Days a quote stays good when nobody says otherwise. */
const GOOD_FOR = 30

/** Thirty per cent before cooking or cutting, a season paid at once, a mended garment paid when it is fetched. */
const USUAL_DEPOSIT: Readonly<Record<OrderKind, OrderFields['deposit']>> = {
  catering: { type: 'percent', bp: 3000 },
  madeToOrder: { type: 'percent', bp: 3000 },
  alteration: null,
  subscription: { type: 'percent', bp: 10_000 },
}

/** Nothing told yet but the kind. */
export function firstDraft(kind: OrderKind, is: { readonly id: string; readonly today: Day }): OrderDraft {
  return {
    ...{ id: is.id, order: null, base: null, who: '', rates: {} },
    step: STEPS[kind][0] ?? 'who',
    fields: {
      ...{ kind, customer: null, caller: '', title: '', dueOn: null, dueAt: null, place: '', event: null },
      guests: kind === 'catering' ? 20 : null,
      service: kind === 'catering' ? 'served' : 'fetched',
      mode: kind === 'catering' ? 'onSite' : null,
      ...{ allergic: [], lines: [], steps: [], discount: null, staffMinutes: 0, notes: '', terms: '' },
      expected: 0 as OrderFields['expected'],
      deposit: USUAL_DEPOSIT[kind],
      validUntil: kind === 'alteration' ? null : addDays(is.today, GOOD_FOR),
      ...{ photos: [], dates: [] },
    },
  }
}

/** An order that is opened to be changed. */
export function draftOf(
  order: OrderId,
  is: { readonly id: string; readonly who: string; readonly fields: OrderFields; readonly rates: OrderDraft['rates'] },
): OrderDraft {
  const { id, who, fields, rates } = is
  return { id, order, base: fields, step: 'price', who, rates, fields }
}

/** The next step, or null after the last; before the first likewise. */
export function stepBeside({ fields, step }: OrderDraft, by: 1 | -1): StepName | null {
  const steps = STEPS[fields.kind]
  return steps[steps.indexOf(step) + by] ?? null
}

/** Whether a step says enough to go on. */
export function isTold({ fields }: OrderDraft, step: StepName): boolean {
  return TOLD[step](fields)
}

/** Whether the order can be kept: somebody, something, and every step before. */
export function isWhole(draft: OrderDraft): boolean {
  return STEPS[draft.fields.kind].every((step) => isTold(draft, step))
}

const TOLD: Readonly<Record<StepName, (fields: OrderFields) => boolean>> = {
  who: ({ customer, caller }) => customer !== null || caller.trim() !== '',
  when: ({ dueOn }) => dueOn !== null,
  guests: ({ guests }) => guests !== null && guests > 0,
  dishes: ({ lines }) => lines.some(isServed),
  extras: () => true,
  things: ({ lines }) => lines.length > 0,
  garment: ({ lines }) => lines.length > 0 && lines.every(({ work }) => work.length > 0),
  dates: ({ dates }) => dates.length > 0,
  price: ({ lines }) => lines.length > 0,
}

/** A line that is eaten or made, not crockery lent. */
export function isServed({ kind }: { readonly kind: ArticleKind }): boolean {
  return kind !== 'deposit'
}

/** Where it is eaten when served, delivered or fetched. */
export function modeOf(kind: OrderKind, service: OrderFields['service']): ConsumptionMode | null {
  if (kind !== 'catering') return null
  return service === 'served' ? 'onSite' : 'takeAway'
}

/** Puts down fields of the order; everything else stays. */
export function withFields(draft: OrderDraft, fields: Partial<OrderFields>): OrderDraft {
  return { ...draft, fields: { ...draft.fields, ...fields } }
}

/** The draft as the desk gave it back; null when it was written by another version. */
export function readDraft(id: string, text: string): OrderDraft | null {
  try {
    const draft = JSON.parse(text) as OrderDraft
    return STEP_NAMES.includes(draft.step) && draft.fields.kind in STEPS ? { ...draft, id } : null
  } catch {
    return null
  }
}
