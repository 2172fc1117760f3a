// The window's wire: one channel for questions, one for what changed; only the app's own page is listened to.

import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { askedFrom, notAQuestion } from './asked.ts'
import type { Host, HostAnswer } from './host.ts'
import { isHome } from './scheme.ts'

export interface Listening {
  readonly opening: Promise<Host>
  /** The visitor that a second window is, by its page's id. */
  readonly seatVisitor: (contents: number) => string | null
  readonly log: (line: string) => void
}

/** Listens to the windows; what they ask waits until the host is open. Throws at a sender that is not the app's page. */
export function listenToWindows({ opening, seatVisitor, log }: Listening): void {
  ipcMain.handle('etal', async (event, value: unknown): Promise<HostAnswer> => {
    if (!isOurPage(event)) {
      log('a question from a page that is not ours was refused')
      throw new Error('Only the app itself may ask')
    }
    const asked = askedFrom(value)
    if (asked === null) return notAQuestion('A question has a name, an input and perhaps a request')
    const host = await opening
    return host.call(seatVisitor(event.sender.id) ?? `window-${event.sender.id}`, asked)
  })
}

/** Tells every window which topics changed. */
export function tellWindows(host: Host): () => void {
  return host.onChanged((topics) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed()) window.webContents.send('etal:changed', [...topics])
    }
  })
}

// The page itself, not a frame in it, and still on the app's own address.
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isHome(senderFrame.url)
}
