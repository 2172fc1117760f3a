// Follows what is typed and tells a barcode: at Enter, or a moment after the last character of a scanner without Enter.

import { useEffect, useRef } from 'react'
import {
  BREATH_MS,
  NOTHING_TYPED,
  scannedAtEnter,
  scannedInSilence,
  SILENCE_MS,
  typed,
  type Scanned,
} from './scanner.ts'

/** What an ear asks and tells. */
export interface Ear {
  /** Whether an article has one of these codes. */
  readonly isKnown: (scanned: readonly Scanned[]) => Promise<boolean>
  /** Hears what may be a barcode, likeliest first. */
  readonly tell: (scanned: readonly Scanned[]) => void
}

/**
 * An ear for one screen. What came before a silence is told at once when it is an article's code; else only when the
 * silence lasts: a scanner by radio stops for breath in the middle of one.
 */
export function openScan({ isKnown, tell }: Ear) {
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
  const hearSilence = async () => {
    const heard = typing
    const scanned = scannedInSilence(heard)
    if (scanned.length === 0) return
    // A host that does not answer is the shell's to tell; Enter asks it again.
    const known = await isKnown(scanned).catch(() => false)
    if (typing !== heard) return
    if (known) found(scanned)
    else silence = setTimeout(() => found(scanned), BREATH_MS)
  }
  return {
    forget,
    /** A character came; gives back all that was typed in one go. */
    character(key: string, at: number): string {
      typing = typed(typing, key, at)
      clearTimeout(silence)
      silence = setTimeout(() => void hearSilence(), SILENCE_MS)
      return typing.map((one) => one.key).join('')
    },
    /** Enter came; whether it ended a barcode. */
    enter: (at: number) => found(scannedAtEnter(typing, at)),
  }
}

/** What takes text itself. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select'

/** Hears a scanner on a screen where nothing is sold, before its keys press anything there; not while a sheet lies over. */
export function useScanMeanwhile(ear: Ear): void {
  const latest = useRef(ear)
  latest.current = ear
  useEffect(() => {
    const scan = openScan({
      isKnown: (scanned) => latest.current.isKnown(scanned),
      tell: (scanned) => latest.current.tell(scanned),
    })
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
