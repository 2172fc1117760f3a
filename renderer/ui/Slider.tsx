// A value moved with the finger: a price, a part.

import './pads.css'

interface SliderProps {
  label: string
  /** The value in the reader's words, shown at the end of the label and read aloud. */
  valueText: string
  value: number
  min: number
  max: number
  /** 1 when not said. */
  step?: number
  onChange: (value: number) => void
}

/** A slider of whole numbers; arrows step, Page Up and Page Down step further. */
export function Slider({ label, valueText, value, min, max, step = 1, onChange }: SliderProps) {
  const part = max > min ? (value - min) / (max - min) : 0
  const style: Record<`--${string}`, number> = { '--part': Math.min(1, Math.max(0, part)) }
  return (
    <label className="slider">
      <span className="slider-words">
        <span>{label}</span> <strong className="figure">{valueText}</strong>
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        value={value}
        min={min}
        max={max}
        step={step}
        style={style}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  )
}
