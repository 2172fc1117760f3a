// A line and its price.

import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { LinePicture, LineWords } from './LineFace.tsx'
import type { StepProps } from './order-draft.ts'
import { withLine } from './order-lines.ts'

interface PriceRowProps {
  readonly line: OrderLine
  readonly onChange: StepProps['onChange']
}

export function PriceRow({ line, onChange }: PriceRowProps) {
  const { t, money } = useText()
  const [isOpen, setOpen] = useState(false)
  const set = (price: number) => onChange((now) => withLine(now, line.key, { unitPrice: cents(price) }))
  const { label, unitPrice, quantity, unit } = line
  return (
    <div className="price-row">
      <span className="line-open">
        <LinePicture line={line} size={44} />
        <LineWords line={line} />
      </span>
      <button
        type="button"
        className="price-button"
        aria-label={t('orders.priceOf', { name: label, amount: money(unitPrice) })}
        onClick={() => setOpen(true)}
      >
        <strong className="figure">{money(unitPrice)}</strong>
        {unit !== 'piece' && <span>{t(`sell.per_${unit}`)}</span>}
      </button>
      <strong className="figure price-sum">{money(priceOf(quantity, unitPrice))}</strong>
      {isOpen && (
        <Sheet
          isOpen
          onClose={() => setOpen(false)}
          title={label}
          closeLabel={t('common.close')}
          footer={<BigButton tone="go" label={t('common.done')} onPress={() => setOpen(false)} />}
        >
          <AmountPad
            label={t('common.price')}
            value={unitPrice}
            onChange={(price) => set(price ?? 0)}
            format={money}
            keypadLabel={t('drawer.digits')}
            backspaceLabel={t('drawer.erase')}
          />
        </Sheet>
      )}
    </div>
  )
}
