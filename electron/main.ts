// The entry point run by Electron: one window on the host, and a counter for the command line.

import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, session } from 'electron'
import { findClientFolder, listClientFiles } from './client-files.ts'
import { announce } from './counter/announcement.ts'
import { openCounter } from './counter/server.ts'
import { guardEveryPage, guardPermissions } from './guard.ts'
import { type Host, openHost } from './host.ts'
import { listenToWindows, tellWindows } from './ipc.ts'
import { openLog } from './log.ts'
import { usualDataFolder, usualFolder } from './places.ts'
import { declareScheme, serveScheme } from './scheme.ts'
import { sentenceOf } from './sentence.ts'
import { bringForward, openSeatWindows, type SeatWindows } from './seat-windows.ts'
import { openWindow, removeMenu } from './window.ts'

const options = readOptions()
const data = resolve(options.data ?? usualDataFolder())
const log = openLog(join(usualFolder(), 'logs'))
declareScheme()
app.enableSandbox()
// A second coop on the same computer is another app: its own window, its own lock.
const own = options.data === undefined ? [] : ['windows', nameOf(data)]
app.setPath('userData', join(usualFolder(), ...own))
if (app.requestSingleInstanceLock()) start().catch(sayAndQuit)
else app.quit()

async function start(): Promise<void> {
  guardEveryPage(log)
  await app.whenReady()
  removeMenu()
  const clientFolder = findClientFolder(import.meta.dirname)
  const files = await listClientFiles(clientFolder)
  // The window opens while the host does; what it asks meanwhile waits for the host.
  const opening = openHost({ data, log, ...(options.keys === undefined ? {} : { keys: resolve(options.keys) }) })
  guardPermissions(session.defaultSession)
  serveScheme(session.defaultSession, { files, opening })
  const preload = join(import.meta.dirname, '..', 'preload', 'preload.cjs')
  const window = openWindow({ preload, kiosk: options.kiosk ?? false, log })
  const seats = openSeatWindows({ preload, log }, window)
  listenToWindows({ opening, seatVisitor: seats.visitorOf, log })
  // Without its till the kitchen's window shows nothing that changes.
  window.once('closed', () => seats.closeAll())
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => app.quit())
  await stayOpen(await opening, { clientFolder, seats })
}

/** Serves the command line until the app quits; then closes the counter and the host before the process ends. */
async function stayOpen(
  host: Host,
  { clientFolder, seats }: { readonly clientFolder: string; readonly seats: SeatWindows },
): Promise<void> {
  const forget = tellWindows(host)
  const counter = await openCounter(host, { clientFolder, log })
  host.attach({
    openWindow(seat) {
      seats.open(seat)
      return null
    },
  })
  const withdraw = await announce(data, { address: counter.base, token: counter.cliToken, pid: process.pid })
  app.once('before-quit', (event) => {
    event.preventDefault()
    forget()
    void withdraw()
      .then(() => counter.close())
      .then(() => host.close())
      .catch((error: unknown) => log(`closing: ${String(error)}`))
      .then(() => app.quit())
  })
}

function sayAndQuit(error: unknown): void {
  log(`the app does not open: ${error instanceof Error ? error.stack : String(error)}`)
  dialog.showErrorBox('Étal', sentenceOf(error) ?? String(error))
  app.exit(3)
}

function readOptions() {
  // Chromium's own switches come in the same line; only ours are read.
  const args = process.argv.slice(1)
  const known = { data: { type: 'string' }, keys: { type: 'string' }, kiosk: { type: 'boolean' } } as const
  return parseArgs({ args, options: known, strict: false, allowPositionals: true }).values as {
    data?: string
    keys?: string
    kiosk?: boolean
  }
}

function nameOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12)
}
