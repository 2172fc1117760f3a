// What is taken off the whole.

import { cents } from '../../shared/kernel/money.ts'
import { useText } from '../text/use-text.ts'
import { withFields, type StepProps } from './order-draft.ts'
import { PartChoice } from './PartChoice.tsx'

const PARTS = [500, 1000, 2000] as const

export function DiscountChoice({ draft, onChange }: StepProps) {
  const { t } = useText()
  return (
    <PartChoice
      label={t('orders.discount')}
      amountLabel={t('orders.discountAmount')}
      value={draft.fields.discount}
      parts={PARTS}
      firstAmount={0}
      onChange={(part) =>
        onChange((now) =>
          withFields(now, {
            discount: part?.type === 'amount' ? { type: 'amount', amount: cents(part.amount) } : part,
          }),
        )
      }
    />
  )
}
