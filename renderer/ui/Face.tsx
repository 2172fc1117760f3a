// A person: her photo, else her initial on her colour.

import './faces.css'
import { classNames } from './class-names.ts'
import { swatchOf } from './colours.ts'

interface FaceProps {
  name: string
  /** Name of one of the twelve colours, or `#rrggbb`. */
  colour: string
  photoUrl?: string | undefined
  /** Diameter in pixels, 56 when not said. */
  size?: number
  /** A ring round it. */
  isSelected?: boolean
  /** The name stands beside it: nothing is read aloud. True when not said. */
  isDecorative?: boolean
}

/** A round portrait. */
export function Face({ name, colour, photoUrl, size = 56, isSelected = false, isDecorative = true }: FaceProps) {
  const { base, deep } = swatchOf(colour)
  const style: Record<`--${string}`, string> = { '--face': base, '--face-deep': deep, '--face-size': `${size}px` }
  const reading = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
  return (
    <span className={classNames('face', isSelected && 'selected')} style={style} {...reading}>
      {photoUrl === undefined ? (
        <span className="face-initial">{initialOf(name)}</span>
      ) : (
        <img className="face-photo" src={photoUrl} alt="" decoding="async" />
      )}
    </span>
  )
}

function initialOf(name: string): string {
  for (const { segment } of new Intl.Segmenter().segment(name.trim())) return segment.toUpperCase()
  return ''
}
