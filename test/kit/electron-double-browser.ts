// The Chromium behind the Electron double: one profile, one page per window, the app's scheme served from main's handlers.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Request as Asking,
  type Route,
} from 'playwright-core'
import { findBrowser } from '../../electron/browser.ts'
import { pack, type Packed, pageScript, preloadScript, unpack } from './electron-double-page.ts'

const TOP = 'test'
const WORLD = 'electron-double-preload'
const BINDING = 'electronDoubleSend'

/** What a page needs from the window that shows it. */
export interface PageOwner {
  readonly preload: string | null
  readonly javascript: boolean
  invoke(channel: string, values: unknown[], sender: { url: string; isMain: boolean }): Promise<unknown>
  /** Asks main whether a page-made navigation may go on. */
  mayNavigate(url: string, isMainFrame: boolean): boolean
  mayOpen(url: string): boolean
  gone(): void
  /** The answer of the scheme's handler; null when there is none. */
  answer(request: Request): Promise<Response | null>
}

export interface ShownPage {
  readonly page: Page
  load(url: string, html?: string): Promise<void>
  send(channel: string, values: unknown[]): Promise<void>
}

/** The address in Chromium of an address of the app's scheme, and back. */
export function toWeb(url: string): string {
  return url.replace(/^etal:\/\/([^/]+)/, `https://$1.etal.${TOP}`)
}
function fromWeb(url: string): string {
  return url.replace(new RegExp(`^https://([^/]+)\\.etal\\.${TOP}`), 'etal://$1')
}

/** Starts Chromium on a profile of its own; `port` is where a test can look at the pages. */
export async function startChromium(profile: string): Promise<{ context: BrowserContext; port: number }> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--test-type']
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '',
    headless: true,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--remote-debugging-port=0',
      '--use-fake-device-for-media-stream',
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return { context, port: Number(port) }
}

/** Makes a page for a window: its worlds, its wire, its addresses, its closed doors. */
export async function showPage(context: BrowserContext, owner: PageOwner): Promise<ShownPage> {
  const blank = context.pages().find((page) => page.url() === 'about:blank' && !taken.has(page))
  const page = blank ?? (await context.newPage())
  taken.add(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Page.enable')
  if (!owner.javascript) await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  const world = await joinPreload(devtools, page, owner)
  const ours = { address: '', html: undefined as string | undefined }
  await page.route('**/*', (route, request) => fulfil(route, { request, page, owner, ours }))
  page.on('popup', (popup) => void (owner.mayOpen(popup.url()) || popup.close()))
  page.on('close', () => owner.gone())
  return {
    page,
    async load(url, html) {
      Object.assign(ours, { address: toWeb(url), html })
      await page.goto(ours.address, { waitUntil: 'domcontentloaded' })
    },
    send: (channel, values) => world({ channel, value: pack(structuredClone(values)) }),
  }
}

const taken = new WeakSet<Page>()

/** Puts the preload in a world of its own; gives the way to speak into it. */
async function joinPreload(devtools: CDPSession, page: Page, owner: PageOwner) {
  const worlds = new Map<number, string>()
  await devtools.send('Runtime.enable')
  devtools.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name === WORLD) worlds.set(id, String((auxData as { frameId?: string } | undefined)?.frameId))
  })
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void worlds.delete(executionContextId))
  devtools.on('Runtime.executionContextsCleared', () => worlds.clear())
  const speak = async (contextId: number, message: object) => {
    const expression = `electronDoubleReceive(${JSON.stringify(message)})`
    // The page may be gone by now, as in Electron.
    await devtools.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
  }
  await devtools.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  devtools.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    const { call, channel, values } = JSON.parse(payload) as { call: number; channel: string; values: Packed }
    const sender = { url: fromWeb(page.url()), isMain: true }
    owner.invoke(channel, unpack(values) as unknown[], sender).then(
      (value) => speak(executionContextId, { reply: call, value: pack(structuredClone(value)) }),
      (error: unknown) =>
        speak(executionContextId, {
          reply: call,
          error: `Error invoking remote method '${channel}': ${String(error)}`,
        }),
    )
  })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript('etal', TOP) })
  if (owner.preload !== null) {
    const source = preloadScript(readFileSync(owner.preload, 'utf8'), BINDING)
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
  }
  return async (message: object) => {
    for (const contextId of worlds.keys()) await speak(contextId, message)
  }
}

interface Fetching {
  readonly request: Asking
  readonly page: Page
  readonly owner: PageOwner
  readonly ours: { address: string; html: string | undefined }
}

async function fulfil(route: Route, { request, page, owner, ours }: Fetching): Promise<void> {
  const address = request.url()
  const isMainFrame = request.isNavigationRequest() && request.frame() === page.mainFrame()
  const isLoaded = isMainFrame && address === ours.address
  if (request.isNavigationRequest() && !isLoaded && !owner.mayNavigate(fromWeb(address), isMainFrame))
    return route.abort('aborted')
  if (isLoaded && ours.html !== undefined) return route.fulfill({ contentType: 'text/html', body: ours.html })
  if (address.startsWith('file:')) return route.continue()
  await fulfilScheme(route, fromWeb(address), owner)
}

/** Answers an address of the app's scheme; every other address is far away. */
async function fulfilScheme(route: Route, url: string, owner: PageOwner): Promise<void> {
  const method = route.request().method()
  const response = url.startsWith('etal:') ? await owner.answer(new Request(url, { method })) : null
  if (response === null) return route.abort('internetdisconnected')
  const headers = Object.fromEntries(
    [...response.headers].map(([name, value]) => [name, value.replaceAll(/etal:\/\/[a-z]+/g, toWeb)]),
  )
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
}
