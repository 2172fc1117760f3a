// One line of a delivery: how much (by measure, or cloth by its weight), its price, and the roll it makes.

import { useState } from 'react'
import type { Day } from '../../shared/kernel/day.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import { lengthByWeight } from '../../shared/stock/materials.ts'
import type { Source } from '../../shared/stock/stock.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { DeliveryLine, Listed } from './delivery.ts'

interface LineSheetProps {
  readonly material: Listed
  readonly source: Source
  /** Names of rolls already given in this delivery. */
  readonly taken: readonly string[]
  readonly onAdd: (line: Omit<DeliveryLine, 'key'>) => void
  readonly onClose: () => void
}

/** What was re-used is weighed first, when its width and weight per m² are known. */
export function LineSheet({ material, source, taken, onAdd, onClose }: LineSheetProps) {
  const { t, quantity, money, decimalMark } = useText()
  const { isWeighable, isWeighed, setWay, typed, setTyped, amount } = useAmount(material, source)
  const [price, setPrice] = useState<number | null>(source === 'purchase' ? material.price : null)
  const roll = useRoll(taken)
  const [useBy, setUseBy] = useState('')
  const value = priceOf(amount, price ?? 0)
  const unit = isWeighed ? 'kg' : material.unit
  const made = { weight: quantity(typed ?? 0, 'kg'), quantity: quantity(amount, material.unit) }
  const add = () => {
    const lot = { label: roll.label, photo: null, widthMm: null, useBy: (useBy || null) as Day | null, isOffcut: false }
    onAdd({ material, quantity: amount, value, newLot: material.byLot ? lot : null })
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={material.name}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('stock.lineMade')}
          subLabel={`${quantity(amount, material.unit)} · ${money(value)}`}
          tone="go"
          isDisabled={amount <= 0 || (material.byLot && roll.label.trim() === '')}
          onPress={add}
        />
      }
    >
      <div className="quantity-sheet">
        <QuantityPad
          label={t('catalogue.howMany')}
          value={typed}
          onChange={setTyped}
          format={(thousandths) => quantity(thousandths, unit)}
          note={isWeighed ? t('stock.weighs', made) : undefined}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('catalogue.howMany')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={unit === 'piece' ? 0 : 3}
        />
        <div className="stock-column">
          {isWeighable && <WayChoice way={isWeighed ? 'weight' : 'measure'} onChange={setWay} />}
          {source !== 'gift' && (
            <AmountInput
              label={t('stock.unitPrice')}
              value={price}
              onChange={setPrice}
              unitText={`€ / ${t(`stock.unit_${material.unit}`)}`}
              decimalText={decimalMark}
            />
          )}
          {material.byLot && <RollFields {...{ material, roll, useBy }} onUseBy={setUseBy} />}
        </div>
      </div>
    </Sheet>
  )
}

type Way = 'measure' | 'weight'

function WayChoice({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  const { t } = useText()
  return (
    <Segmented
      label={t('catalogue.howMany')}
      options={[
        { id: 'measure', label: t('stock.byMeasure') },
        { id: 'weight', label: t('stock.byWeight') },
      ]}
      value={way}
      onChange={onChange}
    />
  )
}

interface RollFieldsProps {
  readonly material: Listed
  readonly roll: ReturnType<typeof useRoll>
  readonly useBy: string
  readonly onUseBy: (day: string) => void
}

function RollFields({ material, roll, useBy, onUseBy }: RollFieldsProps) {
  const { t, day } = useText()
  return (
    <>
      <TextInput label={t('stock.newRoll')} value={roll.label} onChange={roll.setLabel} maxLength={40} />
      {material.kind === 'food' && (
        <DateInput
          label={t('stock.lotUseBy')}
          value={useBy}
          onChange={onUseBy}
          words={useBy === '' ? t('common.none') : day(useBy, 'dated')}
        />
      )}
    </>
  )
}

/** How much, measured or weighed. */
function useAmount(material: Listed, source: Source) {
  const isWeighable = material.unit === 'm' && material.widthMm !== null && material.gsm !== null
  const [way, setWay] = useState<Way>(isWeighable && source === 'reuse' ? 'weight' : 'measure')
  const [typed, setTyped] = useState<number | null>(null)
  const isWeighed = way === 'weight'
  // Thousandths of a kilo are grams.
  const amount = (isWeighed ? lengthByWeight(typed ?? 0, material) : typed) ?? 0
  return { isWeighable, isWeighed, setWay, typed, setTyped, amount }
}

/** The next roll's name until another is written. */
function useRoll(taken: readonly string[]) {
  const { value } = useAnswer('stock.nextRoll', {})
  const [typed, setLabel] = useState<string | null>(null)
  let next = value?.number ?? 1
  while (taken.includes(`R${next}`)) next += 1
  return { label: typed ?? `R${next}`, setLabel }
}
