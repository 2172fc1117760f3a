// A stand-in for the module `electron`, for machines where its binary cannot be had: the built app runs unmodified on it.
// Windows are pages of Chromium. What it cannot say anything about is Electron itself: its sandbox, menus, printing,
// updater, installers. Its shapes are compared by the compiler with Electron's own types.

import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { type PageOwner, type ShownPage, showPage, startChromium } from './electron-double-browser.ts'

Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true })

type Handler = (request: Request) => Response | Promise<Response>
type Listener = (event: Electron.IpcMainInvokeEvent, ...values: unknown[]) => unknown

/** What a test can look at: everything the app said to Electron that shows nowhere else. */
export const seen = {
  privileges: [] as Electron.CustomScheme[],
  errorBoxes: [] as { title: string; content: string }[],
  opened: [] as string[],
  menu: undefined as unknown,
  sandboxEnabled: false,
  /** Numbers of what keeps the displays lit. */
  keptAwake: [] as number[],
}

/** Electron's events carry `preventDefault`; this says whether it was called. */
function emitPreventable(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let prevented = false
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) })
  return prevented
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly name = 'etal'
  #paths = new Map<string, string>()
  #ready = false
  #isQuitting = false
  #lock: string | null = null

  isReady = () => this.#ready
  getName = () => this.name
  getVersion = () => '0.0.0'
  enableSandbox = () => void (seen.sandboxEnabled = true)

  async whenReady(): Promise<void> {
    // Only whoever holds the profile may start its Chromium.
    await chromiumStarted()
    this.#ready = true
  }

  getPath(name: string): string {
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    const userData = this.#paths.get('userData') ?? join(appData, this.name)
    const places: Record<string, string> = {
      appData,
      userData,
      logs: join(userData, 'logs'),
      temp: tmpdir(),
      home: homedir(),
    }
    const path = this.#paths.get(name) ?? places[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const lock = join(folder, 'double-singleton')
    if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(join(folder, `double-second-${process.pid}`), JSON.stringify(process.argv))
      return false
    }
    writeFileSync(lock, String(process.pid))
    this.#lock = lock
    setInterval(() => this.#hearSecondInstances(folder), 50).unref()
    return true
  }

  quit(): void {
    if (this.#isQuitting || emitPreventable(this, 'before-quit')) return
    this.#isQuitting = true
    if (!emitPreventable(this, 'will-quit')) this.exit(0)
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    if (this.#lock) rmSync(this.#lock, { force: true })
    void stopChromium().finally(() => process.exit(code))
  }

  #hearSecondInstances(folder: string): void {
    for (const name of readdirSync(folder).filter((file) => file.startsWith('double-second-'))) {
      const argv = JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[]
      rmSync(join(folder, name))
      this.emit('second-instance', {}, argv, folder, null)
    }
  }
}

class Protocol {
  readonly handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    seen.privileges.push(...schemes)
  }
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle should be called after app is ready')
    if (this.handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been intercepted`)
    this.handlers.set(scheme, handler)
  }
  isProtocolHandled = (scheme: string) => this.handlers.has(scheme)
  unhandle = (scheme: string) => void this.handlers.delete(scheme)
}

class Session {
  readonly protocol = new Protocol()
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null

  setPermissionRequestHandler = (handler: typeof this.permissionRequest) => void (this.permissionRequest = handler)
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) => void (this.permissionCheck = handler)
  setDevicePermissionHandler = (handler: typeof this.device) => void (this.device = handler)
}

class WebContents extends EventEmitter {
  static #last = 0
  readonly id = ++WebContents.#last
  readonly mainFrame = { url: 'about:blank', parent: null }
  readonly session: Session
  readonly #page: () => Promise<ShownPage>
  #isCrashed = false
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null

  constructor(session: Session, page: () => Promise<ShownPage>) {
    super()
    this.session = session
    this.#page = page
  }
  getURL = () => this.mainFrame.url
  setWindowOpenHandler = (handler: typeof this.openHandler) => void (this.openHandler = handler)
  send = (channel: string, ...values: unknown[]) => void this.#page().then((shown) => shown.send(channel, values))
  isCrashed = () => this.#isCrashed
  reload(): void {
    this.#isCrashed = false
    void this.#page().then((shown) => shown.load(this.mainFrame.url))
  }

  /** The double's own: what the page showed is gone, as with the process that drew it. */
  async crash(): Promise<void> {
    const { page } = await this.#page()
    await page.evaluate('document.documentElement.replaceChildren()')
    this.#isCrashed = true
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  }

  async printToPDF({
    preferCSSPageSize = false,
    printBackground = false,
  }: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { page } = await this.#page()
    return page.pdf({ preferCSSPageSize, printBackground })
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>()
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents: WebContents
  readonly #shown: Promise<ShownPage>
  #isDestroyed = false
  isVisible: boolean
  focusedTimes = 0

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.isVisible = options.show ?? true
    const given = options.webPreferences?.session as Session | undefined
    this.webContents = new WebContents(given ?? session.defaultSession, () => this.#shown)
    BrowserWindow.#all.add(this)
    this.#shown = chromiumStarted().then(({ context }) => showPage(context, this.#owner()))
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.showPage(url)
  }

  /** The double's own: `html` is what another site would answer there. */
  async showPage(url: string, html?: string): Promise<void> {
    const shown = await this.#shown
    this.webContents.mainFrame.url = url
    await shown.load(url, html)
    this.emit('ready-to-show')
  }

  show = () => void (this.isVisible = true)
  focus = () => void this.focusedTimes++
  isMinimized = () => false
  restore = () => undefined
  isDestroyed = () => this.#isDestroyed
  getBounds = () => ({ x: 0, y: 0, width: this.options.width ?? 800, height: this.options.height ?? 600 })
  close = () => void this.#shown.then(({ page }) => page.close())
  destroy = () => this.close()

  #owner(): PageOwner {
    const { preload, javascript } = this.options.webPreferences ?? {}
    const contents = this.webContents
    return {
      preload: preload ?? null,
      javascript: javascript ?? true,
      invoke: (channel, values, { url }) => {
        contents.mainFrame.url = url
        return ipcMain.invoke(channel, values, { sender: contents, senderFrame: contents.mainFrame })
      },
      mayNavigate(url, isMainFrame) {
        const prevented = [emitPreventable(contents, 'will-frame-navigate', { url, isMainFrame })]
        if (isMainFrame) prevented.push(emitPreventable(contents, 'will-navigate', { url, isMainFrame }))
        return !prevented.includes(true)
      },
      mayOpen: (url) => contents.openHandler?.({ url } as Electron.HandlerDetails).action !== 'deny',
      answer: async (request) =>
        contents.session.protocol.handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request) ?? null,
      gone: () => {
        this.#isDestroyed = true
        BrowserWindow.#all.delete(this)
        this.emit('closed')
        if (BrowserWindow.#all.size === 0 && !app.emit('window-all-closed')) app.quit()
      },
    }
  }
}

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Listener>()

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, listener)
  }
  removeHandler = (channel: string) => void this.#handlers.delete(channel)

  async invoke(channel: string, values: unknown[], event: object): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event as Electron.IpcMainInvokeEvent, ...values)
  }
}

export const app = new App()
export const ipcMain = new IpcMain()
const partitions = new Map<string, Session>()
export const session = {
  defaultSession: new Session(),
  fromPartition(name: string): Session {
    const known = partitions.get(name) ?? new Session()
    partitions.set(name, known)
    return known
  },
}
export const protocol = session.defaultSession.protocol
export const safeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => Buffer.from(`double:${Buffer.from(text).toString('base64')}`),
  decryptString: (bytes: Buffer) => Buffer.from(bytes.toString().slice('double:'.length), 'base64').toString(),
}
export const dialog = {
  showErrorBox(title: string, content: string): void {
    seen.errorBoxes.push({ title, content })
    process.stderr.write(`error box: ${title}: ${content}\n`)
  },
}
export const Menu = {
  setApplicationMenu: (menu: unknown) => void (seen.menu = menu),
  buildFromTemplate: (template: unknown[]) => ({ items: template }),
}
export const shell = { openExternal: async (url: string) => void seen.opened.push(url) }
/** Two displays, the till on the first. */
export const screen = {
  getAllDisplays: () => [display(1, 0), display(2, 1280)],
  getDisplayMatching: ({ x }: Electron.Rectangle) => (x < 1280 ? display(1, 0) : display(2, 1280)),
}
export const powerMonitor = new EventEmitter()
let lastBlocker = 0
export const powerSaveBlocker = {
  start(type: 'prevent-app-suspension' | 'prevent-display-sleep'): number {
    lastBlocker += 1
    if (type === 'prevent-display-sleep') seen.keptAwake.push(lastBlocker)
    return lastBlocker
  },
  stop(id: number): boolean {
    const place = seen.keptAwake.indexOf(id)
    if (place >= 0) seen.keptAwake.splice(place, 1)
    return place >= 0
  },
}

function display(id: number, x: number): Electron.Display {
  return { id, bounds: { x, y: 0, width: 1280, height: 800 } } as Electron.Display
}

let chromium: ReturnType<typeof startChromium> | null = null

function chromiumStarted() {
  chromium ??= startChromium(join(app.getPath('userData'), 'double-profile'))
  return chromium
}

async function stopChromium(): Promise<void> {
  await (await chromium)?.context.close()
}

/** Where a test's own Playwright can look at the pages. */
export async function devtoolsPort(): Promise<number> {
  return (await chromiumStarted()).port
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// Where a shape differs from Electron's own, this does not compile.
type Shown =
  'getBounds' | 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed' | 'close' | 'destroy'
app satisfies Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'isPackaged'
  | 'getName'
  | 'getVersion'
>
protocol satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'isProtocolHandled' | 'unhandle'>
ipcMain satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>
session.defaultSession satisfies Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>
powerSaveBlocker satisfies Pick<Electron.PowerSaveBlocker, 'start' | 'stop'>
safeStorage satisfies Pick<Electron.SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>
screen satisfies Pick<Electron.Screen, 'getAllDisplays' | 'getDisplayMatching'>
dialog satisfies Pick<Electron.Dialog, 'showErrorBox'>
shell satisfies Pick<Electron.Shell, 'openExternal'>
BrowserWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => Pick<Electron.BrowserWindow, Shown>
WebContents satisfies new (
  ...made: never[]
) => Pick<
  Electron.WebContents,
  'id' | 'send' | 'reload' | 'isCrashed' | 'getURL' | 'printToPDF' | 'setWindowOpenHandler'
>
