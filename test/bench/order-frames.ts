// The order book in Chromium, on the built app: from a tap or a letter to what is painted, with 5,000 orders and 20,000 customers.

import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../tools/browser.mjs'
import { watch, within32 } from './browser.ts'
import { startCounter } from './counter.ts'
import { alone, type Figure } from './figure.ts'
import { temporaryFolder } from './shop.ts'

const REPEATS = 24
/** No two of them begin a name beside one another. */
const LETTERS = ['d', 'm', 'k', 'p']

/** Of a till's folder that nobody has open. */
export async function orderFrames(folder: string): Promise<Figure[]> {
  const executablePath = findBrowser()
  if (!executablePath) return [alone('orders in Chromium', 'no Chromium on this computer', '–', null)]
  const counter = await startCounter(folder)
  const context = await chromium.launchPersistentContext(temporaryFolder(), {
    ...{ executablePath, args: ['--no-sandbox'], locale: 'fr-FR', viewport: { width: 1280, height: 800 } },
  })
  const page = await context.newPage()
  await page.goto(counter.address)
  await page.getByRole('button', { name: 'Awa', exact: true }).click()
  await page.locator('.rail-link[href$="/orders"]').waitFor()
  const boards = await repeated(() => openBoard(page))
  const nothing = await repeated(() => tap(page, 'h2.lane-head', '.board-card'))
  const orders = await repeated((index) => typeLetter(page, LETTERS[index % LETTERS.length] ?? '', '.board-found li'))
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await page.locator('.customer-card').first().waitFor()
  const customers = await repeated((index) => {
    const letter = LETTERS[index % LETTERS.length] ?? ''
    return typeLetter(page, letter, '.customer-card', letter)
  })
  await context.close()
  await counter.close()
  return [
    within32('orders: tap on the rail → first card of the board painted', boards, nothing),
    within32('orders: letter in the board’s search → orders painted', orders, nothing),
    within32('orders: letter in the customers’ search → customers painted', customers, nothing),
  ]
}

async function repeated(once: (index: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  // The first one compiles what the screen is made of.
  for (let index = 0; index <= REPEATS; index += 1) times.push(await once(index))
  return times.slice(1)
}

/** From another place of the rail, where no card is. */
async function openBoard(page: Page): Promise<number> {
  await page.locator('.rail-link[href$="/stock"]').click()
  await page.locator('.board-card').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(200)
  return tap(page, '.rail-link[href$="/orders"]', '.board-card')
}

/** Pressed where it is, as a hand does. */
async function tap(page: Page, where: string, selector: string): Promise<number> {
  const box = await page.locator(where).first().boundingBox()
  if (!box) throw new Error('There is nothing to tap')
  const painted = await watch(page, { event: 'click', selector })
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const took = await painted()
  await page.waitForTimeout(100)
  return took
}

async function typeLetter(page: Page, letter: string, selector: string, starts = ''): Promise<number> {
  await page.getByRole('search').getByRole('textbox').focus()
  const painted = await watch(page, { event: 'input', selector, starts })
  await page.keyboard.press(letter)
  const took = await painted()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  return took
}
