// What this device remembers of itself: its mark, the range last shown, eaten here or taken away.

import type { BasketId } from '../../shared/kernel/id.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import { basketIdFor, newMark } from './own-basket.ts'

const MARK = 'etal.device'
const MODE = 'etal.mode'
const RANGE = 'etal.range'
const GRID = 'etal.grid'

/** Who this device is; `markIsNew` when it did not know. */
export const device = readDevice()

/** An identity for a new basket, carrying this device's mark. */
export function newBasketId(): BasketId {
  return basketIdFor(device.mark, Date.now(), random(10))
}

/** Eaten here or taken away, as last chosen on this device. */
export function usualMode(): ConsumptionMode {
  return localStorage.getItem(MODE) === 'takeAway' ? 'takeAway' : 'onSite'
}

/** Keeps what is usual here. */
export function keepUsualMode(mode: ConsumptionMode): void {
  localStorage.setItem(MODE, mode)
}

/** The range last shown: its id, `all`, or null when none was ever chosen. */
export function lastRange(): string | null {
  return localStorage.getItem(RANGE)
}

/** Keeps the range shown. */
export function keepLastRange(range: string): void {
  localStorage.setItem(RANGE, range)
}

/** How large something is on the screen, in pixels. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** How large the grid of tiles last was in a window of this size; null when that is not known. */
export function lastGrid(): Extent | null {
  const [window, width, height] = localStorage.getItem(GRID)?.split(' ') ?? []
  const size = { width: Number(width), height: Number(height) }
  return window === windowSize() && size.width > 0 && size.height > 0 ? size : null
}

/** Keeps how large the grid is. */
export function keepGrid({ width, height }: Extent): void {
  localStorage.setItem(GRID, `${windowSize()} ${width} ${height}`)
}

function windowSize(): string {
  return `${innerWidth}x${innerHeight}`
}

function readDevice(): { readonly mark: string; readonly markIsNew: boolean; readonly isTill: boolean } {
  const isTill = window.etal !== undefined || ['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname)
  const known = localStorage.getItem(MARK)
  if (known !== null && /^[0-9a-f]{12}$/u.test(known)) return { mark: known, markIsNew: false, isTill }
  const mark = newMark(random(6))
  localStorage.setItem(MARK, mark)
  return { mark, markIsNew: true, isTill }
}

function random(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
