// An amount or a percentage: answers one press away beside a pad of digits.

import './pad.css'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'

interface SumPadProps {
  /** Accessible name of the whole. */
  label: string
  /** Hundredths: cents, or basis points. Null while nothing is typed. */
  value: number | null
  onChange: (hundredths: number | null) => void
  format: (hundredths: number) => string
  /** Answers one press away. */
  quick?: readonly number[]
  /** A word beside the value. */
  note?: string | undefined
}

/** Without quick answers, the pad alone. */
export function SumPad({ quick = [], ...pad }: SumPadProps) {
  const { t } = useText()
  const amount = <AmountPad {...pad} keypadLabel={t('sell.digits')} backspaceLabel={t('sell.backspace')} />
  if (quick.length === 0) return amount
  return (
    <div className="sum-pad">
      <div className="sum-pad-quick" role="group" aria-label={t('sell.quick')}>
        {quick.map((hundredths) => (
          <button
            key={hundredths}
            type="button"
            className="quick-quantity"
            aria-pressed={pad.value === hundredths}
            onClick={() => pad.onChange(hundredths)}
          >
            <span className="figure">{pad.format(hundredths)}</span>
          </button>
        ))}
      </div>
      {amount}
    </div>
  )
}
