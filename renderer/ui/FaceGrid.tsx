// Choosing people by their faces.

import './faces.css'
import { Check } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Face } from './Face.tsx'

/** A person as she is chosen. */
export interface FaceChoice {
  id: string
  name: string
  colour: string
  photoUrl?: string | undefined
  /** A word below the name: a role, hours. */
  detail?: string | undefined
}

interface FaceGridProps {
  /** Accessible name: what is being asked. */
  label: string
  faces: readonly FaceChoice[]
  onChoose: (id: string) => void
  /** Those chosen; leave out when a press is the whole answer. */
  selectedIds?: readonly string[] | undefined
  /** Diameter in pixels, 96 when not said. */
  size?: number
}

/** One button a person; her name is its accessible name. */
export function FaceGrid({ label, faces, onChoose, selectedIds, size = 96 }: FaceGridProps) {
  const style: Record<`--${string}`, string> = { '--face-column': `${Math.max(112, size + 44)}px` }
  return (
    <ul className="face-grid" aria-label={label} style={style}>
      {faces.map((face) => {
        const isSelected = selectedIds?.includes(face.id)
        return (
          <li key={face.id}>
            <button
              type="button"
              className={classNames('face-choice', isSelected && 'selected')}
              aria-pressed={isSelected}
              onClick={() => onChoose(face.id)}
            >
              <span className="face-choice-picture">
                <Face {...face} size={size} isSelected={isSelected ?? false} />
                {isSelected && <Check className="face-choice-tick" aria-hidden="true" />}
              </span>
              <span className="face-choice-name">{face.name}</span>
              {face.detail !== undefined && <span className="face-choice-detail"> {face.detail}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
