// Choosing a thing by its picture: a material for a recipe, an article to write one for.

import { useState } from 'react'
import type { ItemFace } from '../../shared/production/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { PictureTile } from '../ui/PictureTile.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Sheet } from '../ui/Sheet.tsx'

interface ItemSheetProps {
  readonly onClose: () => void
  readonly onChoose: (face: ItemFace & { readonly hasRecipe: boolean }) => void
  /** Leaves some out: those already there, those without a recipe. */
  readonly shows?: (face: ItemFace & { readonly hasRecipe: boolean }) => boolean
}

/** Everything that is made or used, by name. */
export function ItemSheet({ onClose, onChoose, shows = () => true }: ItemSheetProps) {
  const { t } = useText()
  const [text, setText] = useState('')
  const { value: items = [] } = useAnswer('production.items', { text }, { keep: true })
  return (
    <Sheet isOpen onClose={onClose} title={t('workshop.choose')} closeLabel={t('common.close')} width="wide">
      <div className="workshop">
        <SearchBox label={t('common.search')} value={text} onChange={setText} clearLabel={t('common.remove')} />
        <div className="workshop-tiles">
          {items.filter(shows).map((face) => (
            <PictureTile
              key={face.item}
              id={face.item}
              size="small"
              label={face.name}
              priceText=""
              onPress={() => onChoose(face)}
              {...thingArt(face)}
            />
          ))}
        </div>
      </div>
    </Sheet>
  )
}
