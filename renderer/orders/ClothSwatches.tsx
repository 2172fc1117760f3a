// The cloths there are, as swatches with what is left of each.

import { Check } from 'lucide-react'
import type { MaterialId } from '../../shared/kernel/id.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'

interface ClothSwatchesProps {
  readonly value: MaterialId | null
  readonly onChange: (cloth: MaterialId | null) => void
}

/** Pressed again, none is chosen; nothing is drawn where the stock book has no cloth. */
export function ClothSwatches({ value, onChange }: ClothSwatchesProps) {
  const { t, quantity } = useText()
  const { value: answer } = useAnswer('stock.materials', { kind: 'cloth', limit: 60 })
  const cloths = answer?.materials ?? []
  if (cloths.length === 0) return null
  return (
    <div className="field" role="group" aria-label={t('orders.whichCloth')}>
      <p className="field-label">{t('orders.whichCloth')}</p>
      <div className="cloth-swatches">
        {cloths.map((cloth) => (
          <button
            key={cloth.id}
            type="button"
            className="cloth-swatch"
            aria-pressed={cloth.id === value}
            onClick={() => onChange(cloth.id === value ? null : cloth.id)}
          >
            <ArtPicture {...thingArt(cloth)} size={64} />
            {cloth.id === value && <Check className="cloth-tick" aria-hidden="true" />}
            <bdi>{cloth.name}</bdi> <strong className="figure">{quantity(cloth.quantity, cloth.unit)}</strong>
          </button>
        ))}
      </div>
    </div>
  )
}
