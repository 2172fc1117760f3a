// A code being typed: how many digits, never which.

import { useText } from '../text/use-text.ts'
import type { KeypadKey } from '../ui/typed-number.ts'

const LONGEST_PIN = 8
const USUAL_PIN = 4

/** Dots that fill; the count is read aloud. */
export function PinDots({ count }: { count: number }) {
  const { t } = useText()
  const places = Math.max(USUAL_PIN, count)
  return (
    <p className="pin-dots">
      <span className="unseen" aria-live="polite">
        {t('signIn.digits', { count })}
      </span>
      {Array.from({ length: places }, (_, place) => (
        <span key={place} className={place < count ? 'pin-dot full' : 'pin-dot'} aria-hidden="true" />
      ))}
    </p>
  )
}

/** The code after a key of the pad. */
export function pinAfter(pin: string, key: KeypadKey): string {
  if (key === 'clear') return ''
  if (key === 'backspace') return pin.slice(0, -1)
  return /^[0-9]$/u.test(key) && pin.length < LONGEST_PIN ? pin + key : pin
}
