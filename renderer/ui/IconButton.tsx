// A round button known by its icon.

import './buttons.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useLongPress } from './use-long-press.ts'

interface IconButtonProps {
  /** Accessible name. */
  label: string
  icon: ReactNode
  tone?: 'plain' | 'quiet' | 'go' | 'warn'
  /** `small` 44 px, `regular` 56 px (default). */
  size?: 'small' | 'regular'
  isDisabled?: boolean | undefined
  isPressed?: boolean | undefined
  /** A number or a dot on its shoulder; part of the accessible name. */
  badge?: string | undefined
  onPress?: (button: HTMLElement) => void
  onLongPress?: ((button: HTMLElement) => void) | undefined
}

/** A round button without visible words. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, tone = 'plain', size = 'regular', badge } = props
  const handlers = useLongPress({ onPress: props.onPress, onLongPress: props.onLongPress })
  return (
    <button
      type="button"
      className={classNames('icon-button', tone, size)}
      aria-label={badge === undefined ? label : `${label} ${badge}`}
      aria-pressed={props.isPressed}
      disabled={props.isDisabled}
      {...handlers}
    >
      {icon}
      {badge !== undefined && <span className="icon-button-badge">{badge}</span>}
    </button>
  )
}
