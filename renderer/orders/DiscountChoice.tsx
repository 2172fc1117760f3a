// What is taken off the whole.

import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { withFields, type StepProps } from './order-draft.ts'

const PARTS = [500, 1000, 2000] as const

export function DiscountChoice({ draft, onChange }: StepProps) {
  const { t, percent, decimalMark } = useText()
  const { discount } = draft.fields
  const value = discount === null ? 'none' : discount.type === 'amount' ? 'amount' : String(discount.bp)
  const choose = (id: string) => {
    if (id === 'none') return onChange((now) => withFields(now, { discount: null }))
    if (id === 'amount') return onChange((now) => withFields(now, { discount: { type: 'amount', amount: cents(0) } }))
    return onChange((now) => withFields(now, { discount: { type: 'percent', bp: Number(id) } }))
  }
  const parts = PARTS.map((bp) => ({ id: String(bp), label: percent(bp) }))
  const isOther = !['none', 'amount', ...parts.map(({ id }) => id)].includes(value)
  return (
    <div className="field">
      <p className="field-label">{t('orders.discount')}</p>
      <Segmented
        label={t('orders.discount')}
        value={value}
        onChange={choose}
        options={[
          { id: 'none', label: percent(0) },
          ...parts,
          ...(isOther ? [{ id: value, label: percent(Number(value)) }] : []),
          { id: 'amount', label: '€' },
        ]}
      />
      {discount?.type === 'amount' && (
        <AmountInput
          label={t('orders.discountAmount')}
          value={discount.amount}
          decimalText={decimalMark}
          onChange={(amount) =>
            onChange((now) => withFields(now, { discount: { type: 'amount', amount: cents(amount ?? 0) } }))
          }
        />
      )}
    </div>
  )
}
