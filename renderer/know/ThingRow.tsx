// One thing in a list of knowing: its picture, its name, what is said of it, and a figure at the end.

import type { ReactNode } from 'react'
import { thingArt } from '../app/thing-art.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'

interface ThingRowProps {
  readonly thing: Parameters<typeof thingArt>[0]
  /** Short sentences under the name. */
  readonly notes: readonly string[]
  /** The first of them asks for attention. */
  readonly isUrgent?: boolean
  readonly figure?: string | undefined
  readonly subFigure?: string | undefined
  readonly children?: ReactNode
}

export function ThingRow({ thing, notes, isUrgent = false, figure, subFigure, children }: ThingRowProps) {
  return (
    <li className="know-row">
      <ArtPicture {...thingArt(thing)} size={52} />
      <span className="know-words">
        <strong>
          <bdi>{thing.name}</bdi>
        </strong>
        {notes.map((note, index) => (
          <span key={note} className={isUrgent && index === 0 ? 'know-note urgent' : 'know-note'}>
            {note}
          </span>
        ))}
      </span>
      {figure !== undefined && (
        <span className="know-figures">
          <strong className="figure">{figure}</strong>
          {subFigure !== undefined && <span className="figure know-note">{subFigure}</span>}
        </span>
      )}
      {children}
    </li>
  )
}
