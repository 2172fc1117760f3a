// Which material: found by its name or its swatch.

import { useDeferredValue, useState } from 'react'
import { useAnswer } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Listed } from './delivery.ts'

interface MaterialPickProps {
  readonly onPick: (material: Listed) => void
  readonly onClose: () => void
}

/** Low ones first. */
export function MaterialPick({ onPick, onClose }: MaterialPickProps) {
  const { t, quantity } = useText()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { value } = useAnswer('stock.materials', { text }, { keep: true })
  return (
    <Sheet isOpen onClose={onClose} title={t('stock.whichOne')} closeLabel={t('common.close')} width="wide">
      <div className="stock-column">
        <SearchBox label={t('stock.search')} value={typed} onChange={setTyped} clearLabel={t('catalogue.clear')} />
        <ul className="material-tiles">
          {value?.materials.map((material) => (
            <li key={material.id}>
              <button type="button" className="material-tile" onClick={() => onPick(material)}>
                <ArtPicture {...thingArt(material)} size={56} />
                <span className="material-words">
                  <bdi className="material-name">{material.name}</bdi>{' '}
                  <span className="figure">{quantity(material.quantity, material.unit)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
