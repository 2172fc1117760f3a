// A shop open for a browser: a real counter over real SQLite in a temporary folder, and the eyes that look at its screens.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { knownHeads } from '../../db/journal/keys.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { openCounter, type Counter } from '../../electron/counter/server.ts'
import { type Host, openHost } from '../../electron/host.ts'
import type { Answer, Input, OperationName, Output } from '../../shared/contract.ts'
import { axeFindings } from './axe.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Screens built elsewhere may be named, to look at one's own while others build. */
const CLIENT = process.env['ETAL_CLIENT'] ?? join(ROOT, 'dist', 'client')
const ARTEFACTS = join(ROOT, 'test', 'artefacts')

export const SMALL = { width: 1024, height: 600 }
export const USUAL = { width: 1280, height: 800 }

export interface ShopOptions {
  readonly coop: 'cyprielles' | 'sunucoop'
  /** What the drawer begins with, by note and coin; null leaves it closed. */
  readonly float?: Readonly<Record<string, number>> | null
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly browser?: BrowserContextOptions
  /** This computer's addresses in networks at hand: where tablets may come. */
  readonly addresses?: readonly string[]
}

export interface Shop {
  readonly page: Page
  readonly context: BrowserContext
  /** Without any token. */
  readonly address: string
  readonly data: string
  readonly host: Host
  /** Taps a face; answers when the screen after it is there. */
  signInAs(name: string): Promise<void>
  /** Asks the host as the first manager would, past the screens. Throws what is refused. */
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Another screen of the same shop: a tablet. */
  openScreen(options?: BrowserContextOptions): Promise<Page>
  /** Closes the host as a crash does (nothing is told to the screens), opens it again on the same folder, shows the page again. */
  restart(): Promise<void>
  /** Closes everything; the page said no error, the journal verifies, and its tables are those of a fresh rebuild. */
  close(): Promise<void>
}

/** Nothing on these screens takes so long, whatever else the computer does. */
const PATIENCE_MS = 15_000

let browser: Browser | undefined

/** 80 € as the first market day begins. */
export const USUAL_FLOAT = { 1000: 3, 500: 4, 200: 8, 100: 8, 50: 6, 20: 10, 10: 8, 5: 4 } as const

/** Opens a rehearsal shop made from a fixture, its drawer open, its page at the first screen. */
export async function openShop(options: ShopOptions): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'etal-shop-'))
  cpSync(join(inject('foundedCoops'), options.coop), folder, { recursive: true })
  const data = join(folder, 'data')
  const keys = join(folder, 'keys')
  browser ??= await launchBrowser()
  const open = () => openHost({ data, keys, quiet: true })
  let host = await open()
  let counter = await openCounter(host, { clientFolder: CLIENT, addresses: () => options.addresses ?? [] })
  const { float = USUAL_FLOAT } = options
  if (float) await asManager(host, 'cashSession.open', { event: null, pieces: float, source: 'bank' })
  const context = await browser.newContext(contextOptions(options))
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const failures = noteFailures(page)
  await page.goto(counter.address)
  return {
    page,
    context,
    data,
    get address() {
      return counter.base
    },
    get host() {
      return host
    },
    signInAs: (name) => signInAs(page, name),
    ask: (name, input) => asManager(host, name, input),
    openScreen: (more) => openScreen(counter, { ...contextOptions(options), ...more }),
    async restart() {
      await page.goto('about:blank')
      await counter.close()
      await host.close()
      host = await open()
      counter = await openCounter(host, { clientFolder: CLIENT, addresses: () => options.addresses ?? [] })
      await page.goto(counter.address)
    },
    async close() {
      await context.close()
      await counter.close()
      await host.close()
      const { findings } = verifyFile(tillPath(data), { tables: true, knownHeads: knownHeads(keys) })
      rmSync(folder, { recursive: true, force: true })
      expect({ failures, findings }).toEqual({ failures: [], findings: [] })
    },
  }
}

/** Nothing for axe to say about the page as it stands (WCAG 2.2 AA and its good practices). */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  expect(await axeFindings(page)).toEqual([])
}

/** Nothing scrolls but what is made to: the page fits its window. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const main = document.querySelector('main')
    const { scrollWidth, scrollHeight } = document.documentElement
    return {
      page: [scrollWidth > innerWidth, scrollHeight > innerHeight],
      screen: main ? [main.scrollWidth > main.clientWidth, main.scrollHeight > main.clientHeight] : [],
    }
  })
  expect(over).toEqual({ page: [false, false], screen: [false, false] })
}

/** Every control that can be seen is at least so many pixels high and wide. */
export async function expectTouchable(page: Page, least: number): Promise<void> {
  const small = await page.evaluate((pixels) => {
    const within = document.querySelector('dialog[open]') ?? document.querySelector('main')
    return [...(within?.querySelectorAll<HTMLElement>('button, a[href], input, select') ?? [])]
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter(({ box }) => box.width < pixels - 0.5 || box.height < pixels - 0.5)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 90)} ${box.width}×${box.height}`)
  }, least)
  expect(small).toEqual([])
}

const SCANNER_GAP_S = 0.004

/** A scanner types a code and Enter, its characters four milliseconds apart however busy the computer is. */
export async function scan(page: Page, code: string, end = '\r'): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const press = (character: string, index: number) =>
    keyboard.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: character === '\r' ? 'Enter' : character,
      text: character,
      timestamp: start + index * SCANNER_GAP_S,
    })
  await Promise.all([...code, ...end].map(press))
  await keyboard.detach()
}

/** Keeps a picture of the page among the artefacts. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true })
  await settled(page)
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) })
}

/** Starts the installed Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['ETAL_CHROMIUM']
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge on this computer: set ETAL_CHROMIUM')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** Closes what the shops of a file were shown in. */
export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

/** The face of that name is tapped; the rail shows the screens after it. */
async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('navigation').waitFor()
}

async function openScreen(counter: Counter, options: BrowserContextOptions): Promise<Page> {
  browser ??= await launchBrowser()
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${counter.base}/?token=${counter.issueToken()}`)
  return page
}

function contextOptions({ viewport = USUAL, browser }: ShopOptions): BrowserContextOptions {
  return { viewport, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...browser }
}

async function asManager<N extends OperationName>(host: Host, name: N, input: Input<N>): Promise<Output<N>> {
  const members = (await host.call('test', { name: 'member.list', input: {} })) as Answer<'member.list'>
  const manager = members.ok ? members.value.find(({ role }) => role === 'manager') : undefined
  await host.call('test', { name: 'member.signIn', input: { member: manager?.id }, request: crypto.randomUUID() })
  const answer = (await host.call('test', { name, input, request: crypto.randomUUID() })) as Answer<N>
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** What the page itself says went wrong; a screen that works says nothing. */
function noteFailures(page: Page): string[] {
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION/u.test(message.text())) failures.push(message.text())
  })
  return failures
}

/** The screen, its fonts and pictures are there, and what was moving has stopped. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
}
