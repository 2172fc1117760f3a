// The payment on this screen: from the chosen tender to the recorded sale.

import { create } from 'zustand'
import type { Answer } from '../../shared/contract.ts'
import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import type { RecordedSale } from '../../shared/sale/contract.ts'
import type { TenderInput, TenderKind } from '../../shared/sale/sale.ts'
import { priceOfBasket, saleOf, type PricedRow } from './basket-price.ts'
import { beep } from './beep.ts'
import { cleared, startPayment, tendersOf, toHandOver, type Payment } from './payment.ts'
import type { Scanned } from './scanner.ts'
import { bookOnScreen, finishBasket, renewBasket, useSelling } from './selling.ts'
import { askSurely } from './surely.ts'

type Recorded = Answer<'sale.record'>
/** Why it was not recorded: the host's reasons, or that this very basket was recorded before with other lines. */
export type SaleRefused =
  | Extract<Recorded, { ok: false }>['refusal']
  | { readonly type: 'AlreadyRecorded'; readonly number: number; readonly total: number }

/** A sale that is in the journal, and how it was paid. */
export interface Done {
  readonly sale: RecordedSale
  readonly tenders: readonly TenderInput[]
  readonly rows: readonly PricedRow[]
  /** The notes and coins to hand over, and whether the drawer is known to hold them. */
  readonly handOver: { readonly pieces: Pieces; readonly fromDrawer: boolean }
}

export interface Paying {
  readonly payment: Payment | null
  readonly isRecording: boolean
  readonly refusal: SaleRefused | null
  readonly done: Done | null
  /** What was scanned meanwhile, for the selling screen to take. */
  readonly scanned: readonly Scanned[] | null
}

const NO_PAYMENT: Paying = { payment: null, isRecording: false, refusal: null, done: null, scanned: null }

/** The state; components take from it only what they show. */
export const usePaying = create<Paying>(() => NO_PAYMENT)

/** Begins to pay the basket in hand. */
export function beginPaying(kind: TenderKind): void {
  const { total } = priceOfBasket(useSelling.getState().basket)
  usePaying.setState({ ...NO_PAYMENT, payment: startPayment(total, kind) })
}

/** Changes the payment in hand. */
export function changePayment(change: (payment: Payment) => Payment): void {
  const { payment, isRecording, refusal } = usePaying.getState()
  if (payment && !isRecording && refusal?.type !== 'OtherBook')
    usePaying.setState({ payment: change(payment), refusal: null })
}

/** Back to the basket; what is being recorded goes on. */
export function leavePaying(): void {
  if (usePaying.getState().isRecording) return
  usePaying.setState(NO_PAYMENT)
}

/**
 * The scanner was heard here: nobody means an amount. While nothing is paid it is one thing more for the basket, after
 * that the first of the next customer; between the two nothing can be added, and what its keys typed is taken away.
 */
export function leaveToSell(scanned: readonly Scanned[]): void {
  const { payment, isRecording } = usePaying.getState()
  if (isRecording || (payment && payment.taken.length > 0)) {
    changePayment(cleared)
    return beep('unknown')
  }
  // What was typed before it was money, no quantity.
  usePaying.setState({ ...NO_PAYMENT, scanned: scanned.map(({ code }) => ({ code, before: '' })) })
}

/** What was scanned while the money was asked for, once. */
export function takeScanned(): readonly Scanned[] | null {
  const { scanned } = usePaying.getState()
  if (scanned) usePaying.setState({ scanned: null })
  return scanned
}

/**
 * Another book is on the screen (training began or ended): what was being paid goes with its basket. What a sale of the
 * other came to stays until it is read: the customer waits for her change.
 */
export function leaveBook(): void {
  const { done, refusal } = usePaying.getState()
  if (done === null && refusal?.type !== 'OtherBook') leavePaying()
}

/**
 * Records the sale, in the book that this screen shows or not at all. The request carries the basket's own id: whatever is repeated (a second press, a lost answer, a
 * basket that came back after a power cut), the same basket is never sold twice. `drawer` is what it is known to hold.
 */
export async function recordSale(drawer: Pieces): Promise<void> {
  const { payment, isRecording } = usePaying.getState()
  if (!payment || isRecording) return
  const { basket } = useSelling.getState()
  const till = bookOnScreen()
  const { rows, total } = priceOfBasket(basket)
  const tenders = tendersOf(payment)
  const handOver = toHandOver(payment, drawer)
  usePaying.setState({ isRecording: true, refusal: null })
  const asked = { ...saleOf(basket, tenders, total), ...(payment.evenIfShort && { evenIfShort: true }) }
  const answer = await askSurely('sale.record', asked, { request: basket.id, book: till })
  if (!answer.ok) {
    usePaying.setState({ isRecording: false, refusal: answer.refusal })
    return
  }
  const [first] = answer.value.tickets
  if (first && answer.value.due !== total) {
    if (bookOnScreen() === till) renewBasket()
    const refusal = { type: 'AlreadyRecorded' as const, number: first.number, total: answer.value.due }
    usePaying.setState({ isRecording: false, refusal })
    return
  }
  // Its own book let the basket go; the one on the screen may be of the other by now.
  if (bookOnScreen() === till) finishBasket(rows.map(({ line }) => line.key))
  usePaying.setState({ payment: null, isRecording: false, done: { sale: answer.value, tenders, rows, handOver } })
}
