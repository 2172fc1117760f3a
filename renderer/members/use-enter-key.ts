// Enter, after a code was typed on the keyboard.

import { useEffect } from 'react'

/** Enter goes in from anywhere, save from a button that has its own meaning. */
export function useEnterKey(enter: () => Promise<void>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      void enter()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })
}
