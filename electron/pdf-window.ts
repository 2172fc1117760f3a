// The hidden window that prints: no script, no network, a session of its own, gone when the page is printed.

import { BrowserWindow, session } from 'electron'
import { pathToFileURL } from 'node:url'

/** Prints a file of HTML as PDF, on the sheets that the page itself asks for. */
export async function printInWindow(page: string): Promise<Uint8Array> {
  const partition = session.fromPartition('print')
  partition.setPermissionRequestHandler((_contents, _permission, allow) => allow(false))
  const address = pathToFileURL(page).href
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    window.destroy()
  }
}
