// A file or a device node (`/dev/usb/lp0`) that takes the printer's bytes as they are.

import { open } from 'node:fs/promises'
import type { Delivery, Patience } from './delivery.ts'
import { reasonOf, within } from './patience.ts'

/** Appends the bytes. */
export async function deliverToFile(bytes: Uint8Array, path: string, patience: Patience): Promise<Delivery> {
  let touched = false
  try {
    const file = await within(patience.connect, open(path, 'a'))
    try {
      touched = true
      await within(patience.idle, file.appendFile(bytes))
      return { ok: true }
    } finally {
      // A device that hangs is not waited for twice.
      void file.close().catch(() => undefined)
    }
  } catch (error) {
    return { ok: false, trouble: touched ? 'cutOff' : 'notAnswering', touched, detail: reasonOf(error) }
  }
}
