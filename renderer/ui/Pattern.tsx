// A piece of patterned cloth: the ground of a tile, a tab's swatch, a bar.

import './pattern.css'
import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { swatchOf } from './colours.ts'
import { patternUrl, type PatternName } from './patterns.ts'

interface PatternProps {
  /** Name of one of the twelve colours, or `#rrggbb`. */
  colour: string
  pattern: PatternName
  /** More classes: the box gives the cloth its size and shape. */
  className?: string
  children?: ReactNode
}

/** Cloth of a colour and pattern filling its box; decoration only, never read aloud. Children lie on it. */
export function Pattern({ colour, pattern, className, children }: PatternProps) {
  return (
    <span className={classNames(clothClass(pattern), className)} style={clothStyle(colour, pattern)} aria-hidden="true">
      {children}
    </span>
  )
}

/** The class of a box that is cloth: plain cloth is its ground alone, with nothing laid on it. */
export function clothClass(pattern: PatternName): string {
  return pattern === 'plain' ? 'cloth plain' : 'cloth'
}

/**
 * The custom properties (`--cloth`, `--range`, `--range-deep`, `--range-accent`, `--range-light`) that `.cloth`
 * and the pictograms read, to put on any element.
 */
export function clothStyle(colour: string, pattern: PatternName = 'plain'): CSSProperties {
  const { base, deep, accent, light } = swatchOf(colour)
  const properties: Record<`--${string}`, string> = {
    '--range': base,
    '--range-deep': deep,
    '--range-accent': accent,
    '--range-light': light,
    '--cloth': patternUrl(pattern, colour),
  }
  return properties
}
