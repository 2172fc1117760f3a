// Follows what is typed and tells a barcode: at Enter, or a moment after the last character of a scanner without Enter.

import { useEffect, useRef } from 'react'
import { NOTHING_TYPED, scannedAtEnter, scannedInSilence, SILENCE_MS, typed, type Scanned } from './scanner.ts'

/** An ear for one screen; `tell` hears what may be a barcode, likeliest first. */
export function openScan(tell: (scanned: readonly Scanned[]) => void) {
  let typing = NOTHING_TYPED
  let silence: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    clearTimeout(silence)
    typing = NOTHING_TYPED
  }
  const found = (scanned: readonly Scanned[]) => {
    if (scanned.length === 0) return false
    forget()
    tell(scanned)
    return true
  }
  return {
    forget,
    /** A character came; gives back all that was typed in one go. */
    character(key: string, at: number): string {
      typing = typed(typing, key, at)
      clearTimeout(silence)
      silence = setTimeout(() => found(scannedInSilence(typing)), SILENCE_MS)
      return typing.map((one) => one.key).join('')
    },
    /** Enter came; whether it ended a barcode. */
    enter: (at: number) => found(scannedAtEnter(typing, at)),
  }
}

/** What takes text itself. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select'

/** Hears a scanner on a screen where nothing is sold, before its keys press anything there; not while a sheet lies over. */
export function useScanMeanwhile(onScan: (scanned: readonly Scanned[]) => void): void {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    const scan = openScan((scanned) => latest.current(scanned))
    const hear = (event: KeyboardEvent) => {
      if (isForOthers(event)) return scan.forget()
      if (event.key.length === 1) scan.character(event.key, event.timeStamp)
      if (event.key !== 'Enter') return
      if (!scan.enter(event.timeStamp)) return scan.forget()
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', hear, { capture: true })
    return () => {
      scan.forget()
      removeEventListener('keydown', hear, { capture: true })
    }
  }, [])
}

function isForOthers({ ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true
  return (target instanceof HTMLElement && target.matches(FIELDS)) || document.querySelector('dialog[open]') !== null
}
