// A price by hand: what it is, in pictures, and how much.

import './pad.css'
import { useState } from 'react'
import { cleanLine } from '../../shared/kernel/text.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { SumPad } from './SumPad.tsx'
import { FREE_FACTS, freeLine, freeThingsFor, type FreeThing } from './free-line.ts'
import { addLines, newKey } from './selling.ts'
import { useEnter } from './use-enter.ts'

/** Puts a line of any price in the basket; its VAT follows the picture chosen. */
export function FreeLineSheet({ onClose }: { onClose: () => void }) {
  const { t, money } = useText()
  const { coop } = useStatus()
  const { value: host } = useAnswer('host.profile', {})
  const things = freeThingsFor(coop?.activities ?? ['craft'])
  const [chosen, setThing] = useState<FreeThing | null>(null)
  const [name, setName] = useState('')
  const [price, setPrice] = useState<number | null>(null)
  const thing = chosen ?? things[0] ?? 'object'
  const isExempt = host?.vatRegime === 'franchise'
  const isReady = price !== null && price > 0
  const done = () => {
    if (!isReady) return
    const label = cleanLine(name) || t(`sell.free_${thing}`)
    addLines([freeLine(thing, { key: newKey(), label, price, isExempt })])
    onClose()
  }
  useEnter(done)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('sell.freeLine')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('sell.addToBasket')}
          subLabel={isReady ? money(price) : undefined}
          tone="go"
          isWide
          isDisabled={!isReady}
          onPress={done}
        />
      }
    >
      <div className="sheet-columns">
        <div className="sheet-stack">
          <Things things={things} chosen={thing} isExempt={isExempt} onChoose={setThing} />
          <TextInput
            label={t('sell.freeName')}
            placeholder={t(`sell.free_${thing}`)}
            value={name}
            maxLength={80}
            onChange={setName}
            onEnter={done}
            noScan
          />
        </div>
        <SumPad label={t('common.price')} value={price} onChange={setPrice} format={money} />
      </div>
    </Sheet>
  )
}

interface ThingsProps {
  things: readonly FreeThing[]
  chosen: FreeThing
  isExempt: boolean
  onChoose: (thing: FreeThing) => void
}

function Things({ things, chosen, isExempt, onChoose }: ThingsProps) {
  const { t, percent } = useText()
  return (
    <div className="free-things" role="group" aria-label={t('sell.freeWhat')}>
      {things.map((thing) => {
        const { art, rate } = FREE_FACTS[thing]
        return (
          <button
            key={thing}
            type="button"
            className="free-thing"
            aria-pressed={thing === chosen}
            onClick={() => onChoose(thing)}
          >
            <ArtPicture art={art} size={56} />
            <span className="free-thing-words">
              <strong>{t(`sell.free_${thing}`)}</strong>{' '}
              <span className="free-thing-vat">
                {isExempt ? t('sell.noVat') : t('sell.vatIs', { rate: percent(rate) })}
              </span>
            </span>
          </button>
        )
      })}
    </div>
  )
}
