// A canteen evening on one till and one kitchen tablet: numbers called in order, none lost when the host is killed.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer, Input, OperationName, Output } from '../../shared/contract.ts'
import type { Seat } from '../../shared/kernel/contract.ts'
import { ETAL } from '../kit/etal.ts'
import { expectAccessible, expectTouchable, keepPicture, launchBrowser, SMALL, USUAL } from './kit.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLIENT = process.env['ETAL_CLIENT'] ?? join(ROOT, 'dist', 'client')
/** A part of the evening; all 300 of it by `npm run torture -- --canteen`. */
const MEALS = Number(process.env['ETAL_CANTEEN_MEALS'] ?? 60)
/** Two seconds a meal are a computer that does much else. */
const EVENING_MS = 60_000 + MEALS * 2000
const PATIENCE_MS = 15_000
const TOUCH = { viewport: SMALL, hasTouch: true, locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const

const folder = mkdtempSync(join(tmpdir(), 'etal-canteen-'))
const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
let stand: Stand
let browser: Browser
let till: Page

beforeAll(async () => {
  const file = join(ROOT, 'test', 'fixtures', 'sunucoop.json')
  const words = ['init', file, '--rehearsal', '--at', new Date().toISOString(), '--json']
  const at = ['--data', places.data, '--keys', places.keys]
  execFileSync(process.execPath, [ETAL, ...words, ...at], { stdio: 'pipe' })
  stand = await openStand()
  browser = await launchBrowser()
  till = await (await browser.newContext(TOUCH)).newPage()
  till.setDefaultTimeout(PATIENCE_MS)
  await noteTaps()
  await comeToTheTill()
})
afterAll(async () => {
  await browser.close()
  stand.process.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it(
  'is sold, cooked and called by touch, in order, and loses nothing to a kill in the middle',
  async () => {
    await ask(till, 'cashSession.open', { event: null, pieces: { 1000: 5, 500: 4, 100: 9, 50: 9 }, source: 'bank' })
    await comeToTheDishes()
    const kitchen = await pairTablet('kitchen', 'Cuisine')
    await noteNumbersShown(kitchen)
    const evening = ticketsOf(MEALS)
    const half = Math.floor(evening.length / 2)
    const called: CalledMeal[] = []

    // Two people at work at once, each on her own screen, until the host is killed as the till's last tap is on its way.
    await Promise.all([sellByTouch(evening.slice(0, half)), cookByTouch(kitchen, called, half - 3)])
    await tapDishes(evening[half] ?? [])
    await tapCard()
    await paidButton().tap(AT_REST)
    stand.process.kill('SIGKILL')
    taps.pop()
    const strip = kitchen.getByText(/La caisse ne répond plus depuis \d\d:\d\d/u)
    await strip.waitFor()

    // The kitchen comes back by itself, with its marks; the till is opened again, and what lies in the basket was not sold.
    const before = called.length
    stand = await openStand()
    await strip.waitFor({ state: 'hidden' })
    await comeToTheTill()
    await comeToTheDishes()
    const isSold = (await ask(till, 'sale.list', { limit: 1 }))[0]?.number === half + 1
    expect(await tillTotal().innerText()).toMatch(isSold ? /^0,00/u : /^[1-9]/u)
    if (!isSold) await sellByTouch([await notInTheBasket(evening[half] ?? [])])
    const board = await pairTablet('board', 'Numéros pour les clients')
    const ready = board.getByRole('region', { name: 'Prêt' }).getByRole('listitem')
    await expect.poll(() => ready.allInnerTexts()).toEqual([String(before)])
    // Paid again after the kill it has its own tap.
    if (isSold) taps.splice(half, 0, Number.NaN)
    await Promise.all([sellByTouch(evening.slice(half + 1)), cookByTouch(kitchen, called, evening.length - 3)])
    expect(before).toBe(half - 3)

    // One card is taken back; both screens are looked at as they hang by night and in the sun.
    await kitchen.getByRole('article').first().getByRole('button', { name: 'Prêt' }).tap()
    await kitchen.getByRole('button', { name: /^Annuler : /u }).tap()
    await expect.poll(() => kitchen.getByRole('article').count()).toBe(3)
    await lookAtNightAndInTheSun({ kitchen, board })
    await expectTouchable(kitchen, 56)

    await cookByTouch(kitchen, called, evening.length)
    expect(called.map(({ number }) => number)).toEqual(evening.map((_, index) => String(index + 1)))
    expect(called.map(({ dishes }) => dishes)).toEqual(evening.map((ticket) => ticket.toSorted()))
    await expect.poll(() => ready.allInnerTexts()).toEqual([String(evening.length)])
    const inTheBook = await ask(till, 'sale.list', { limit: 200 })
    expect(inTheBook.map(({ number }) => number).toReversed()).toEqual(evening.map((_, index) => index + 1))
    const waits = await waitsOf(kitchen)
    process.stdout.write(`${MEALS} meals on ${evening.length} tickets by touch: ${waits.said}\n`)
    expect(waits.p95).toBeLessThan(1000)

    // A tablet of the kitchen may do nothing else, and is sent away at once.
    expect(await answer(kitchen, 'sale.list', { limit: 1 })).toMatchObject({ refusal: { type: 'NotAllowed' } })
    const { tablets } = await ask(till, 'tablet.state', {})
    await ask(till, 'tablet.sendAway', { tablet: tablets.find(({ seat }) => seat === 'kitchen')?.id ?? '' })
    await kitchen.getByText('Demande un code à la caisse').waitFor()
  },
  EVENING_MS,
)

interface Stand {
  readonly process: ChildProcess
  readonly address: string
}

async function openStand(): Promise<Stand> {
  const script = join(ROOT, 'test', 'kit', 'stand-process.ts')
  const child = spawn(process.execPath, [script, places.data, places.keys, CLIENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line = '{}'] = (await once(createInterface({ input: child.stdout }), 'line')) as string[]
  return { process: child, address: (JSON.parse(line) as Pick<Stand, 'address'>).address }
}

/** The manager stands at the till, with a screen of this start. */
async function comeToTheTill(): Promise<void> {
  await till.goto(stand.address)
  await till.getByRole('button', { name: 'Aminata', exact: true }).tap()
  await till.getByRole('navigation').waitFor()
}

async function comeToTheDishes(): Promise<void> {
  await till.goto(`${new URL(stand.address).origin}/#/sell`)
  await till.getByRole('tab', { name: 'Plats', exact: true }).tap()
}

/** Opens the till to the network and lets one tablet in, by the code that the QR says. */
async function pairTablet(seat: Seat, title: string): Promise<Page> {
  const { open } = await ask(till, 'tablet.state', {})
  if (!open) await ask(till, 'tablet.open', { address: '127.0.0.7' })
  const { address, code } = await ask(till, 'tablet.invite', { seat, name: '' })
  const page = await (await browser.newContext(TOUCH)).newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(address)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'OK' }).tap()
  await page.getByRole('heading', { name: title }).waitFor({ state: 'attached' })
  return page
}

/** Meals of each ticket in turn: one alone, couples, families. */
const TABLES = [2, 3, 1, 4, 2, 3, 2, 3]
const DISHES = ['Mafé de bœuf', 'Yassa poulet', 'Thiéboudienne']

function ticketsOf(meals: number): string[][] {
  const tickets: string[][] = []
  for (let left = meals; left > 0; left -= tickets.at(-1)?.length ?? 0) {
    const many = Math.min(left, TABLES[tickets.length % TABLES.length] ?? 1)
    tickets.push(Array.from({ length: many }, (_, place) => DISHES[(tickets.length + place) % DISHES.length] ?? ''))
  }
  return tickets
}

/** What was just drawn lies where it stays: it is not watched for two frames once more. */
const AT_REST = { force: true }
const tillTotal = () => till.getByRole('region', { name: 'Panier' }).getByRole('status').first()
const paidButton = () => till.getByRole('region', { name: 'Tu rends' }).getByRole('button', { name: 'C’est payé' })

async function sellByTouch(tickets: readonly (readonly string[])[]): Promise<void> {
  for (const dishes of tickets) {
    await tapDishes(dishes)
    await payByTouch()
  }
}

async function tapDishes(dishes: readonly string[]): Promise<void> {
  for (const name of dishes) await till.getByRole('tabpanel').getByRole('button', { name }).tap(AT_REST)
}

/** A dish tapped in the moment before the kill may not have been kept yet: the cashier sees it, and taps it again. */
async function notInTheBasket(dishes: readonly string[]): Promise<string[]> {
  const lines = await till.getByRole('region', { name: 'Panier' }).getByRole('listitem').allInnerTexts()
  return dishes.filter((dish) => !lines.some((line) => line.includes(dish)))
}

async function tapCard(): Promise<void> {
  await till.getByRole('group', { name: 'Comment c’est payé' }).getByRole('button', { name: 'Carte' }).tap(AT_REST)
}

async function payByTouch(): Promise<void> {
  await tapCard()
  await paidButton().tap(AT_REST)
  await till.getByRole('button', { name: 'Au suivant' }).tap(AT_REST)
  await till.getByRole('heading', { name: 'Vendre' }).waitFor()
}

interface CalledMeal {
  readonly number: string
  readonly dishes: readonly string[]
}

/** Taps the first card of the kitchen ready and calls its number, until so many were called; the last stays on the board. */
async function cookByTouch(kitchen: Page, called: CalledMeal[], until: number): Promise<void> {
  while (called.length < until) {
    const card = kitchen.getByRole('article').first()
    const number = (await card.getAttribute('aria-label')) ?? ''
    const lines = await card.getByRole('listitem').allInnerTexts()
    called.push({ number, dishes: lines.flatMap(dishesOf).toSorted() })
    await card.getByRole('button', { name: 'Prêt' }).tap(AT_REST)
    await kitchen.getByRole('article', { name: number, exact: true }).waitFor({ state: 'detached' })
    const before = String(Number(number) - 1)
    if (before === '0') continue
    const waiting = kitchen.getByRole('button', { name: `Remettre le numéro ${before} ` })
    await waiting.tap()
    await waiting.waitFor({ state: 'detached' })
  }
}

/** `2 Mafé de bœuf` and what it contains: the dish, as often as it is to be made. */
function dishesOf(line: string): string[] {
  const dish = DISHES.find((name) => line.includes(name)) ?? line
  return Array.from({ length: Number.parseInt(line, 10) }, () => dish)
}

/** When each tap on "paid" began, by the clock that all pages share; a ticket cut by the kill has none. */
const taps: number[] = []

async function noteTaps(): Promise<void> {
  await till.exposeFunction('tapped', (at: number) => void taps.push(at))
  await till.addInitScript(() => {
    const tell = (globalThis as unknown as { tapped(at: number): void }).tapped
    const note = ({ target, timeStamp }: PointerEvent) => {
      const button = (target as Element).closest('button')
      if (button?.textContent?.includes('C’est payé')) tell(performance.timeOrigin + timeStamp)
    }
    addEventListener('pointerdown', note, true)
  })
}

type Noting = typeof globalThis & { shownAt: Record<string, number> }

/** Notes when each number first stands on the kitchen's screen. */
async function noteNumbersShown(kitchen: Page): Promise<void> {
  await kitchen.evaluate(() => {
    const shownAt: Record<string, number> = {}
    Object.assign(globalThis, { shownAt })
    const look = () => {
      for (const card of document.querySelectorAll('article'))
        shownAt[card.getAttribute('aria-label') ?? ''] ??= performance.timeOrigin + performance.now()
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
  })
}

interface Waits {
  readonly p95: number
  readonly said: string
}

/** From the tap that pays to the number in the kitchen, in milliseconds. */
async function waitsOf(kitchen: Page): Promise<Waits> {
  const shownAt = await kitchen.evaluate(() => (globalThis as Noting).shownAt)
  const waits = taps
    .map((at, index) => (shownAt[index + 1] ?? Number.POSITIVE_INFINITY) - at)
    .filter((wait) => !Number.isNaN(wait))
    .toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? Number.POSITIVE_INFINITY)
  const [p50, p95] = [at(0.5), at(0.95)]
  return { p95, said: `tap to kitchen p50 ${p50} ms, p95 ${p95} ms, of ${waits.length}` }
}

/** By night and in the sun, on a wide screen, with nothing for axe to say. */
async function lookAtNightAndInTheSun(screens: Readonly<Record<'kitchen' | 'board', Page>>): Promise<void> {
  for (const [name, page] of Object.entries(screens)) {
    await page.setViewportSize(USUAL)
    for (const theme of ['night', 'sunlight']) {
      await page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme)
      await expectAccessible(page)
      await keepPicture(page, `${name}-${theme}`)
    }
  }
}

async function ask<N extends OperationName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const said = await answer(page, name, input, crypto.randomUUID())
  if (!said.ok) throw new Error(`${name}: ${JSON.stringify(said.refusal)}`)
  return said.value
}

/** Asks as the page itself does: with its cookie, by its own wire. */
async function answer<N extends OperationName>(
  page: Page,
  name: N,
  input: Input<N>,
  request?: string,
): Promise<Answer<N>> {
  return page.evaluate(
    async (asked) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify(asked) })
      return response.json() as never
    },
    { name, input, request },
  )
}
