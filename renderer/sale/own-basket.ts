// Which unfinished basket is this device's own: its mark is the end of the ids it makes.

import { uuidV7, type BasketId } from '../../shared/kernel/id.ts'
import type { Basket } from '../../shared/sale/sale.ts'

/** After this long without a change, a basket of another device may be taken over. */
const FORGOTTEN_AFTER_MS = 120_000

/** A basket id that carries the device's mark (12 hexadecimal digits) in place of its last random bytes. */
export function basketIdFor(mark: string, at: number, random: Uint8Array): BasketId {
  return `${uuidV7(at, random).slice(0, -12)}${mark}` as BasketId
}

/** A device's mark from 6 random bytes. */
export function newMark(random: Uint8Array): string {
  return Array.from(random.slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The basket to go on with after a crash: the latest open one this device made; on the till's own computer, when it
 * remembers nothing of itself, the latest open one of all.
 */
export function basketToResume(
  baskets: readonly Basket[],
  device: { readonly mark: string; readonly markIsNew: boolean; readonly isTill: boolean },
): Basket | undefined {
  const open = baskets
    .filter((basket) => !basket.parked && basket.lines.length > 0)
    .sort((a, b) => b.savedAt - a.savedAt)
  const own = open.find((basket) => basket.id.endsWith(device.mark))
  return own ?? (device.markIsNew && device.isTill ? open[0] : undefined)
}

/** What waits to be taken up: parked baskets, and open ones another device left a while ago; oldest first. */
export function basketsWaiting(baskets: readonly Basket[], current: BasketId, now: number): readonly Basket[] {
  return baskets
    .filter((basket) => basket.id !== current && basket.lines.length > 0)
    .filter((basket) => basket.parked || now - basket.savedAt > FORGOTTEN_AFTER_MS)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
