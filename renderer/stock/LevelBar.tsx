// What is left, as a length of cloth.

interface LevelBarProps {
  readonly quantity: number
  readonly minimum: number | null
  readonly full: number
}

/** A length of cloth as long as what is left, with a notch where it becomes low; the figures beside it say the same. */
export function LevelBar({ quantity, minimum, full }: LevelBarProps) {
  const part = (amount: number) => `${Math.min(100, Math.max(0, (amount / full) * 100))}%`
  const isLow = quantity < (minimum ?? 0)
  return (
    <span className="level-bar" aria-hidden="true" data-low={isLow || undefined}>
      <span className="level-bar-left" style={{ inlineSize: part(quantity) }} />
      {minimum !== null && minimum < full && (
        <span className="level-bar-notch" style={{ insetInlineStart: part(minimum) }} />
      )}
    </span>
  )
}
