// Hears a barcode scanner, which types faster than fingers and ends with Enter.

import { useEffect, useRef } from 'react'
import { latinDigits } from '../../shared/kernel/text.ts'

/** Longer gaps are a person's. */
const FASTEST_FINGERS_MS = 45
const SHORTEST = 4
/** What takes text itself. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea'

/** Calls back with what was scanned anywhere but in a field, which hears it itself. */
export function useScan(onScan: (code: string) => void): void {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    let code = ''
    let last = 0
    const hear = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(FIELDS)) return
      const isFast = event.timeStamp - last <= FASTEST_FINGERS_MS
      if (event.key === 'Enter') {
        const scanned = code
        code = ''
        if (!isFast || scanned.length < SHORTEST) return
        event.preventDefault()
        event.stopPropagation()
        return latest.current(latinDigits(scanned))
      }
      if (event.key.length !== 1) return
      code = isFast ? code + event.key : event.key
      last = event.timeStamp
    }
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [])
}
