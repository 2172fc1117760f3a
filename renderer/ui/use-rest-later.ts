// The first of a long list at once, the rest when that is painted: what is seen does not wait for what is scrolled to.

import { startTransition, useEffect, useState } from 'react'

/** False for the first drawing of `what` (a list; null while there is none), true once that was painted. */
export function useRestLater(what: object | null): boolean {
  const [painted, setPainted] = useState<object | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // The second frame begins when the first one has been handed over: until then the rest would keep it waiting.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(() => startTransition(() => setPainted(what)))
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [what])
  return what !== null && painted === what
}
