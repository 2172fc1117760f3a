// Something that is in no catalogue: its words, how many, its price.

import { useState } from 'react'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths, type Unit } from '../../shared/kernel/quantity.ts'
import { newId } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useRates, VatRates } from '../app/VatRates.tsx'
import { useText } from '../text/use-text.ts'
import { AmountPad } from '../ui/AmountPad.tsx'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { FREE_PICTOGRAM, freeRate, type FreeKind } from './free-things.ts'
import type { FreeLine } from './order-lines.ts'

interface FreeLineSheetProps {
  readonly kinds: readonly FreeKind[]
  /** Thousandths it begins with. */
  readonly quantity?: number
  readonly onAdd: (line: FreeLine) => void
  readonly onClose: () => void
}

/** How many can be changed on its line afterwards. */
export function FreeLineSheet({ kinds, quantity = 1000, onAdd, onClose }: FreeLineSheetProps) {
  const { t, money } = useText()
  const { value: host } = useAnswer('host.profile', {})
  const isExempt = host?.vatRegime === 'franchise'
  const [kind, setKind] = useState<FreeKind>(kinds[0] ?? 'good')
  const [chosen, setChosen] = useState<number | null>(null)
  const rate = isExempt ? 0 : (chosen ?? freeRate(kind, isExempt))
  const rates = useRates([rate])
  const [label, setLabel] = useState('')
  const [unit, setUnit] = useState<Unit>('piece')
  const [price, setPrice] = useState<number | null>(null)
  const isReady = label.trim() !== '' && price !== null
  const add = () => {
    if (!isReady) return
    onAdd({
      ...{ key: newId(), label: label.trim(), kind, unit, unitPrice: cents(price) },
      ...{ quantity: thousandths(quantity), vatRate: rate, pictogram: FREE_PICTOGRAM[kind] },
    })
    onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('orders.otherLine')}
      closeLabel={t('common.close')}
      width="wide"
      footer={<BigButton tone="go" label={t('common.add')} isDisabled={!isReady} onPress={add} />}
    >
      <div className="editor-two">
        <div className="editor-column">
          <TextInput label={t('orders.whatIsIt')} value={label} maxLength={120} autoFocus onChange={setLabel} />
          <IconChoice
            label={t('orders.whichKind')}
            shape="tile"
            value={kind}
            onChange={(id) => {
              setKind(id)
              setChosen(null)
            }}
            options={kinds.map((id) => ({
              id,
              label: t(`orders.free.${id}`),
              icon: (
                <ArtPicture art={{ pictogram: FREE_PICTOGRAM[id], colour: 'indigo', pattern: 'plain' }} size={48} />
              ),
            }))}
          />
          {!isExempt && <VatRates label={t('catalogue.vat')} rates={rates} value={rate} onChange={setChosen} />}
          <Segmented
            label={t('orders.countedBy')}
            value={unit}
            onChange={setUnit}
            options={(['piece', 'm', 'kg'] as const).map((id) => ({ id, label: t(`orders.unit.${id}`) }))}
          />
        </div>
        <AmountPad
          label={t('common.price')}
          value={price}
          onChange={setPrice}
          format={money}
          keypadLabel={t('drawer.digits')}
          backspaceLabel={t('drawer.erase')}
        />
      </div>
    </Sheet>
  )
}
