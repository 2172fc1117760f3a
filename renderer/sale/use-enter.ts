// Enter as the next step of a sheet, unless a button or a field that has the keyboard takes it.

import { useEffect, useRef } from 'react'

/** Calls `onEnter`; a button reached by the keyboard keeps its own Enter. */
export function useEnter(onEnter: () => void): void {
  const latest = useRef(onEnter)
  latest.current = onEnter
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented || takesEnter(event.target)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

function takesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input:not([type=radio], [type=checkbox]), textarea, select')) return true
  return target.matches('button, a') && target.matches(':focus-visible') && !target.matches('.sheet-head button')
}
