// A whole and its parts: where the price goes, where the money went.

import './feedback.css'
import { classNames } from './class-names.ts'
import { Pattern } from './Pattern.tsx'
import type { PatternName } from './patterns.ts'

/** A part of the whole. */
export interface BarPart {
  id: string
  label: string
  amountText: string
  /** Its share of the length, any unit; zero or less is not drawn but stays in the words. */
  value: number
  /** Name of one of the twelve colours, or `#rrggbb`. */
  colour: string
  /** Plain when not said. */
  pattern?: PatternName
}

interface StackedBarProps {
  /** Accessible name. */
  label: string
  parts: readonly BarPart[]
  /** Words `inside` the parts that are wide enough, `below` as a list (default), or `unseen` (a thin bar, still read aloud). */
  words?: 'inside' | 'below' | 'unseen'
}

const WIDE_ENOUGH = 0.15

/** A list of parts drawn as one length. */
export function StackedBar({ label, parts, words = 'below' }: StackedBarProps) {
  const total = parts.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  const drawn = parts.filter(({ value }) => value > 0)
  return (
    <figure className={classNames('stacked', `words-${words}`)} aria-label={label}>
      <div className="stacked-bar" aria-hidden="true">
        {drawn.map((part) => (
          <div key={part.id} className="stacked-part" style={{ flexGrow: part.value }}>
            <Pattern colour={part.colour} pattern={part.pattern ?? 'plain'} className="stacked-cloth">
              {words === 'inside' && part.value / total >= WIDE_ENOUGH && (
                <span className="stacked-inside">
                  <span>{part.label}</span>
                  <strong className="figure">{part.amountText}</strong>
                </span>
              )}
            </Pattern>
          </div>
        ))}
      </div>
      <ul className={words === 'unseen' ? 'unseen' : 'stacked-words'}>
        {parts.map((part) => {
          const isInside = words === 'inside' && part.value / total >= WIDE_ENOUGH
          return (
            <li key={part.id} className={isInside ? 'unseen' : undefined}>
              <Pattern colour={part.colour} pattern={part.pattern ?? 'plain'} className="stacked-key" />
              <span>{part.label}</span> <strong className="figure">{part.amountText}</strong>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}
