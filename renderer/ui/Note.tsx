// A banknote as it is told apart: by its colour and its figure. Never a facsimile.

import './money.css'
import type { CSSProperties } from 'react'
import { NOTES } from './denominations.ts'

interface NoteProps {
  /** Face value in cents: one of `NOTES`. */
  cents: number
  /** Height of a 20 € note in pixels, 72 when not said; the others keep their proportion. */
  height?: number
}

/** A drawn note; decoration only: what holds it names it. */
export function Note({ cents, height = 72 }: NoteProps) {
  const face = String(cents / 100)
  const step = NOTES.length - 1 - Math.max(0, NOTES.indexOf(cents))
  const blockSize = Math.round(height * (0.94 + step * 0.03))
  const style: CSSProperties & Record<`--${string}`, string | number> = { '--note': `var(--note-${face})`, blockSize }
  return (
    <svg className="note keep-colour" viewBox="0 0 190 100" style={style} aria-hidden="true" direction="ltr">
      <rect className="note-paper" x="1" y="1" width="188" height="98" rx="9" />
      <path className="note-light" d="M118 1h62a9 9 0 0 1 9 9v80a9 9 0 0 1-9 9h-38C150 70 142 30 118 1z" />
      <g className="note-lines">
        {[14, 24, 34, 44].map((radius) => (
          <circle key={radius} cx="158" cy="50" r={radius} />
        ))}
        <path d="M10 84c20-10 30 8 50-2s30 8 50-2M10 90c20-10 30 8 50-2s30 8 50-2" />
      </g>
      <path className="note-arch" d="M141 72V50a17 17 0 0 1 34 0v22h-9V51a8 8 0 0 0-16 0v21z" />
      <rect className="note-rim" x="7" y="7" width="176" height="86" rx="5" />
      <text className="note-face" x="17" y="67">
        {face}
      </text>
      <text className="note-sign" x={25 + face.length * 29} y="46">
        €
      </text>
    </svg>
  )
}
