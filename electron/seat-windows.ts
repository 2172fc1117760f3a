// The second windows: the kitchen's and the customers' numbers, each once, on the other screen if there is one, lit.

import { type BrowserWindow, powerSaveBlocker, screen } from 'electron'
import type { Seat } from '../shared/kernel/contract.ts'
import { visitorName } from './seats.ts'
import { openWindow, type WindowOptions } from './window.ts'

export interface SeatWindows {
  /** Opens a seat's window, or brings forward the one that is there. */
  open(seat: Seat): void
  /** The visitor that a page of this id is, when its window is a seat's. */
  visitorOf(contents: number): string | null
  closeAll(): void
}

/** `beside` is the till's own window: the others go where it is not. */
export function openSeatWindows(options: Omit<WindowOptions, 'kiosk'>, beside: BrowserWindow): SeatWindows {
  const windows = new Map<Seat, BrowserWindow>()
  const visitors = new Map<number, string>()
  return {
    open(seat) {
      const known = windows.get(seat)
      if (known && !known.isDestroyed()) {
        // One that crashed twice at once was left as it was: whoever asks for it gets it back.
        if (known.webContents.isCrashed()) known.webContents.reload()
        return bringForward(known)
      }
      const window = openWindow({ ...options, kiosk: false, place: otherPlace(beside) })
      const { id } = window.webContents
      visitors.set(id, visitorName(seat))
      windows.set(seat, window)
      const awake = powerSaveBlocker.start('prevent-display-sleep')
      window.once('closed', () => {
        powerSaveBlocker.stop(awake)
        visitors.delete(id)
        windows.delete(seat)
      })
    },
    visitorOf: (contents) => visitors.get(contents) ?? null,
    closeAll: () => windows.forEach((window) => window.close()),
  }
}

/** Brings a window to the front, whatever it is behind. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A corner of a display that the till is not on; null: there is only one. */
function otherPlace(beside: BrowserWindow): { readonly x: number; readonly y: number } | null {
  if (beside.isDestroyed()) return null
  const own = screen.getDisplayMatching(beside.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id)
  return other ? { x: other.bounds.x, y: other.bounds.y } : null
}
