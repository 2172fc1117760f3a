// A colour out of twelve, chosen by eye.

import './choices.css'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { COLOUR_NAMES, type ColourName } from './colours.ts'
import { clothStyle } from './Pattern.tsx'
import { PATTERN_NAMES, type PatternName } from './patterns.ts'

interface ColourInputProps {
  label: string
  value: ColourName
  onChange: (colour: ColourName) => void
  /** Words for the colours. */
  names: Readonly<Record<ColourName, string>>
}

/** Twelve swatches as radio buttons. */
export function ColourInput({ label, value, onChange, names }: ColourInputProps) {
  const group = useId()
  return (
    <div className="swatches" role="radiogroup" aria-label={label}>
      {COLOUR_NAMES.map((colour) => (
        <label key={colour} className="swatch" style={clothStyle(colour)}>
          <input
            type="radio"
            name={group}
            aria-label={names[colour]}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <Check className="swatch-tick" aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}

interface PatternInputProps {
  label: string
  value: PatternName
  onChange: (pattern: PatternName) => void
  /** The colour the cloths are dyed in. */
  colour: string
  /** Words for the patterns. */
  names: Readonly<Record<PatternName, string>>
}

/** The cloths as radio buttons. */
export function PatternInput({ label, value, onChange, colour, names }: PatternInputProps) {
  const group = useId()
  return (
    <div className="swatches" role="radiogroup" aria-label={label}>
      {PATTERN_NAMES.map((pattern) => (
        <label key={pattern} className="swatch cloth wide" style={clothStyle(colour, pattern)}>
          <input
            type="radio"
            name={group}
            aria-label={names[pattern]}
            checked={pattern === value}
            onChange={() => onChange(pattern)}
          />
          <Check className="swatch-tick" aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}
