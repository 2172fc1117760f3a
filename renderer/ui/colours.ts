// The twelve cloth colours ranges, articles and people are known by, and what goes with each.

/** Names of the twelve colours, in the order they are offered. */
export const COLOUR_NAMES = [
  'indigo',
  'brick',
  'petrol',
  'plum',
  'rust',
  'forest',
  'ocean',
  'rose',
  'violet',
  'earth',
  'olive',
  'slate',
] as const

/** One of the twelve. */
export type ColourName = (typeof COLOUR_NAMES)[number]

/** A colour with its companions: all `#rrggbb`. White on `base` and on `deep` is at least 4.5:1. */
export interface Swatch {
  /** The ground of the cloth. */
  base: string
  /** The shadow of the cloth; the outline of a pictogram. */
  deep: string
  /** The second dye. */
  accent: string
  /** The light left by the wax. */
  light: string
}

const SWATCHES: Record<ColourName, Swatch> = {
  indigo: { base: '#23388f', deep: '#141f57', accent: '#f2a516', light: '#dfe6ff' },
  brick: { base: '#b3361b', deep: '#5e1608', accent: '#f7c33f', light: '#ffe9d9' },
  petrol: { base: '#0e6b74', deep: '#053b41', accent: '#f0b79a', light: '#d6f1ee' },
  plum: { base: '#8a1f57', deep: '#4c0b2e', accent: '#f2a7c6', light: '#fde6ef' },
  rust: { base: '#a84b12', deep: '#562104', accent: '#8fd0c6', light: '#ffeedd' },
  forest: { base: '#1f6b3a', deep: '#0a381b', accent: '#efc53f', light: '#e0f4e1' },
  ocean: { base: '#05659c', deep: '#023555', accent: '#ffb98a', light: '#dcf0fb' },
  rose: { base: '#be1248', deep: '#650521', accent: '#ffc9a3', light: '#ffe6ec' },
  violet: { base: '#6a2bb0', deep: '#371061', accent: '#f5b94a', light: '#efe4ff' },
  earth: { base: '#744420', deep: '#3b1f0a', accent: '#e9c795', light: '#f8ead6' },
  olive: { base: '#5a6614', deep: '#2d3405', accent: '#f29b6b', light: '#f2f4d3' },
  slate: { base: '#47505c', deep: '#1f252d', accent: '#f0c063', light: '#e8ecf1' },
}

/** The colour of that name, or one made around a `#rrggbb`; anything else is slate. */
export function swatchOf(colour: string): Swatch {
  const named = (SWATCHES as Partial<Record<string, Swatch>>)[colour]
  if (named) return named
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) return SWATCHES.slate
  const base = darkEnough(colour)
  return {
    base,
    deep: mix(base, '#000000', 0.5),
    accent: mix(base, '#ffd9a0', 0.68),
    light: mix(base, '#ffffff', 0.86),
  }
}

/** WCAG 2.2 contrast of two `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Darkens a colour until white can be read on it. */
function darkEnough(colour: string): string {
  let dark = colour.toLowerCase()
  while (contrast(dark, '#ffffff') < 4.5) dark = mix(dark, '#000000', 0.06)
  return dark
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function mix(from: string, to: string, part: number): string {
  const target = channels(to)
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * part))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
