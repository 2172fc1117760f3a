// A small paper ticket to take up again.

import './buttons.css'

interface TicketButtonProps {
  label: string
  /** The amount or the time, in figures. */
  figure?: string
  isPressed?: boolean | undefined
  onPress: () => void
}

/** A button in the shape of a torn ticket: something put aside that waits. */
export function TicketButton({ label, figure, isPressed, onPress }: TicketButtonProps) {
  return (
    <button type="button" className="ticket-button" aria-pressed={isPressed} onClick={onPress}>
      <span className="ticket-button-label">{label}</span>
      {figure !== undefined && <span className="figure"> {figure}</span>}
    </button>
  )
}
