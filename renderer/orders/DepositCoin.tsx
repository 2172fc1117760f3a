// Whether the deposit was paid: a coin that is full, half full, or only an outline.

import { useText } from '../text/use-text.ts'

interface DepositCoinProps {
  readonly asked: number
  readonly held: number
}

/** Nothing is drawn where nothing is asked and nothing is held. */
export function DepositCoin({ asked, held }: DepositCoinProps) {
  const { t, money } = useText()
  if (asked <= 0 && held <= 0) return null
  const state = held >= Math.max(1, asked) ? 'full' : held > 0 ? 'half' : 'none'
  const words = state === 'full' ? t('orders.depositPaid', { amount: money(held) }) : missing()
  return (
    <span className={`deposit-coin ${state}`}>
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <circle cx="14" cy="14" r="12" />
        {state === 'half' && <path d="M14 26a12 12 0 0 1 0-24z" />}
        <text x="14" y="19" textAnchor="middle">
          €
        </text>
      </svg>
      <span className="unseen"> {words}</span>
    </span>
  )

  function missing() {
    return t('orders.depositMissing', { amount: money(asked - held) })
  }
}
