// How much was taken from one roll or heap, and the off-cut that was kept of it, with its photo.

import { useState } from 'react'
import type { PlanSpot } from '../../shared/production/contract.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Change } from './uses.ts'

interface UseSheetProps {
  readonly spot: PlanSpot
  readonly change: Change
  readonly onKeep: (change: Change) => void
  readonly onClose: () => void
}

/** An off-cut is part of what was cut, and never longer. */
export function UseSheet({ spot, change, onKeep, onClose }: UseSheetProps) {
  const { t, quantity, decimalMark } = useText()
  const [which, setWhich] = useState<'taken' | 'offcut'>('taken')
  const [taken, setTaken] = useState<number | null>(change.quantity)
  const [offcut, setOffcut] = useState<number | null>(change.offcut)
  const [photo, setPhoto] = useState<string | null>(change.photo)
  const { face, lot, label } = spot
  const isTooLong = (offcut ?? 0) > (taken ?? 0)
  const isTaken = which === 'taken'
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={[face.name, label].filter((part) => part !== '').join(' · ')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <BigButton
          label={t('common.save')}
          tone="go"
          isDisabled={isTooLong}
          onPress={() => onKeep({ quantity: taken ?? 0, offcut: offcut ?? 0, photo })}
        />
      }
    >
      <div className="use-pad">
        <QuantityPad
          key={which}
          label={isTaken ? t('workshop.takenHere') : t('workshop.offcutKept')}
          value={isTaken ? taken : offcut}
          onChange={isTaken ? setTaken : setOffcut}
          format={(thousandths) => quantity(thousandths, face.unit)}
          note={t('workshop.left', { quantity: quantity(spot.quantity, face.unit) })}
          quickLabel={t('catalogue.quick')}
          keypadLabel={t('catalogue.howMany')}
          backspaceLabel={t('signIn.erase')}
          decimalText={decimalMark}
          decimals={face.unit === 'piece' ? 0 : 3}
        />
        <div className="line-more">
          {lot !== null && (
            <Segmented
              label={t('workshop.materials')}
              options={[
                { id: 'taken', label: t('workshop.takenHere') },
                { id: 'offcut', label: t('workshop.offcutKept') },
              ]}
              value={which}
              onChange={setWhich}
            />
          )}
          {isTooLong && <p className="line-missing">{t('refusal.OffcutTooLong')}</p>}
          {!isTaken && <KeptPhoto label={t('workshop.offcutPhoto')} value={photo} onChange={setPhoto} />}
        </div>
      </div>
    </Sheet>
  )
}
