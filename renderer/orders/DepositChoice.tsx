// How much is asked before work begins.

import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { withFields, type StepProps } from './order-draft.ts'
import { asAmount, useSums } from './order-price.ts'

const PARTS = [3000, 5000, 10_000] as const

/** None, a part, or an amount that begins with what the part was. */
export function DepositChoice({ draft, onChange }: StepProps) {
  const { t, percent, decimalMark } = useText()
  const { deposit } = draft.fields
  const sums = useSums(draft.fields)
  const value = deposit === null ? 'none' : deposit.type === 'amount' ? 'amount' : String(deposit.bp)
  const choose = (id: string) =>
    onChange((now) => {
      if (id === 'none') return withFields(now, { deposit: null })
      if (id === 'amount') return withFields(now, { deposit: asAmount(sums.deposit) })
      return withFields(now, { deposit: { type: 'percent', bp: Number(id) } })
    })
  const parts = PARTS.map((bp) => ({ id: String(bp), label: percent(bp) }))
  const isOther = !['none', 'amount', ...parts.map(({ id }) => id)].includes(value)
  return (
    <div className="field">
      <p className="field-label">{t('orders.depositAsked')}</p>
      <Segmented
        label={t('orders.depositAsked')}
        value={value}
        onChange={choose}
        options={[
          { id: 'none', label: percent(0) },
          ...parts,
          ...(isOther ? [{ id: value, label: percent(Number(value)) }] : []),
          { id: 'amount', label: '€' },
        ]}
      />
      {deposit?.type === 'amount' && (
        <AmountInput
          label={t('orders.depositAmount')}
          value={deposit.amount}
          decimalText={decimalMark}
          onChange={(amount) => onChange((now) => withFields(now, { deposit: asAmount(amount ?? 0) }))}
        />
      )}
    </div>
  )
}
