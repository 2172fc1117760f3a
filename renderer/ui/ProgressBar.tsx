// Long work, seen to advance.

import './feedback.css'

interface ProgressBarProps {
  /** What is being done. */
  label: string
  /** From 0 to 1; `null` when it is not known. */
  part: number | null
  /** How far, in words or figures: `1 200 / 3 000`. */
  text?: string | undefined
}

/** A bar sewn stitch by stitch. */
export function ProgressBar({ label, part, text }: ProgressBarProps) {
  const known = part === null ? {} : { 'aria-valuenow': Math.round(Math.min(1, Math.max(0, part)) * 100) }
  const style: Record<`--${string}`, number> = { '--part': part === null ? 1 : Math.min(1, Math.max(0, part)) }
  return (
    <div className="progress">
      <span className="progress-words" aria-hidden="true">
        <span>{label}</span>
        {text !== undefined && <span className="figure">{text}</span>}
      </span>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        data-unknown={part === null || undefined}
        style={style}
        {...known}
      >
        <span className="progress-fill" />
      </div>
    </div>
  )
}
