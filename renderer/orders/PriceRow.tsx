// A line and its price; what would pay for it is one press away.

import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import type { Suggestion } from '../../shared/orders/contract.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { LinePicture, LineWords } from './LineFace.tsx'
import type { StepProps } from './order-draft.ts'
import { withLine } from './order-lines.ts'
import { isBelow } from './order-price.ts'

interface PriceRowProps {
  readonly line: OrderLine
  readonly suggestion: Suggestion | undefined
  readonly showsCost: boolean
  readonly onChange: StepProps['onChange']
}

export function PriceRow({ line, suggestion, showsCost, onChange }: PriceRowProps) {
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
      {suggestion && <Hint line={line} suggestion={suggestion} showsCost={showsCost} onTake={set} />}
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

interface HintProps {
  readonly line: OrderLine
  readonly suggestion: Suggestion
  readonly showsCost: boolean
  readonly onTake: (price: number) => void
}

function Hint({ line, suggestion, showsCost, onTake }: HintProps) {
  const text = useText()
  const { t, money } = text
  const { price, materials, minutes, margin } = suggestion
  const known = [
    materials !== null && t('orders.materials', { amount: money(materials) }),
    minutes > 0 && t('orders.workTime', { time: timeWords(minutes, text) }),
    margin !== null && t('orders.leftForUs', { amount: money(margin) }),
  ].filter((words) => words !== false)
  return (
    <div className="price-hint">
      {price !== null && price !== line.unitPrice && (
        <BigButton
          size="small"
          tone={isBelow(line, suggestion) ? 'plain' : 'quiet'}
          label={t('orders.suggested', { amount: money(price) })}
          onPress={() => onTake(price)}
        />
      )}
      {showsCost && known.length > 0 && <span>{known.join(' · ')}</span>}
    </div>
  )
}
