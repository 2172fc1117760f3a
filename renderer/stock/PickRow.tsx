// One thing of a list to move: its picture, what is known of it, and how many with a stepper or typed.

import { thingArt } from '../app/thing-art.ts'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'

type Stored = Output<'stock.inPlace'>[number]

interface PickRowProps {
  readonly thing: Stored
  /** Thousandths of its unit, from nothing to `most`. */
  readonly amount: number
  readonly most: number
  readonly onChange: (amount: number) => void
  /** What is known of it, each in a few words. */
  readonly details: readonly string[]
  /** The last of the details asks for attention. */
  readonly isOff?: boolean
}

/** One piece, or half a metre, at a tap; the value itself opens the digits. */
export function PickRow({ thing, amount, most, onChange, details, isOff = false }: PickRowProps) {
  const { t, quantity } = useText()
  const [isTyping, setTyping] = useState(false)
  const step = thing.unit === 'piece' ? 1000 : 500
  const name = thing.lotLabel === null ? thing.name : `${thing.name} ${thing.lotLabel}`
  return (
    <li className="pick-row" data-off={isOff || undefined}>
      <ArtPicture {...thingArt(thing)} size={56} />
      <span className="pick-words">
        <bdi className="pick-name">{name}</bdi>
        {details.map((detail) => (
          <span key={detail} className="material-mark">
            {detail}
          </span>
        ))}
      </span>
      <Stepper
        label={name}
        valueText={quantity(amount, thing.unit)}
        lessLabel={t('stock.less', { name })}
        moreLabel={t('stock.more', { name })}
        onLess={() => onChange(Math.max(0, amount - step))}
        onMore={() => onChange(Math.min(most, amount + step))}
        isLessDisabled={amount <= 0}
        isMoreDisabled={amount >= most}
        onPressValue={() => setTyping(true)}
      />
      {isTyping && (
        <TypedSheet
          {...{ name, amount, most, unit: thing.unit }}
          onDone={(typed) => {
            onChange(Math.min(most, typed))
            setTyping(false)
          }}
          onClose={() => setTyping(false)}
        />
      )}
    </li>
  )
}

interface TypedSheetProps {
  readonly name: string
  readonly amount: number
  readonly most: number
  readonly unit: Stored['unit']
  readonly onDone: (amount: number) => void
  readonly onClose: () => void
}

function TypedSheet({ name, amount, most, unit, onDone, onClose }: TypedSheetProps) {
  const { t, quantity, decimalMark } = useText()
  const [typed, setTyped] = useState<number | null>(amount)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={name}
      closeLabel={t('common.close')}
      footer={<BigButton label={t('common.ok')} tone="go" onPress={() => onDone(typed ?? 0)} />}
    >
      <div className="quantity-sheet">
        <QuantityPad
          label={t('catalogue.howMany')}
          value={typed}
          onChange={setTyped}
          format={(thousandths) => quantity(thousandths, unit)}
          quick={[{ label: quantity(most, unit), thousandths: most }]}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('catalogue.howMany')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={unit === 'piece' ? 0 : 3}
        />
      </div>
    </Sheet>
  )
}
