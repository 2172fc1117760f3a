// One less, one more.

import './pads.css'
import { Minus, Plus, Trash2 } from 'lucide-react'
import { classNames } from './class-names.ts'

interface StepperProps {
  /** Accessible name of the whole: what is counted. */
  label: string
  /** The value in the reader's figures. */
  valueText: string
  lessLabel: string
  moreLabel: string
  onLess: () => void
  onMore: () => void
  /** The next step down takes it away: drawn as a bin. */
  lessRemoves?: boolean
  isLessDisabled?: boolean
  isMoreDisabled?: boolean
  /** Pressing the value itself (to type it). */
  onPressValue?: (() => void) | undefined
  /** `small` 44 px, `regular` 56 px (default), `large` 72 px. */
  size?: 'small' | 'regular' | 'large'
}

/** Two round buttons and the value between them, which is announced as it changes. */
export function Stepper(props: StepperProps) {
  const { label, valueText, size = 'regular', onPressValue } = props
  const value = <span className="figure">{valueText}</span>
  return (
    <div className={classNames('stepper', size)} role="group" aria-label={label}>
      <button
        type="button"
        className="step"
        aria-label={props.lessLabel}
        disabled={props.isLessDisabled}
        onClick={props.onLess}
      >
        {props.lessRemoves ? <Trash2 /> : <Minus />}
      </button>
      {onPressValue ? (
        <button type="button" className="stepper-value" aria-live="polite" onClick={onPressValue}>
          {value}
        </button>
      ) : (
        <span className="stepper-value" aria-live="polite">
          {value}
        </span>
      )}
      <button
        type="button"
        className="step"
        aria-label={props.moreLabel}
        disabled={props.isMoreDisabled}
        onClick={props.onMore}
      >
        <Plus />
      </button>
    </div>
  )
}
