// The gestures of a cashier on the real screens: with a finger, by keyboard, with a scanner; each looks before the next.

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { changeFrom, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents } from '../../shared/kernel/money.ts'
import { scan } from './kit.ts'

/** An article as the stall shows it. */
export interface StallArticle {
  readonly name: string
  readonly range: string
  readonly unit: 'piece' | 'm'
  readonly barcode?: string
}

export interface SoldLine {
  readonly article: string
  /** Thousandths of its unit. */
  readonly quantity: number
  readonly discountBp?: number
}

export interface Tender {
  readonly kind: 'cash' | 'card' | 'cheque'
  readonly amountCents: number
  readonly givenCents?: number
  readonly changeCents?: number
}

export interface Sale {
  readonly number: number
  readonly totalCents: number
  readonly basketDiscountCents?: number
  readonly lines: readonly SoldLine[]
  readonly tenders: readonly Tender[]
}

export type Hand = 'finger' | 'keyboard' | 'scanner'

/** What was handed over at the end: the figure shown, and the value of the notes and coins drawn. */
export interface HandedOver {
  readonly said: string
  readonly drawnCents: number
}

/** Rings one sale up, from the first article to the next customer. */
export async function ringUp(page: Page, sale: Sale, is: { hand: Hand; stall: readonly StallArticle[] }) {
  const add = { finger: tapArticle, keyboard: typeArticle, scanner: scanArticle }[is.hand]
  for (const line of sale.lines) {
    const article = is.stall.find(({ name }) => name === line.article)
    if (!article) throw new Error(`${line.article} is not on the stall`)
    await add(page, line, article)
  }
  if (sale.basketDiscountCents !== undefined) await tapBasketDiscount(page, sale.basketDiscountCents)
  await expectShown(totalOf(page), euros(sale.totalCents))
  if (is.hand === 'keyboard') await payByKeyboard(page, sale)
  else await payWithFinger(page, sale)
  const handed = await handedOver(page)
  if (is.hand === 'keyboard') await page.keyboard.press('Enter')
  else await page.getByRole('button', { name: 'Au suivant' }).tap(AT_REST)
  await page.getByRole('heading', { name: 'Vendre' }).waitFor()
  return handed
}

/** Digits on the pad of the sheet that lies open, then a button of the sheet. */
export async function tapDigits(page: Page, typed: string, then?: string): Promise<void> {
  const sheet = page.getByRole('dialog')
  const pad = sheet.getByRole('group', { name: 'Chiffres' })
  const keys = [...typed].map((key) => pad.getByRole('button', { name: key, exact: true }))
  await tapInTurn([...keys, ...(then === undefined ? [] : [sheet.getByRole('button', { name: then })])])
}

/** What lies beside a control just tapped is at rest already: it is not watched for two frames once more. */
const AT_REST = { force: true }

/** Controls that are there together, one after the other. */
async function tapInTurn([first, ...others]: readonly Locator[]): Promise<void> {
  await first?.tap()
  for (const control of others) await control.tap(AT_REST)
}

/** What goes back to the customer, as the screen says it once the sale is recorded. */
export async function handedOver(page: Page): Promise<HandedOver> {
  const after = page.getByRole('region', { name: 'Ensuite' })
  const heading = after.getByRole('heading').first()
  await heading.waitFor()
  if ((await heading.textContent()) === 'Rien à rendre') return { said: euros(0), drawnCents: 0 }
  const groups = after.getByRole('list', { name: 'À mettre dans la main' }).getByRole('listitem')
  const drawn = (await groups.allInnerTexts()).map((text) => worthOf(text))
  return { said: await plain(after.getByRole('status')), drawnCents: drawn.reduce((sum, worth) => sum + worth, 0) }
}

/** An amount as a French reader sees it, its spaces made plain. */
export function euros(amount: number): string {
  const [whole = '', fraction = ''] = (Math.abs(amount) / 100).toFixed(2).split('.')
  return `${amount < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/gu, ' ')},${fraction} €`
}

/** Text with no-break and thin spaces made plain. */
export async function plain(place: Locator): Promise<string> {
  return withPlainSpaces((await place.textContent()) ?? '')
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ').trim()
}

/** Keeps looking until the place shows that text. */
export async function expectShown(place: Locator, text: string): Promise<void> {
  await expect.poll(() => plain(place), { interval: 15, timeout: 15_000 }).toBe(text)
}

const basketOf = (page: Page) => page.getByRole('region', { name: 'Panier' })
const totalOf = (page: Page) => basketOf(page).getByRole('status').first()
const tilesOf = (page: Page) => page.getByRole('tabpanel').getByRole('button')

async function tapArticle(page: Page, line: SoldLine, article: StallArticle): Promise<void> {
  const tab = page.getByRole('tab', { name: article.range, exact: true })
  if ((await tab.getAttribute('aria-selected')) === 'false') await tab.tap()
  const tile = page.getByRole('tabpanel').getByRole('button', { name: article.name })
  if (article.unit === 'm') {
    await tile.tap()
    await tapDigits(page, typedQuantity(line.quantity), 'Ajouter au panier')
  } else {
    await tapInTurn(Array.from({ length: line.quantity / 1000 }, () => tile))
  }
  if (line.discountBp !== undefined) await tapLineDiscount(page, line)
}

async function tapLineDiscount(page: Page, { article, discountBp = 0 }: SoldLine): Promise<void> {
  await page.getByRole('button', { name: `${article} : remise` }).tap()
  const sheet = page.getByRole('dialog')
  const percent = sheet.getByRole('button', { name: `${discountBp / 100} %`, exact: true })
  await tapInTurn([percent, sheet.getByRole('button', { name: 'D’accord' })])
}

async function tapBasketDiscount(page: Page, amount: number): Promise<void> {
  await page.getByRole('button', { name: 'Autres gestes' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Remise sur tout' }).tap()
  await sheet.getByRole('radio', { name: 'Euros €' }).tap()
  await sheet.getByRole('button', { name: euros(amount), exact: true }).tap()
  await sheet.getByRole('button', { name: 'D’accord' }).tap()
}

/** The first letters are typed, what is found is looked at, Enter takes it, `+` takes one more. */
async function typeArticle(page: Page, line: SoldLine, article: StallArticle): Promise<void> {
  await page.keyboard.type(article.name.toLowerCase().replace('œ', 'oe').slice(0, 4))
  await tilesOf(page)
    .and(page.getByRole('button', { name: article.name }))
    .waitFor()
  await expect.poll(() => tilesOf(page).count(), { interval: 15 }).toBe(1)
  await page.keyboard.press('Enter')
  if (article.unit === 'm') await typeQuantity(page, line, article)
  else for (let piece = 1000; piece < line.quantity; piece += 1000) await page.keyboard.press('+')
}

/** A piece more is one scan more; a length is asked for and typed. */
async function scanArticle(page: Page, line: SoldLine, article: StallArticle): Promise<void> {
  const { name, unit, barcode } = article
  if (barcode === undefined) throw new Error(`${name} has no barcode`)
  const row = basketOf(page).getByRole('listitem').filter({ hasText: name }).getByRole('button').first()
  if (unit === 'm') {
    await scan(page, barcode)
    return typeQuantity(page, line, article)
  }
  for (let pieces = 1; pieces <= line.quantity / 1000; pieces += 1) {
    await scan(page, barcode)
    await row.and(page.getByRole('button', { name: `${name} ${pieces} ×` })).waitFor()
  }
}

async function typeQuantity(page: Page, { quantity }: SoldLine, { name }: StallArticle): Promise<void> {
  await page.getByRole('dialog', { name }).waitFor()
  await page.keyboard.type(typedQuantity(quantity))
  await page.keyboard.press('Enter')
}

const WAYS = { cash: 'Espèces', card: 'Carte', cheque: 'Autre' } as const

async function payWithFinger(page: Page, { number, tenders }: Sale): Promise<void> {
  const [first, rest] = tenders
  if (!first) throw new Error(`Sale ${number} is not paid`)
  await page.getByRole('group', { name: 'Comment c’est payé' }).getByRole('button', { name: WAYS[first.kind] }).tap()
  if (rest) {
    await page.getByRole('button', { name: 'Carte : une partie seulement' }).tap()
    await tapDigits(page, typedAmount(first.amountCents), 'D’accord')
  }
  await tapInTurn(handFor(page, { tender: rest ?? first, inCoins: number % 2 === 0 }))
}

/** What is put on the table, then the button that records it; an exact amount is put down in coins, or said to be exact. */
function handFor(page: Page, { tender, inCoins }: { tender: Tender; inCoins: boolean }): Locator[] {
  const { kind, amountCents, givenCents = 0 } = tender
  const half = page.getByRole('region', { name: 'Tu rends' })
  const paid = half.getByRole('button', { name: 'C’est payé' })
  if (kind !== 'cash') return [paid]
  if (givenCents !== amountCents || inCoins) return [...moneyOf(page, changeFrom({}, cents(givenCents)).pieces), paid]
  return [half.getByRole('button', { name: `${euros(amountCents)} juste` })]
}

function moneyOf(page: Page, pieces: Pieces): Locator[] {
  const pad = page.getByRole('group', { name: 'Billets et pièces' })
  const money = (face: string) => pad.getByRole('button', { name: euros(Number(face)), exact: true })
  const faces = Object.entries(pieces).toSorted(([one], [other]) => Number(other) - Number(one))
  return faces.flatMap(([face, count = 0]) => Array.from({ length: count }, () => money(face)))
}

/** Enter pays in cash; the amount given is typed; a card is the next place of the switch. */
async function payByKeyboard(page: Page, { tenders: [tender] }: Sale): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'À payer' }).waitFor()
  if (tender?.kind === 'card') {
    await page.getByRole('radio', { name: 'Espèces' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Tape ce montant sur le terminal').waitFor()
  } else {
    await page.keyboard.type(typedAmount(tender?.givenCents ?? 0))
    await page.getByRole('button', { name: 'C’est payé' }).waitFor()
  }
  await page.keyboard.press('Enter')
}

/** `1 × 10,00 €` in cents; what is written on the drawing comes after it. */
function worthOf(group: string): number {
  const [, count, whole, fraction] = /^(\d+) × (\d+),(\d\d) €/u.exec(withPlainSpaces(group)) ?? []
  return Number(count) * Number(`${whole}${fraction}`)
}

function typedAmount(amount: number): string {
  return String(amount / 100).replace('.', ',')
}

function typedQuantity(quantity: number): string {
  return String(quantity / 1000).replace('.', ',')
}
