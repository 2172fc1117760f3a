// A line in a list: its picture, its words, how much, and a way out.

import type { OrderLine } from '../../shared/orders/orders.ts'
import { useText } from '../text/use-text.ts'
import { Stepper } from '../ui/Stepper.tsx'
import { stepOf } from './counts.ts'
import { LinePicture, LineWords } from './LineFace.tsx'
import type { StepProps } from './order-draft.ts'
import { withQuantity } from './order-lines.ts'

interface LineRowProps {
  readonly line: OrderLine
  readonly onChange: StepProps['onChange']
  /** Opens what else can be told of it. */
  readonly onOpen?: () => void
}

export function LineRow({ line, onChange, onOpen }: LineRowProps) {
  const { t, quantity } = useText()
  const step = stepOf(line.unit)
  const set = (to: number) => onChange((now) => withQuantity(now, line.key, to))
  const face = (
    <>
      <LinePicture line={line} />
      <LineWords line={line} isCounted />
    </>
  )
  return (
    <div className="dish-row">
      {onOpen ? (
        <button type="button" className="line-open" onClick={onOpen}>
          {face}
        </button>
      ) : (
        <span className="line-open">{face}</span>
      )}
      <Stepper
        label={line.label}
        valueText={quantity(line.quantity, line.unit)}
        lessLabel={t('stock.less', { name: line.label })}
        moreLabel={t('stock.more', { name: line.label })}
        lessRemoves={line.quantity <= step}
        size="small"
        onLess={() => set(line.quantity - step)}
        onMore={() => set(line.quantity + step)}
      />
    </div>
  )
}
