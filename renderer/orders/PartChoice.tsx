// None, a part in percent, or an amount: of what is asked before, of what is taken off.

import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'

/** As an order keeps it; null: none. */
type Part =
  { readonly type: 'percent'; readonly bp: number } | { readonly type: 'amount'; readonly amount: number } | null

interface PartChoiceProps {
  readonly label: string
  readonly amountLabel: string
  readonly value: Part
  /** In basis points: those offered at once; another one that was chosen before stands beside them. */
  readonly parts: readonly number[]
  /** What an amount begins with. */
  readonly firstAmount: number
  readonly onChange: (part: Part) => void
}

export function PartChoice({ label, amountLabel, value, parts, firstAmount, onChange }: PartChoiceProps) {
  const { percent, decimalMark } = useText()
  const chosen = value === null ? 'none' : value.type === 'amount' ? 'amount' : String(value.bp)
  const choose = (id: string) => {
    if (id === 'none') return onChange(null)
    if (id === 'amount') return onChange({ type: 'amount', amount: firstAmount })
    return onChange({ type: 'percent', bp: Number(id) })
  }
  const offered = parts.map((bp) => ({ id: String(bp), label: percent(bp) }))
  const isOther = !['none', 'amount', ...offered.map(({ id }) => id)].includes(chosen)
  return (
    <div className="field">
      <p className="field-label">{label}</p>
      <Segmented
        label={label}
        value={chosen}
        onChange={choose}
        options={[
          { id: 'none', label: percent(0) },
          ...offered,
          ...(isOther ? [{ id: chosen, label: percent(Number(chosen)) }] : []),
          { id: 'amount', label: '€' },
        ]}
      />
      {value?.type === 'amount' && (
        <AmountInput
          label={amountLabel}
          value={value.amount}
          decimalText={decimalMark}
          onChange={(amount) => onChange({ type: 'amount', amount: amount ?? 0 })}
        />
      )}
    </div>
  )
}
