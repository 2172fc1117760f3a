// A pictogram: cut-out cloth laid on whatever is behind it.

import './pictogram.css'
import { Fragment, memo } from 'react'
import { pictureOf, type PictogramName } from './pictograms.ts'

interface PictogramProps {
  name: PictogramName
  /** More classes: the box gives the size (48 px when nothing else says). */
  className?: string
}

/**
 * Decoration only, never read aloud: the words beside it say what it is. Its second colour comes from the nearest
 * `clothStyle`; without one it is drawn in ink and sand.
 */
export const Pictogram = memo(function Pictogram({ name, className }: PictogramProps) {
  return (
    <svg className={className ? `pictogram ${className}` : 'pictogram'} viewBox="0 0 48 48" aria-hidden="true">
      {pictureOf(name).map(([kind, d]) => (
        <Fragment key={kind + d}>
          {(kind === 'strap' || kind === 'thread') && <path className="piece-cord" d={d} />}
          <path className={`piece-${kind}`} d={d} />
        </Fragment>
      ))}
    </svg>
  )
})
