// The app's window: as closed as Electron allows, drawn before it is shown, back at once if its process dies.

import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { HOME } from './scheme.ts'

export interface WindowOptions {
  readonly preload: string
  /** The whole screen and nothing around it: a till that is nothing else. */
  readonly kiosk: boolean
  /** A second window: full screen at this corner of another display, or on the only one (null). */
  readonly place?: { readonly x: number; readonly y: number } | null
  readonly log: (line: string) => void
}

/** Opens the window on the app's page. */
export function openWindow({ preload, kiosk, place, log }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 600,
    title: 'Étal',
    show: false,
    kiosk,
    ...(place !== undefined && { ...place, fullscreen: true }),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  comeBackWhenGone(window, log)
  window.loadURL(HOME).catch((error: unknown) => log(`the page does not load: ${String(error)}`))
  return window
}

/** No menu: on macOS only what copying, pasting and quitting need there. */
export function removeMenu(): void {
  const template: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }]
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(template) : null)
}

const SOON_MS = 10_000

// The basket is in the desk, so a window that crashed opens again on it; one that crashes again at once stays closed.
function comeBackWhenGone(window: BrowserWindow, log: (line: string) => void): void {
  let lastAt = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page's process is gone: ${reason}`)
    const wasLongAgo = performance.now() - lastAt > SOON_MS
    lastAt = performance.now()
    if (reason !== 'clean-exit' && wasLongAgo) window.webContents.reload()
  })
}
