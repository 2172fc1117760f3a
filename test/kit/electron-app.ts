// Starts the built app under the Electron double, in a process of its own, and gives a test its pages.

import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { toWeb } from './electron-double-browser.ts'
import type { DoubleQuestion } from './electron-double-hooks.ts'

export interface ElectronApp {
  readonly process: ChildProcess
  /** What the app wrote on stderr so far. */
  said(): string
  ask(question: DoubleQuestion): Promise<unknown>
  /** The window's page, once it shows the app. */
  page(): Promise<Page>
  /** The exit code, once the process ends. */
  readonly ended: Promise<number | null>
  close(): Promise<void>
}

/** Starts `main` (the built one, or a test's own) with arguments; `home` stands for the user's configuration folder. */
export function startElectronApp(main: string, { home, args }: { home: string; args: readonly string[] }): ElectronApp {
  const hooks = new URL('./electron-double-hooks.ts', import.meta.url).href
  const child = fork(main, args, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', hooks],
    env: { ...process.env, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  // A test that fails before closing the app leaves no process behind.
  process.once('exit', () => child.kill('SIGKILL'))
  let said = ''
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ask = asker(child)
  let browser: Browser | null = null
  return {
    process: child,
    said: () => said,
    ask,
    ended,
    async page() {
      browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${String(await ask({ ask: 'port' }))}`)
      const home = toWeb('etal://app/')
      for (let tries = 0; tries < 200; tries++) {
        const found = browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((page) => page.url().startsWith(home))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No window shows the app:\n${said}`)
    },
    async close() {
      if (child.exitCode === null && child.connected) void ask({ ask: 'quit' }).catch(() => undefined)
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(impatient)
      await browser?.close()
    },
  }
}

/** The built main, where `npm run build` leaves it. */
export const BUILT_MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main', 'main.js')

function asker(child: ChildProcess) {
  const pending = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  let last = 0
  child.on('message', (message: { id: number; value?: unknown; error?: string }) => {
    pending.get(message.id)?.(message)
    pending.delete(message.id)
  })
  child.once('exit', (code) => {
    for (const settle of pending.values()) settle({ error: `The app ended (${code})` })
  })
  return (question: DoubleQuestion) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last
      pending.set(id, ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))))
      child.send({ id, question })
    })
}
