// Tells, key by key, what a barcode scanner types: over a sheet its code is no amount, and its Enter agrees to nothing.

/** A scanner leaves at most this between two characters; nobody types so fast eight times in a row. */
const FASTEST_FINGERS_MS = 35
/** Shorter codes are none. */
const SHORTEST = 8
/** So many characters come before it is known whose they are. */
export const UNKNOWN_UNTIL = SHORTEST - 1

/** Follows keys as they come; answers whether this one belongs to a code, from its eighth character to its Enter. */
export function openBurst(): (key: string, at: number) => boolean {
  let length = 0
  let last = Number.NEGATIVE_INFINITY
  return (key, at) => {
    const gap = at - last
    if (key === 'Enter') {
      const isEnd = length >= SHORTEST && gap <= 4 * FASTEST_FINGERS_MS
      length = 0
      return isEnd
    }
    if (key.length !== 1) return false
    length = gap <= FASTEST_FINGERS_MS ? length + 1 : 1
    last = at
    return length >= SHORTEST
  }
}

let scanners: KeyboardEvent | undefined

/** Whether a key that is being heard now is a scanner's. */
export function isOfScanner(event: KeyboardEvent): boolean {
  return scanners === event
}

// Followed from the start: a code may begin before the sheet opens that it ends over.
if (typeof window !== 'undefined') {
  const burst = openBurst()
  addEventListener('keydown', (event) => (scanners = burst(event.key, event.timeStamp) ? event : undefined), {
    capture: true,
  })
}
