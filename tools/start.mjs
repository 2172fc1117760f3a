// `npm start`: opens the app. In Electron where it can be had, else in the installed browser, else by its address.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser, hasScreen, windowArguments } from './browser.mjs'
import { obtainElectron, rememberFailure } from './electron-binary.mjs'
import { readOptions } from './options.mjs'
import {
  HOST_ENVIRONMENT,
  HOST_FLAGS,
  ensureBuilt,
  ensureNode24,
  ensurePackages,
  root,
  say,
  standWhereCalled,
} from './runtime.mjs'

const HELP = `npm start -- [options]

  --data DIR     the folder of the coop's data (without it, this computer's usual place)
  --headless     open no window: print the address and stay
  --electron     wait for Electron's download however long it takes
  --browser      open in the browser even where Electron is there
  --help         this page`

const QUICKLY_MS = 5_000

await ensureNode24()
const { values: options } = readOptions(HELP, {
  options: {
    data: { type: 'string' },
    headless: { type: 'boolean' },
    electron: { type: 'boolean' },
    browser: { type: 'boolean' },
  },
})
await ensurePackages()
standWhereCalled('start')
const dataDir = options.data === undefined ? undefined : resolve(options.data)
const opensWindow = !options.headless && hasScreen()
const wantsElectron = opensWindow && !options.browser
const [electron] = await Promise.all([
  wantsElectron ? obtainElectron({ patient: options.electron ?? false }) : undefined,
  ensureBuilt(),
])
if (!electron || !(await openedInElectron(electron))) await openCounter()

/**
 * Resolves when the window was closed; to `false` when it never opened (no system libraries, no sandbox…).
 *
 * @param {string} electron
 */
async function openedInElectron(electron) {
  const startedAt = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron, [...sandbox, root, ...dataArguments()], { stdio: ['ignore', 2, 2], env })
  const unhook = endTogether([child])
  const code = await endOf(child)
  unhook()
  if (code === 0 || Date.now() - startedAt > QUICKLY_MS) {
    process.exitCode = code
    return true
  }
  rememberFailure()
  return false
}

/** Starts the counter and shows it; ends when the window is closed, the counter stops, or Ctrl-C is pressed. */
async function openCounter() {
  const args = [...HOST_FLAGS, join(root, 'dist', 'counter', 'counter.js'), '--json', ...dataArguments()]
  const counter = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...HOST_ENVIRONMENT },
  })
  endTogether([counter])
  const ended = endOf(counter)
  const address = await Promise.race([firstAddress(counter), ended.then(() => undefined)])
  if (address === undefined) return process.exit((await ended) || 1)
  const browser = opensWindow ? findBrowser() : undefined
  if (browser) await openWindow({ browser, address, counter })
  else showAddress(address)
  process.exitCode = await ended
}

/**
 * @param {{ browser: string, address: string, counter: import('node:child_process').ChildProcess }} what
 */
async function openWindow({ browser, address, counter }) {
  const startedAt = Date.now()
  const args = windowArguments({ browser, address, dataDir: dataDir ?? 'usual place' })
  const window = spawn(browser, args, { stdio: 'ignore' })
  endTogether([window])
  counter.once('exit', () => window.kill())
  const code = await endOf(window)
  if (code === 0 || Date.now() - startedAt > QUICKLY_MS) counter.kill('SIGTERM')
  else showAddress(address)
}

/** @param {string} address */
function showAddress(address) {
  if (!options.headless) say('Open this address in any browser; Ctrl-C closes the till.')
  console.log(address)
}

function dataArguments() {
  return dataDir === undefined ? [] : ['--data', dataDir]
}

/**
 * The address in the counter's one line of JSON; whatever it says later is for people.
 *
 * @param {import('node:child_process').ChildProcess} counter
 * @returns {Promise<string>}
 */
function firstAddress(counter) {
  return new Promise((found) => {
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (counter.stdout) })
    lines.on('line', (line) => {
      if (line.startsWith('{')) found(JSON.parse(line).address)
      else say(line)
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function endOf(child) {
  return new Promise((ended) => {
    child.once('error', (error) => ended((say(error.message), 1)))
    child.once('exit', (code, signal) => ended(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
  })
}

/**
 * Ctrl-C and a polite kill close the children, which close their files; five seconds later, less politely.
 *
 * @param {import('node:child_process').ChildProcess[]} children
 */
function endTogether(children) {
  const close = () => {
    for (const child of children) child.kill('SIGTERM')
    setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), QUICKLY_MS).unref()
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, close)
  return () => signals.forEach((signal) => process.off(signal, close))
}
