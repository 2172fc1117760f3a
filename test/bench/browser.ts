// The screens in Chromium, on the built app: timings are taken inside the page, from the event to the second frame after it.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { closeBook } from '../../db/open-book.ts'
import { findBrowser } from '../../tools/browser.mjs'
import { startCounter } from './counter.ts'
import { alone, median, quantile, spread, type Figure } from './figure.ts'
import { foundBench, openBench, temporaryFolder } from './shop.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Enough that one hiccup is not the twentieth. */
const REPEATS = 24
/** Tiles that are a line at once: those after them are measured first. */
const PLAIN_TILES = 12
const FLOAT = { 1000: 3, 500: 4 }

/** The till opened, tapped and searched with 1,000 and with 20,000 articles. */
export async function browserFigures(): Promise<Figure[]> {
  const executablePath = findBrowser()
  if (!executablePath) return [alone('the screens in Chromium', 'no Chromium on this computer', '–', null)]
  const small = await measure(executablePath, 1000)
  const large = await measure(executablePath, 20_000)
  return [
    ...openFigures(small, 400),
    ...openFigures(large, 600),
    within32('tap on a tile → line painted, 1,000 articles', small.tap, small.nothing),
    within32('tap on a tile → line painted, 20,000 articles', large.tap, large.nothing),
    within32('search key → result painted, 20,000 articles', large.search, large.nothing),
    alone(
      'clearing the search, 20,000 articles',
      spread(large.clear),
      'p95 ≤ 50 ms',
      quantile(large.clear, 0.95) <= 50,
    ),
    alone('heap of the page, 20,000 articles', `${large.heap.toFixed(0)} MB`, '≤ 80 MB', large.heap <= 80),
    firstScreenBytes(),
  ]
}

interface Measured {
  readonly articles: number
  readonly open: readonly number[]
  readonly tap: readonly number[]
  readonly nothing: readonly number[]
  readonly search: readonly number[]
  readonly clear: readonly number[]
  /** Megabytes. */
  readonly heap: number
}

function openFigures({ articles, open }: Measured, limit: number): Figure[] {
  const name = `open the till → first tile can be tapped, ${articles.toLocaleString('en')} articles`
  return [alone(name, spread(open), `p50 ≤ ${limit} ms`, median(open) <= limit)]
}

/** Beside a tap that changes nothing: the second frame alone comes 17 to 33 ms after it. */
export function within32(name: string, times: readonly number[], nothing: readonly number[]): Figure {
  const [ours, least] = [quantile(times, 0.95), quantile(nothing, 0.95)]
  return {
    ...{ name, ours: spread(times), baseline: spread(nothing), ratio: (ours / least).toFixed(2) },
    ...{ target: 'p95 ≤ 32 ms', met: ours <= 32 },
  }
}

async function measure(executablePath: string, articles: number): Promise<Measured> {
  const folder = temporaryFolder()
  const book = openBench(folder)
  await foundBench(book, { articles })
  closeBook(book)
  const counter = await startCounter(folder)
  await counter.ask('cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  // A profile on disk, as the app's window has: what was compiled is kept for the next opening.
  const context = await chromium.launchPersistentContext(temporaryFolder(), {
    ...{ executablePath, args: ['--no-sandbox'], locale: 'fr-FR', viewport: { width: 1280, height: 800 } },
  })
  await context.addInitScript(noteFirstTile)
  const page = await context.newPage()
  await page.goto(counter.address)
  await page.getByRole('button', { name: 'Awa', exact: true }).click()
  await page.locator('.tile').first().waitFor()
  const open = await openings(context, new URL(counter.address).origin)
  const tapped = { ...(await taps(page)), ...(await emptyTaps(page)) }
  const measured = { articles, open, ...tapped, ...(await searches(page)), heap: await heapOf(page) }
  await context.close()
  await counter.close()
  return measured
}

/** Says when the first tile was painted, from the start of the navigation. */
function noteFirstTile(): void {
  const look = () => {
    if (!document.querySelector('.tile')) return void requestAnimationFrame(look)
    requestAnimationFrame(() => console.debug('first tile', performance.now()))
  }
  requestAnimationFrame(look)
}

/** The page says it itself: asked, it would first have to compile whatever asks. */
async function openings(context: BrowserContext, address: string): Promise<number[]> {
  const times: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const page = await context.newPage()
    const said = page.waitForEvent('console', (message) => message.text().startsWith('first tile'))
    await page.goto(address)
    times.push(Number((await said).text().split(' ').at(-1)))
    await page.close()
  }
  return times
}

/** Taps different tiles, each a new line of the basket; the basket is put aside, and they are tapped once more. */
async function taps(page: Page): Promise<{ tap: number[] }> {
  const tap: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    if (repeat === PLAIN_TILES) await page.getByRole('button', { name: 'Mettre de côté' }).click()
    const tile = page.locator('.tile').nth(repeat % PLAIN_TILES)
    await tile.scrollIntoViewIfNeeded()
    const rows = await page.locator('.basket-row').count()
    tap.push(await touched(page, tile, rows + 1))
  }
  return { tap }
}

/** What two frames take by themselves: taps on the page's head, which change nothing. */
async function emptyTaps(page: Page): Promise<{ nothing: number[] }> {
  const nothing: number[] = []
  const rows = await page.locator('.basket-row').count()
  for (let repeat = 0; repeat < 2 * REPEATS; repeat += 1)
    nothing.push(await touched(page, page.locator('.basket-head'), rows))
  return { nothing }
}

/** Milliseconds that a finger stays, and from one tap of a quick hand to the next. */
const HELD = 70
const NEXT = 400

/** Pressed where it is, as a hand does: what Playwright's `click` looks up in the page first would be measured with it. */
async function touched(page: Page, where: Locator, rows: number): Promise<number> {
  const box = await where.boundingBox()
  if (!box) throw new Error('There is nothing to tap')
  const painted = await watch(page, { event: 'click', selector: '.basket-row', count: rows })
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: HELD })
  const took = await painted()
  await page.waitForTimeout(NEXT)
  return took
}

/** Words whose every key changes what is found first. */
const WORDS = ['torchon', 'bougie', 'sirop', 'poupée']

async function searches(page: Page): Promise<{ search: number[]; clear: number[] }> {
  const search: number[] = []
  const clear: number[] = []
  const box = page.getByRole('search').getByRole('textbox')
  const all = (await page.locator('.tile-label').first().textContent()) ?? ''
  for (const word of [...WORDS, ...WORDS]) {
    await box.focus()
    for (let length = 1; length <= 3; length += 1) {
      const painted = await watch(page, { event: 'input', selector: '.tile-label', starts: word.slice(0, length) })
      await page.keyboard.press(word.charAt(length - 1))
      search.push(await painted())
      await page.waitForTimeout(60)
    }
    const painted = await watch(page, { event: 'keydown', selector: '.tile-label', starts: all })
    await page.keyboard.press('Escape')
    clear.push(await painted())
    await page.waitForTimeout(60)
  }
  return { search, clear }
}

interface Watched {
  readonly event: 'click' | 'input' | 'keydown'
  readonly selector: string
  /** So many elements, or the first one's text beginning so. */
  readonly count?: number
  readonly starts?: string
}

/** Milliseconds from the next such event to the second frame after it, or to the frame after what is watched is there. */
export async function watch(page: Page, watched: Watched): Promise<() => Promise<number>> {
  await page.evaluate(({ event, selector, count, starts }) => {
    const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const isThere = () => {
      const found = document.querySelectorAll(selector)
      if (count !== undefined) return found.length === count
      return found[0] !== undefined && fold(found[0].textContent).startsWith(fold(starts ?? ''))
    }
    const measured = new Promise<number>((resolve) => {
      const began = (happened: Event) => {
        const frame = () =>
          isThere()
            ? requestAnimationFrame(() => resolve(performance.now() - happened.timeStamp))
            : requestAnimationFrame(frame)
        requestAnimationFrame(frame)
      }
      addEventListener(event, began, { capture: true, once: true })
    })
    Object.assign(globalThis, { measured })
  }, watched)
  return () => page.evaluate(() => (globalThis as unknown as { measured: Promise<number> }).measured)
}

/** Megabytes of JavaScript after a collection. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

function firstScreenBytes(): Figure {
  const said = execFileSync(process.execPath, [join(ROOT, 'tools', 'check-bundle.mjs')], { encoding: 'utf8' })
  const kilobytes = Number(/([\d.]+) kB gzip/.exec(said)?.[1])
  return alone('script of the first screen, gzip', `${kilobytes} kB`, '≤ 250 kB', kilobytes <= 250)
}
