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
import { ringUp } from './cashier.ts'
import { expectAccessible, expectTouchable, keepPicture, launchBrowser, SMALL } from './kit.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLIENT = process.env['ETAL_CLIENT'] ?? join(ROOT, 'dist', 'client')
const MEALS = 300
const BY_TOUCH = 3
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
  execFileSync(process.execPath, [join(ROOT, 'electron', 'cli', 'etal.ts'), ...words, ...at], { stdio: 'pipe' })
  stand = await openStand()
  browser = await launchBrowser()
  till = await (await browser.newContext(TOUCH)).newPage()
  await comeToTheTill()
})
afterAll(async () => {
  await browser.close()
  stand.process.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('is cooked and called in order, and loses nothing to a kill in the middle', async () => {
  await ask(till, 'cashSession.open', { event: null, pieces: { 1000: 5, 500: 4, 100: 9, 50: 9 }, source: 'bank' })
  const kitchen = await pairKitchen()
  const sold: number[] = []

  // By touch: what is sold stands in the kitchen within a second.
  for (let number = 1; number <= BY_TOUCH; number += 1) {
    await sellByTouch(number)
    sold.push(number)
    await kitchen.getByRole('article', { name: String(number), exact: true }).waitFor({ timeout: 1000 })
  }
  await expectAccessible(kitchen)
  await expectTouchable(kitchen, 56)
  const called: string[] = []
  for (const number of ['1', '2']) {
    await kitchen.getByRole('article', { name: number, exact: true }).getByRole('button', { name: 'Prêt' }).tap()
    await kitchen.getByRole('button', { name: `Remettre le numéro ${number} ` }).tap()
    called.push(number)
  }

  // Through the same door as fast as it goes, until the host is killed under it.
  const selling = sellMany(sold, MEALS)
  await expect.poll(soldSoFar, { interval: 20, timeout: 30_000 }).toBeGreaterThan(MEALS / 3)
  stand.process.kill('SIGKILL')
  expect(await selling).toBe('cut off')
  const strip = kitchen.getByText(/La caisse ne répond plus depuis \d\d:\d\d/u)
  await strip.waitFor()
  const acknowledged = sold.length

  // The kitchen comes back by itself, with its marks; the till is opened again.
  stand = await openStand()
  await strip.waitFor({ state: 'hidden' })
  await comeToTheTill()
  expect(await sellMany(sold, MEALS)).toBe('all sold')
  expect(sold.length).toBeGreaterThan(acknowledged)
  expect(sold).toEqual(Array.from({ length: MEALS }, (_, index) => index + 1))

  // Cooked from the tablet, in the order it shows.
  await kitchen.getByRole('article', { name: '3', exact: true }).getByRole('button', { name: 'Prêt' }).tap()
  await kitchen.getByRole('button', { name: /^Annuler : 3/u }).tap()
  await kitchen.getByRole('article', { name: '3', exact: true }).waitFor()
  await keepPicture(kitchen, 'kitchen-evening')
  for (let now = await ask(kitchen, 'kitchen.now', {}); now.toMake.length > 0;) {
    called.push(...now.toMake.map(({ number }) => number))
    const marks = now.toMake.map(({ of }) => ({ of, line: null, to: 'ready' as const }))
    await ask(kitchen, 'kitchen.mark', { marks })
    now = await ask(kitchen, 'kitchen.now', {})
  }
  expect(called).toEqual(sold.map(String))
  expect((await ask(kitchen, 'kitchen.board', {})).ready[0]).toBe(String(MEALS))

  // A tablet of the kitchen may do nothing else, and is sent away at once.
  expect(await answer(kitchen, 'sale.list', { limit: 1 })).toMatchObject({ refusal: { type: 'NotAllowed' } })
  const { tablets } = await ask(till, 'tablet.state', {})
  await ask(till, 'tablet.sendAway', { tablet: tablets[0]?.id ?? '' })
  await kitchen.getByText('Demande un code à la caisse').waitFor()
})

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

/** Opens the till to the network and lets one tablet in, by the code that the QR says. */
async function pairKitchen(): Promise<Page> {
  await ask(till, 'tablet.open', { address: '127.0.0.7' })
  const { address, code } = await ask(till, 'tablet.invite', { seat: 'kitchen', name: '' })
  const page = await (await browser.newContext(TOUCH)).newPage()
  await page.goto(address)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'OK' }).tap()
  await page.getByRole('heading', { name: 'Cuisine' }).waitFor()
  return page
}

async function sellByTouch(number: number): Promise<void> {
  await till.goto(`${new URL(stand.address).origin}/#/sell`)
  await ringUp(
    till,
    {
      number,
      totalCents: 950,
      lines: [{ article: 'Mafé de bœuf', quantity: 1000 }],
      tenders: [{ kind: 'cash', amountCents: 950, givenCents: 1000, changeCents: 50 }],
    },
    { hand: 'finger', stall: [{ name: 'Mafé de bœuf', range: 'Plats', unit: 'piece' }] },
  )
}

/**
 * Sells one meal after the other from the till's page until so many were sold in all. Each is a request that is asked
 * again when nobody answered it: what the host did before it was killed is answered, not done twice.
 */
async function sellMany(sold: number[], until: number): Promise<'all sold' | 'cut off'> {
  const { tiles } = await ask(till, 'catalogue.tiles', { range: null })
  const article = tiles.find(({ name }) => name === 'Mafé de bœuf')?.id ?? ''
  const done = await till.evaluate(
    async ({ article, most, first }) => {
      const numbers: number[] = []
      Object.assign(globalThis, { numbers })
      let request = first
      while (numbers.length < most) {
        const lines = [{ type: 'article', article, quantity: 1000, unitPrice: 950 }]
        const tenders = [{ kind: 'card', amount: 950 }]
        const input = { lines, mode: 'onSite', tenders, expectedTotal: 950 }
        const body = JSON.stringify({ name: 'sale.record', input, request })
        const headers = { 'content-type': 'application/json' }
        const response = await fetch('/call', { method: 'POST', headers, body }).catch(() => null)
        if (!response) return { numbers, pending: request }
        const said = (await response.json()) as { value: { tickets: { number: number }[] } }
        numbers.push(...said.value.tickets.map(({ number }) => number))
        request = crypto.randomUUID()
      }
      return { numbers, pending: undefined }
    },
    { article, most: until - sold.length, first: pending ?? crypto.randomUUID() },
  )
  pending = done.pending
  sold.push(...done.numbers)
  return pending === undefined ? 'all sold' : 'cut off'
}
let pending: string | undefined

const soldSoFar = () => till.evaluate(() => (globalThis as { numbers?: unknown[] }).numbers?.length ?? 0)

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
