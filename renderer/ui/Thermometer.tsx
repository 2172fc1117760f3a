// How near the goal is: a tube that fills with cloth.

import './feedback.css'
import { Pattern } from './Pattern.tsx'
import type { PatternName } from './patterns.ts'

interface ThermometerProps {
  /** Accessible name: the goal's. */
  label: string
  /** Same unit; the tube is full when `value` reaches `goal`. */
  value: number
  goal: number
  valueText: string
  goalText: string
  /** Name of one of the twelve colours, or `#rrggbb`; brick when not said. */
  colour?: string
  /** Wax rings when not said. */
  pattern?: PatternName
  /** Height in pixels, 320 when not said. */
  height?: number
}

/** A meter standing upright. */
export function Thermometer(props: ThermometerProps) {
  const { label, value, goal, valueText, goalText, colour = 'brick', pattern = 'wax-rings', height = 320 } = props
  const part = goal > 0 ? Math.min(1, Math.max(0, value / goal)) : 0
  const style: Record<`--${string}`, string | number> = { '--part': part, '--tall': `${height}px` }
  return (
    <div className="thermometer" style={style}>
      <div
        className="thermometer-tube"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        aria-valuetext={`${valueText} / ${goalText}`}
      >
        <Pattern colour={colour} pattern={pattern} className="thermometer-fill" />
      </div>
      <span className="thermometer-ticks" aria-hidden="true" />
      <div className="thermometer-words" aria-hidden="true">
        <span className="thermometer-goal">
          <span className="figure">{goalText}</span>
        </span>
        <strong className="thermometer-value">
          <span className="figure">{valueText}</span>
        </strong>
      </div>
    </div>
  )
}
