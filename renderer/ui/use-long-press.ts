// One press, two meanings: a tap, or a hold of half a second (also Shift+Enter and the menu key).

import { useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'

const HOLD_MS = 500
const MOVE_TOLERANCE_PX = 12

interface Press {
  onPress?: ((target: HTMLElement) => void) | undefined
  onLongPress?: ((target: HTMLElement) => void) | undefined
}

/**
 * Handlers for a `<button>`. After a hold the tap that ends it is swallowed; a finger that slides (to scroll) is
 * neither. Without `onLongPress` a hold is a tap.
 */
export function useLongPress({ onPress, onLongPress }: Press) {
  const latest = useRef<Press>({})
  latest.current = { onPress, onLongPress }
  const canHold = onLongPress !== undefined
  return useMemo(() => (canHold ? holdHandlers(latest) : tapHandlers(latest)), [canHold])
}

function tapHandlers(latest: { current: Press }) {
  return { onClick: (event: MouseEvent<HTMLElement>) => latest.current.onPress?.(event.currentTarget) }
}

function holdHandlers(latest: { current: Press }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  let isHeld = false
  const stop = () => clearTimeout(timer)
  const hold = (target: HTMLElement) => {
    stop()
    isHeld = true
    latest.current.onLongPress?.(target)
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.currentTarget
      isHeld = false
      start = { x: event.clientX, y: event.clientY }
      stop()
      if (event.button === 0) timer = setTimeout(() => hold(target), HOLD_MS)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > MOVE_TOLERANCE_PX) stop()
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu(event: MouseEvent<HTMLElement>) {
      event.preventDefault()
      if (!isHeld) hold(event.currentTarget)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Enter' && event.shiftKey) {
        event.preventDefault()
        hold(event.currentTarget)
      } else isHeld = false
    },
    onClick(event: MouseEvent<HTMLElement>) {
      if (!isHeld) latest.current.onPress?.(event.currentTarget)
      isHeld = false
    },
    'aria-keyshortcuts': 'Shift+Enter',
  }
}
