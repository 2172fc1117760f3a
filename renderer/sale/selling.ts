// The basket on this screen and what can be done to it at once; the desk follows, nobody waits for it.

import { create } from 'zustand'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { Discount } from '../../shared/sale/pricing.ts'
import type { Basket, BasketLine } from '../../shared/sale/sale.ts'
import { call } from '../app/client.ts'
import { latestSaver } from '../app/latest-saver.ts'
import { afterPaint } from '../ui/after-paint.ts'
import * as change from './basket.ts'
import { priceOfBasket } from './basket-price.ts'
import { device, keepUsualMode, newBasketId, usualMode } from './device.ts'
import { basketToResume } from './own-basket.ts'
import { withRefunds } from './return-lines.ts'
import { askSurely, pause } from './surely.ts'

/** What was just taken off and can be put back. */
export type Removed =
  | { readonly type: 'line'; readonly line: BasketLine; readonly index: number }
  | { readonly type: 'basket'; readonly basket: Basket }

export interface Selling {
  readonly basket: Basket
  /** The line last touched: it shows its steps, and + − Delete are about it. */
  readonly picked: string | null
  readonly removed: Removed | null
  /** The desk was asked what was unfinished. */
  readonly isResumed: boolean
  /** The basket comes from before a crash or a restart. */
  readonly isFromBefore: boolean
  /** Prices that changed in the catalogue while the line lay in the basket: what it cost before, by line. */
  readonly oldPrices: Readonly<Record<string, number>>
}

/** The state; components take from it only what they show. */
export const useSelling = create<Selling>(() => ({
  basket: change.emptyBasket(newBasketId(), null),
  picked: null,
  removed: null,
  isResumed: false,
  isFromBefore: false,
  oldPrices: {},
}))

/** A basket as it goes to the desk: of the book it was changed in, whichever is in use when it arrives. */
interface Kept {
  readonly id: Basket['id']
  readonly basket: Basket
  readonly till: string | null
}

/** A key held down changes the basket at each frame; two taps are never so close. */
const BETWEEN_SAVES_MS = 60

const saver = latestSaver<Kept>({
  begin: () => painted().then(rested),
  save: ({ basket, till }) => {
    askedAt = performance.now()
    return call('basket.save', { basket, till })
  },
  // What is let go here was sold, taken into another basket, or told line by line.
  discard: (basket) => call('basket.discard', { basket, told: true }),
  pause,
})

/** Until what was tapped is on the screen, and no longer: asking the host takes a part of a frame, which the line would wait for. */
function painted(): Promise<void> {
  return new Promise(afterPaint)
}

async function rested(): Promise<void> {
  const left = askedAt + BETWEEN_SAVES_MS - performance.now()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}

/** The basket of the book in use: what was begun in training is not sold for real, nor the other way round. */
export async function sellIn({ till }: { readonly till: string | null }): Promise<void> {
  if (bookInHand !== null && bookInHand !== till) {
    startAgain()
    useSelling.setState({ isResumed: false })
  }
  bookInHand = till
  await resumeBasket()
}

/** The book that the basket on this screen is of; null before it is known. */
export function bookOnScreen(): string | null {
  return bookInHand
}

/** Takes up the basket of before, once; what was tapped meanwhile comes after it. */
async function resumeBasket(): Promise<void> {
  if (useSelling.getState().isResumed || isResuming) return
  isResuming = true
  const book = bookInHand
  const answer = await askSurely('basket.list', {})
  isResuming = false
  // Another book was opened meanwhile: what was answered may be of either.
  if (bookInHand !== book) return resumeBasket()
  const before = answer.ok ? basketToResume(answer.value, device) : undefined
  const { basket } = useSelling.getState()
  useSelling.setState({ isResumed: true })
  if (!before) return
  const lines = [...before.lines, ...basket.lines]
  if (basket.lines.length > 0) saver.drop(basket.id)
  useSelling.setState({ isFromBefore: true, picked: lines.at(-1)?.key ?? null })
  keep({ ...before, lines })
}

/** A tile was tapped (or scanned): its line is there before this returns. Gives back the line's key. */
export function addTile(tile: Tile, quantity: number): string {
  const added = change.addArticle(current(), tile, { quantity, key: newKey() })
  useSelling.setState({ picked: added.key, removed: null })
  keep(added.basket)
  return added.key
}

/** Lines made elsewhere: a free price, a return. */
export function addLines(lines: readonly BasketLine[]): void {
  useSelling.setState({ picked: lines.at(-1)?.key ?? null, removed: null })
  keep(lines.reduce(change.withLine, current()))
}

/** A key for a line made elsewhere. */
export function newKey(): string {
  return `l-${crypto.randomUUID().slice(0, 13)}`
}

/** Shows the steps of a line. */
export function pickLine(key: string | null): void {
  useSelling.setState({ picked: key })
}

/** One press on + or − of a line. */
export function stepLine(key: string, presses: number): void {
  const after = change.stepped(current(), key, presses)
  if (after.lines.length < current().lines.length) removeLine(key)
  else keep(after)
}

/** A quantity from the pad. */
export function setQuantity(key: string, quantity: number): void {
  keep(change.withQuantity(current(), key, quantity))
}

/** Takes a line off; the journal remembers that it was shown, and it can be put back. */
export function removeLine(key: string): void {
  const { basket } = useSelling.getState()
  const index = basket.lines.findIndex((line) => line.key === key)
  const line = basket.lines[index]
  if (!line) return
  const total = priceOfBasket(basket).rows[index]?.total ?? 0
  void askSurely('basket.noteRemoved', { basket: basket.id, label: line.label, total }, { book: bookInHand })
  const next = basket.lines[index + 1] ?? basket.lines[index - 1]
  useSelling.setState({ removed: { type: 'line', line, index }, picked: next?.key ?? null })
  keep(change.withoutLine(basket, key))
}

/** A discount on a line. */
export function setLineDiscount(key: string, discount: Discount | null): void {
  keep(change.withLineDiscount(current(), key, discount))
}

/** A discount on the whole basket. */
export function setBasketDiscount(discount: Discount | null): void {
  keep({ ...current(), discount })
}

/** A word to know the basket by. */
export function setNote(note: string): void {
  keep({ ...current(), note })
}

/** Eaten here or taken away; kept as usual on this device. */
export function setMode(mode: ConsumptionMode): void {
  keepUsualMode(mode)
  keep({ ...current(), mode })
}

/** Says whether this coop asks where food is eaten; a basket begun without it gets what is usual here. */
export function askWhereEaten(isAsked: boolean): void {
  const { basket } = useSelling.getState()
  asksMode = isAsked
  if (isAsked && basket.mode === null) useSelling.setState({ basket: { ...basket, mode: usualMode() } })
}

/** Puts the basket aside for another customer. */
export function parkBasket(): void {
  const basket = current()
  if (basket.lines.length === 0) return
  save({ ...basket, parked: true, savedAt: Date.now() })
  startAgain()
}

/** Takes a basket up again; the one in hand is put aside. */
export function takeUpBasket(basket: Basket): void {
  parkBasket()
  useSelling.setState({ picked: basket.lines.at(-1)?.key ?? null, removed: null, isFromBefore: false, oldPrices: {} })
  keep({ ...basket, parked: false })
}

/** Empties the basket; the journal remembers what it held, and it can be put back. */
export function abandonBasket(): void {
  const basket = current()
  if (basket.lines.length === 0) return
  const { total } = priceOfBasket(basket)
  void askSurely('basket.abandon', { basket: basket.id, lines: basket.lines.length, total }, { book: bookInHand })
  saver.drop(basket.id)
  startAgain()
  useSelling.setState({ removed: { type: 'basket', basket } })
}

/** Puts back what was just taken off. */
export function putBack(): void {
  const { removed, basket } = useSelling.getState()
  if (!removed) return
  useSelling.setState({ removed: null })
  if (removed.type === 'line') {
    useSelling.setState({ picked: removed.line.key })
    keep(change.withLineAt(basket, removed.line, removed.index))
  } else {
    const { lines, mode, discount, note } = removed.basket
    keep({ ...basket, lines: [...lines, ...basket.lines], mode, discount, note })
  }
}

/** Gives a line the catalogue's new price; the line says that it changed. */
export function reprice(key: string, price: number): void {
  const line = current().lines.find((each) => each.key === key)
  if (!line) return
  useSelling.setState(({ oldPrices }) => ({ picked: key, oldPrices: { ...oldPrices, [key]: line.unitPrice } }))
  keep(change.withPrice(current(), key, price))
}

/** Asks again what each return in the basket refunds: a part of the same line may have come back since. */
export async function refreshRefunds(): Promise<void> {
  const of = current().lines.flatMap(({ sale }) => (sale.type === 'return' ? [sale.of] : []))
  const answers = await Promise.all(of.map((ticket) => askSurely('sale.ticket', ticket)))
  const tickets = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  keep({ ...current(), lines: [...withRefunds(current().lines, tickets)] })
}

/** These lines were sold: a new basket begins, with what was added meanwhile. */
export function finishBasket(soldKeys: readonly string[]): void {
  const later = current().lines.filter((line) => !soldKeys.includes(line.key))
  saver.drop(current().id)
  startAgain()
  if (later.length > 0) addLines(later)
}

/** The same lines as another basket: the one they were in turned out to be sold. */
export function renewBasket(): void {
  const basket = current()
  saver.drop(basket.id)
  keep({ ...basket, id: newBasketId() })
}

/** Everything the desk was asked to keep so far is kept. */
export function basketsKept(): Promise<void> {
  return saver.settled()
}

let askedAt = 0
let bookInHand: string | null = null
let isResuming = false
let asksMode = false

function current(): Basket {
  return useSelling.getState().basket
}

function startAgain(): void {
  const basket = change.emptyBasket(newBasketId(), asksMode ? usualMode() : null)
  useSelling.setState({ basket, picked: null, removed: null, isFromBefore: false, oldPrices: {} })
}

function keep(basket: Basket): void {
  const kept = { ...basket, savedAt: Date.now() }
  useSelling.setState({ basket: kept })
  if (kept.lines.length > 0) save(kept)
  else saver.drop(kept.id)
}

function save(basket: Basket): void {
  saver.keep({ id: basket.id, basket, till: bookInHand })
}
