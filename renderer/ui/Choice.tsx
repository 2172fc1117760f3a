// A question answered by pictures.

import './choices.css'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { ArtPicture } from './ArtPicture.tsx'
import type { Art } from './PictureTile.tsx'

/** An answer. */
export interface ChoiceOption<Id extends string> {
  id: Id
  label: string
  /** A sentence below the label. */
  detail?: string | undefined
  art: Art
  photoUrl?: string | undefined
}

interface ChoiceProps<Id extends string> {
  /** The question: name of the group. */
  label: string
  options: readonly ChoiceOption<Id>[]
  /** The answers given: at most one unless `isMultiple`. */
  selectedIds: readonly Id[]
  /** The answers after a press. */
  onChange: (ids: Id[]) => void
  isMultiple?: boolean
}

/** Cards: radio buttons, or check boxes when several answers may be true. */
export function Choice<Id extends string>({ label, options, selectedIds, onChange, isMultiple }: ChoiceProps<Id>) {
  const name = useId()
  const choose = (id: Id, isChosen: boolean) => {
    if (!isMultiple) return onChange([id])
    onChange(isChosen ? [...selectedIds, id] : selectedIds.filter((other) => other !== id))
  }
  return (
    <div className="choice" role={isMultiple ? 'group' : 'radiogroup'} aria-label={label}>
      {options.map((option) => (
        <label key={option.id} className="choice-card">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={name}
            checked={selectedIds.includes(option.id)}
            onChange={(event) => choose(option.id, event.currentTarget.checked)}
          />
          <ArtPicture art={option.art} photoUrl={option.photoUrl} size={84} />
          <span className="choice-words">
            <span className="choice-label">{option.label}</span>
            {option.detail !== undefined && <span className="choice-detail"> {option.detail}</span>}
          </span>
          <Check className="choice-tick" aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}
