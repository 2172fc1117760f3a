// How much is asked before work begins.

import { useText } from '../text/use-text.ts'
import { withFields, type StepProps } from './order-draft.ts'
import { asAmount, useSums } from './order-price.ts'
import { PartChoice } from './PartChoice.tsx'

const PARTS = [3000, 5000, 10_000] as const

/** None, a part, or an amount that begins with what the part was. */
export function DepositChoice({ draft, onChange }: StepProps) {
  const { t } = useText()
  const sums = useSums(draft.fields)
  return (
    <PartChoice
      label={t('orders.depositAsked')}
      amountLabel={t('orders.depositAmount')}
      value={draft.fields.deposit}
      parts={PARTS}
      firstAmount={sums.deposit}
      onChange={(part) =>
        onChange((now) => withFields(now, { deposit: part?.type === 'amount' ? asAmount(part.amount) : part }))
      }
    />
  )
}
