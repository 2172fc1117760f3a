// How much of an article: a length, a weight or a number.

import './pad.css'
import { useState } from 'react'
import { MAX_CENTS } from '../../shared/kernel/money.ts'
import { priceOf, type Unit } from '../../shared/kernel/quantity.ts'
import { ScaleLine } from '../app/ScaleLine.tsx'
import { takeWeight, useScale } from '../app/use-scale.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { decimalMark } from './decimal-mark.ts'
import { useEnter } from './use-enter.ts'

interface QuantitySheetProps {
  name: string
  unit: Unit
  unitPrice: number
  /** Thousandths shown first; null to begin with nothing. */
  value: number | null
  /** The word on the big button. */
  doneLabel: string
  onDone: (thousandths: number) => void
  onClose: () => void
}

/** Lengths people ask for, and weights. */
const QUICK: Readonly<Record<Unit, readonly number[]>> = {
  m: [200, 400, 500, 1000, 1500, 2000],
  kg: [100, 250, 500, 1000],
  l: [250, 500, 750, 1000],
  piece: [1000, 2000, 3000, 4000, 5000, 10_000],
}

/** Quick quantities, or digits; the price follows. */
export function QuantitySheet(props: QuantitySheetProps) {
  const { name, unit, unitPrice, onDone, onClose } = props
  const text = useText()
  const { t, money, quantity } = text
  const [value, setValue] = useState(props.value)
  // A kilo's thousandths are grams.
  const scale = useScale(unit === 'kg', setValue)
  const isReady = value !== null && value > 0 && priceOf(value, unitPrice) <= MAX_CENTS
  const done = () => {
    if (!isReady) return
    if (scale.type === 'weighs') takeWeight(scale.grams)
    onDone(value)
    onClose()
  }
  useEnter(done)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={name}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={props.doneLabel}
          subLabel={isReady ? money(priceOf(value, unitPrice)) : undefined}
          tone="go"
          isWide
          isDisabled={!isReady}
          onPress={done}
        />
      }
    >
      <div className="pad-wide">
        <ScaleLine scale={scale} />
        <QuantityPad
          label={t('sell.howMuch')}
          value={value}
          onChange={setValue}
          format={(thousandths) => quantity(thousandths, unit)}
          note={`${money(unitPrice)}${unit === 'piece' ? '' : ` ${t(`sell.per_${unit}`)}`}`}
          quick={QUICK[unit].map((thousandths) => ({ thousandths, label: quantity(thousandths, unit) }))}
          quickLabel={t('sell.quick')}
          keypadLabel={t('sell.digits')}
          backspaceLabel={t('sell.backspace')}
          decimalText={decimalMark(text)}
          decimals={unit === 'piece' ? 0 : 3}
        />
      </div>
    </Sheet>
  )
}
