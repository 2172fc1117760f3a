// The keyboard of the selling screen: typing anywhere finds, a scanner scans from anywhere, + − Delete Enter Escape work.

import { useEffect, useRef, type RefObject } from 'react'
import { isKnown } from './finding.ts'
import { openScan } from './scan-ear.ts'
import type { Scanned } from './scanner.ts'

export interface SellingKeys {
  /** A barcode came from a scanner, or eight digits and Enter: what it may be, likeliest first. */
  readonly onScan: (scanned: readonly Scanned[]) => void
  /** Enter with something typed. */
  readonly onFind: () => void
  /** Enter with nothing typed. */
  readonly onPay: () => void
  /** + or −, with nothing typed. */
  readonly onStep: (presses: 1 | -1) => void
  /** Delete, with nothing typed. */
  readonly onRemove: () => void
  /** Escape: nothing typed any more. */
  readonly onClear: () => void
  /** Arrow down from the search or from nowhere. */
  readonly onEnterGrid: () => void
}

/** Listens while the screen is shown and no sheet lies over it; `search` is where typing goes. */
export function useSellingKeys(search: RefObject<HTMLInputElement | null>, keys: SellingKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const ear = openEar({ search: () => search.current, keys: () => latest.current })
    addEventListener('keydown', ear.hear)
    addEventListener('pointerdown', ear.touch)
    return () => {
      ear.forget()
      removeEventListener('keydown', ear.hear)
      removeEventListener('pointerdown', ear.touch)
    }
  }, [search])
}

interface Around {
  readonly search: () => HTMLInputElement | null
  readonly keys: () => SellingKeys
}

type Scan = ReturnType<typeof openScan>

function openEar(around: Around) {
  const scan = openScan({ isKnown, tell: (scanned) => around.keys().onScan(scanned) })
  // After a touch the focus rests on what was touched: only arrows and Tab mean that she works by keyboard.
  let isByKeyboard = false
  return {
    forget: scan.forget,
    touch: () => (isByKeyboard = false),
    hear(event: KeyboardEvent) {
      if (event.key === 'Tab' || event.key.startsWith('Arrow')) isByKeyboard = true
      if (isForOthers(event, around.search())) return
      if (event.key === 'Enter') hearEnter(event, { around, scan, isByKeyboard })
      else if (event.key.length === 1) hearCharacter(event, { around, scan })
      else hearOther(event, { around, scan })
    },
  }
}

function hearCharacter(event: KeyboardEvent, { around, scan }: { around: Around; scan: Scan }): void {
  const search = around.search()
  scan.character(event.key, event.timeStamp)
  const step = STEPS[event.key]
  if (step !== undefined && search?.value === '') {
    event.preventDefault()
    around.keys().onStep(step)
  } else if (event.target !== search) search?.focus()
}

function hearEnter(event: KeyboardEvent, is: { around: Around; scan: Scan; isByKeyboard: boolean }): void {
  const { around, scan, isByKeyboard } = is
  if (scan.enter(event.timeStamp)) return event.preventDefault()
  if (isOnControl(event, around) && isByKeyboard) return
  event.preventDefault()
  scan.forget()
  if (around.search()?.value) around.keys().onFind()
  else around.keys().onPay()
}

function hearOther(event: KeyboardEvent, { around, scan }: { around: Around; scan: Scan }): void {
  const search = around.search()
  if (event.key === 'Escape') {
    scan.forget()
    around.keys().onClear()
    search?.focus()
  } else if (event.key === 'Delete' && !search?.value) {
    event.preventDefault()
    around.keys().onRemove()
  } else if (event.key === 'ArrowDown' && !isOnControl(event, around)) {
    event.preventDefault()
    around.keys().onEnterGrid()
  }
}

const STEPS: Readonly<Partial<Record<string, 1 | -1>>> = { '+': 1, '-': -1, '\u2212': -1 }

function isOnControl(event: KeyboardEvent, { search }: Around): boolean {
  return event.target !== search() && event.target !== document.body
}

/** Keys held with others, the space bar, other fields that take text, and everything while a sheet lies over. */
function isForOthers(event: KeyboardEvent, search: HTMLElement | null): boolean {
  if (event.defaultPrevented || event.isComposing || event.key === ' ') return true
  return isChord(event) || isInAnotherField(event.target, search) || document.querySelector('dialog[open]') !== null
}

function isChord({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (shiftKey && key === 'Enter')
}

function isInAnotherField(target: EventTarget | null, search: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || target === search) return false
  return target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
}
