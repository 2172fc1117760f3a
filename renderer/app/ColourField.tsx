// A colour and a cloth chosen by eye, kept as `#rrggbb` and a pattern's name.

import { useText } from '../text/use-text.ts'
import { ColourInput, PatternInput } from '../ui/ColourInput.tsx'
import { COLOUR_NAMES, swatchOf, type ColourName } from '../ui/colours.ts'
import { PATTERN_NAMES, patternNamed, type PatternName } from '../ui/patterns.ts'

interface ColourFieldProps {
  readonly label: string
  /** `#rrggbb`. */
  readonly value: string
  readonly onChange: (colour: string) => void
}

/** The twelve colours; one of another making shows the nearest. */
export function ColourField({ label, value, onChange }: ColourFieldProps) {
  const { t } = useText()
  const names = Object.fromEntries(COLOUR_NAMES.map((name) => [name, t(`look.${name}`)])) as Record<ColourName, string>
  return (
    <ColourInput label={label} value={nameOf(value)} onChange={(name) => onChange(swatchOf(name).base)} names={names} />
  )
}

interface PatternFieldProps {
  readonly label: string
  readonly value: string
  readonly colour: string
  readonly onChange: (pattern: PatternName) => void
}

/** The cloths, dyed in the colour. */
export function PatternField({ label, value, colour, onChange }: PatternFieldProps) {
  const { t } = useText()
  const names = Object.fromEntries(PATTERN_NAMES.map((name) => [name, t(`look.${name}`)])) as Record<
    PatternName,
    string
  >
  return <PatternInput label={label} value={patternNamed(value)} colour={colour} onChange={onChange} names={names} />
}

/** The colour itself, else the one nearest to the eye. */
function nameOf(colour: string): ColourName {
  const distances = COLOUR_NAMES.map((name) => [name, distance(swatchOf(name).base, colour)] as const)
  return distances.reduce((best, one) => (one[1] < best[1] ? one : best))[0]
}

function distance(one: string, other: string): number {
  const sums = [1, 3, 5].map((start) => channel(one, start) - channel(other, start))
  return sums.reduce((total, difference) => total + difference * difference, 0)
}

function channel(colour: string, start: number): number {
  return Number.parseInt(colour.slice(start, start + 2), 16)
}
