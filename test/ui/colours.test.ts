// Contrast, by the numbers of WCAG 2.2: text 4.5, large figures and the edges of controls 3.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COLOUR_NAMES, contrast, swatchOf } from '../../renderer/ui/colours.ts'

const css = readFileSync(join(import.meta.dirname, '../../renderer/look/themes.css'), 'utf8')

const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'sand'],
  ['ink', 'sand-deep'],
  ['ink', 'go-wash'],
  ['ink', 'care-wash'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['soft', 'sand'],
  ['soft', 'go-wash'],
  ['soft', 'care-wash'],
  ['rail-ink', 'rail'],
  ['rail-on-ink', 'rail-on'],
  ['go-ink', 'go'],
  ['go-ink', 'go-deep'],
  ['go-text', 'paper'],
  ['go-text', 'card'],
  ['warn-ink', 'warn'],
  ['warn-text', 'paper'],
  ['warn-text', 'card'],
  ['warn-text', 'warn-wash'],
  ['care-ink', 'care'],
  ['care-text', 'care-wash'],
  ['paper', 'ink'],
]
const EDGES: readonly (readonly [edge: string, ground: string])[] = [
  ['edge', 'paper'],
  ['edge', 'card'],
  ['edge', 'sand'],
  ['focus', 'paper'],
  ['focus', 'card'],
  ['go', 'paper'],
  ['go', 'card'],
  ['warn', 'card'],
]

describe.each(['day', 'night', 'sunlight'])('in the %s theme', (theme) => {
  const tokens = tokensOf(theme)

  it.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(tokens, ink), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(EDGES)('%s is seen against %s', (edge, ground) => {
    expect(contrast(colour(tokens, edge), colour(tokens, ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('in full sun', () => {
  it('text is at least fifteen to one', () => {
    const tokens = tokensOf('sunlight')
    for (const ink of ['ink', 'soft']) {
      expect(contrast(colour(tokens, ink), colour(tokens, 'paper'))).toBeGreaterThanOrEqual(15)
    }
  })
})

describe('the twelve colours', () => {
  it.each(COLOUR_NAMES)('%s carries white words and shows its pictograms', (name) => {
    const { base, deep, accent, light } = swatchOf(name)
    expect(contrast('#ffffff', base)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#fffaf0', deep)).toBeGreaterThanOrEqual(7)
    expect(contrast('#fffaf0', base)).toBeGreaterThanOrEqual(3)
    expect(contrast(accent, deep)).toBeGreaterThanOrEqual(3)
    expect(contrast(light, base)).toBeGreaterThanOrEqual(3)
  })

  it('make room for any other, darkened until white can be read on it', () => {
    for (const colourOfHers of ['#ffee00', '#ffffff', '#00ff88', '#123456']) {
      expect(contrast('#ffffff', swatchOf(colourOfHers).base)).toBeGreaterThanOrEqual(4.5)
    }
    expect(swatchOf('nonsense')).toEqual(swatchOf('slate'))
  })
})

describe('the notes', () => {
  it.each([5, 10, 20, 50, 100, 200, 500])('of %i € carry their figure', (face) => {
    expect(contrast('#ffffff', colour(tokensOf('day'), `note-${face}`))).toBeGreaterThanOrEqual(4.5)
  })
})

/** The tokens of a theme: the shared ones, then its own. */
function tokensOf(theme: string): Map<string, string> {
  const own = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`, 'u').exec(css)?.[1] ?? ''
  const shared = /^:root \{([^}]*)\}/mu.exec(css)?.[1] ?? ''
  const pairs = [...`${shared}${own}`.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu)]
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]))
}

function colour(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`No colour --${name}`)
  return value
}
