// The button of a screen's next step, and its quieter sisters.

import './buttons.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useLongPress } from './use-long-press.ts'

/** `go` the next step (one a screen), `plain` an ordinary choice, `quiet` an outline, `warn` what takes something away. */
export type ButtonTone = 'go' | 'plain' | 'quiet' | 'warn'

interface BigButtonProps {
  label: string
  /** A second, smaller line; read after the label. */
  subLabel?: string | undefined
  /** The label is an amount or another figure: it is not mirrored in right-to-left. */
  isFigure?: boolean
  /** An icon or a drawing, decoration only. */
  icon?: ReactNode
  /** Where the icon stands: before the words (default), above them, or after (an arrow: it turns round in right-to-left). */
  iconAt?: 'start' | 'top' | 'end'
  tone?: ButtonTone
  /** Height: `small` 56 px, `regular` 72 px (default), `huge` 92 px. */
  size?: 'small' | 'regular' | 'huge'
  /** Fills its line. */
  isWide?: boolean
  isDisabled?: boolean | undefined
  /** Work is under way: shown, and further presses are ignored. */
  isBusy?: boolean | undefined
  /** For a button that stays down: whether it is. */
  isPressed?: boolean | undefined
  type?: 'button' | 'submit'
  /** `form` attribute: submits a form it is not inside. */
  form?: string
  autoFocus?: boolean
  onPress?: (button: HTMLElement) => void
  /** Held for half a second (a recorded voice says the word). */
  onLongPress?: ((button: HTMLElement) => void) | undefined
}

/** A button with words: at least 56 px high. Its accessible name is `label`, then `subLabel`. */
export function BigButton(props: BigButtonProps) {
  const { label, subLabel, icon, iconAt = 'start', tone = 'plain', size = 'regular' } = props
  const handlers = useLongPress({ onPress: props.isBusy ? undefined : props.onPress, onLongPress: props.onLongPress })
  return (
    <button
      type={props.type === 'submit' ? 'submit' : 'button'}
      form={props.form}
      autoFocus={props.autoFocus}
      className={classNames('big-button', tone, size, `icon-${iconAt}`, props.isWide && 'wide')}
      disabled={props.isDisabled}
      aria-pressed={props.isPressed}
      aria-busy={props.isBusy || undefined}
      {...handlers}
    >
      {icon !== undefined && (
        <span className="big-button-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <span className="big-button-words">
        <span className="big-button-label">{props.isFigure ? <span className="figure">{label}</span> : label}</span>
        {subLabel !== undefined && <span className="big-button-sub"> {subLabel}</span>}
      </span>
    </button>
  )
}
