// What takes long enough to be shown: nothing flickers on the screen for what is there at once.

import { useEffect, useState } from 'react'

const SOON_MS = 400

/** Whether something has been going on for longer than a moment. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return setLate(false)
    const timer = setTimeout(() => setLate(true), SOON_MS)
    return () => clearTimeout(timer)
  }, [isGoingOn])
  return isGoingOn && isLate
}
