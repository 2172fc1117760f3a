// A short question answered by drawn cards.

import './icon-choice.css'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** An answer. */
export interface IconOption<Id extends string> {
  id: Id
  label: string
  /** A second line, or an amount. */
  detail?: string | undefined
  icon: ReactNode
}

interface IconChoiceProps<Id extends string> {
  /** The question: name of the group. */
  label: string
  options: readonly IconOption<Id>[]
  /** The answer given; `null` while there is none. */
  value: Id | null
  onChange: (id: Id) => void
  /** `line` icon beside its words (default), `tile` above them. */
  shape?: 'line' | 'tile'
}

/** Radio buttons drawn as cards, at least 72 px high. */
export function IconChoice<Id extends string>({
  label,
  options,
  value,
  onChange,
  shape = 'line',
}: IconChoiceProps<Id>) {
  const name = useId()
  return (
    <div className={classNames('icon-choice', shape === 'tile' && 'in-tiles')} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.id} className="icon-choice-card">
          <input type="radio" name={name} checked={option.id === value} onChange={() => onChange(option.id)} />
          <span className="icon-choice-icon" aria-hidden="true">
            {option.icon}
          </span>
          <span className="icon-choice-words">
            <span className="icon-choice-label">{option.label}</span>
            {option.detail !== undefined && <span className="icon-choice-detail"> {option.detail}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
