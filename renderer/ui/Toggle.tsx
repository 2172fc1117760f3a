// Yes or no, at once.

import './choices.css'

interface ToggleProps {
  label: string
  /** A sentence below the label. */
  detail?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}

/** A switch that takes effect when pressed. */
export function Toggle({ label, detail, isOn, onChange, isDisabled }: ToggleProps) {
  return (
    <label className="toggle">
      <span className="toggle-words">
        <span className="toggle-label">{label}</span>
        {detail !== undefined && <span className="toggle-detail"> {detail}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
