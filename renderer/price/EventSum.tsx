// How many must be sold before the stall of an event is paid.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { breakEven, type PriceParts } from '../../shared/price/price.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Card } from '../ui/Screen.tsx'

interface EventSumProps {
  /** The nearest with a stall to pay; its cost can be changed to try another. */
  readonly event: Output<'price.of'>['event']
  readonly parts: PriceParts
}

export function EventSum({ event, parts }: EventSumProps) {
  const { t, number, decimalMark } = useText()
  const [cost, setCost] = useState<number | null>(event?.stallCost ?? 3000)
  const count = breakEven(cost ?? 0, parts)
  return (
    <Card title={t('price.event')}>
      <AmountInput
        label={event === null ? t('price.stallCost') : `${t('price.stallCost')} · ${event.name}`}
        value={cost}
        decimalText={decimalMark}
        onChange={setCost}
      />
      <p className="price-hour" aria-live="polite">
        {count === null ? (
          t('price.never')
        ) : (
          <>
            <span>{t('price.toSell')}</span> <strong className="figure">{number(count)}</strong>
          </>
        )}
      </p>
    </Card>
  )
}
