// Keeps a barcode out of a field of words: what a scanner types there is neither a name nor agreement.

import { useRef, type KeyboardEvent } from 'react'
import { isOfScanner, UNKNOWN_UNTIL } from './scanner-burst.ts'

/** Hears a field's keys; answers whether this one is a scanner's. What was typed before it was known is taken back. */
export function useNoScan(onChange: (text: string) => void): (event: KeyboardEvent<HTMLInputElement>) => boolean {
  const before = useRef('')
  return (event) => {
    const { key, nativeEvent, currentTarget: field } = event
    if (!isOfScanner(nativeEvent)) {
      if (key.length === 1) before.current = (before.current + key).slice(-UNKNOWN_UNTIL)
      return false
    }
    event.preventDefault()
    const typed = before.current
    before.current = ''
    const end = field.selectionStart ?? field.value.length
    const start = end - typed.length
    if (typed !== '' && field.value.slice(Math.max(0, start), end) === typed)
      onChange(field.value.slice(0, start) + field.value.slice(end))
    return true
  }
}
