// One switch of two or three places: on the spot or to take away.

import './choices.css'
import { useId } from 'react'
import type { ReactNode } from 'react'

/** A place of the switch. */
export interface Segment<Id extends string> {
  id: Id
  label: string
  icon?: ReactNode
}

interface SegmentedProps<Id extends string> {
  /** Accessible name: what is being chosen. */
  label: string
  options: readonly Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
  isDisabled?: boolean
}

/** Radio buttons drawn as one switch. */
export function Segmented<Id extends string>({ label, options, value, onChange, isDisabled }: SegmentedProps<Id>) {
  const name = useId()
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.id} className="segment">
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            disabled={isDisabled}
            onChange={() => onChange(option.id)}
          />
          {option.icon !== undefined && (
            <span className="segment-icon" aria-hidden="true">
              {option.icon}
            </span>
          )}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
