// One thing that is made to order: how much, of which cloth, like which picture.

import type { OrderLine } from '../../shared/orders/orders.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { ClothSwatches } from './ClothSwatches.tsx'
import type { StepProps } from './order-draft.ts'
import { withLine, withQuantity } from './order-lines.ts'

interface LineSheetProps {
  readonly line: OrderLine
  readonly onChange: StepProps['onChange']
  readonly onClose: () => void
}

const QUICK_PIECES = [1, 6, 12, 50].map((count) => count * 1000)
const QUICK_LENGTHS = [1000, 5000, 10_000, 60_000]

export function LineSheet({ line, onChange, onClose }: LineSheetProps) {
  const { t, quantity, decimalMark } = useText()
  const isPiece = line.unit === 'piece'
  const change = (fields: Partial<OrderLine>) => onChange((now) => withLine(now, line.key, fields))
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={line.label}
      closeLabel={t('common.close')}
      place="full"
      footer={<BigButton tone="go" label={t('common.done')} onPress={onClose} />}
    >
      <div className="editor-two">
        <QuantityPad
          label={t('common.quantity')}
          value={line.quantity}
          onChange={(to) => to !== null && to > 0 && onChange((now) => withQuantity(now, line.key, thousandths(to)))}
          format={(value) => quantity(value, line.unit)}
          quick={(isPiece ? QUICK_PIECES : QUICK_LENGTHS).map((value) => ({
            thousandths: value,
            label: quantity(value, line.unit),
          }))}
          quickLabel={t('count.quick')}
          keypadLabel={t('drawer.digits')}
          backspaceLabel={t('drawer.erase')}
          decimalText={decimalMark}
          decimals={isPiece ? 0 : 3}
        />
        <div className="editor-column">
          <ClothSwatches value={line.cloth} onChange={(cloth) => change({ cloth })} />
          <TextInput
            label={t('orders.lineNote')}
            value={line.note}
            rows={2}
            maxLength={200}
            onChange={(note) => change({ note })}
          />
          <KeptPhoto label={t('orders.likeThis')} value={line.photo} onChange={(photo) => change({ photo })} />
        </div>
      </div>
    </Sheet>
  )
}
