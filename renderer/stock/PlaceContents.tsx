// What lies in one place.

import type { PlaceId } from '../../shared/kernel/id.ts'
import { useAnswer } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'

/** Goods and materials, with how many. */
export function PlaceContents({ place, name }: { readonly place: PlaceId | null; readonly name: string }) {
  const { t, quantity } = useText()
  const { value: stored } = useAnswer('stock.inPlace', { place }, { keep: true })
  return (
    <Card title={name}>
      {stored?.length === 0 && <p>{t('stock.nothingHere')}</p>}
      <ul className="stored">
        {stored?.map((thing) => (
          <li key={thing.item} className="stored-row">
            <ArtPicture {...thingArt(thing)} size={44} />
            <span className="stored-name">{thing.name}</span>
            <span className="figure stored-quantity">{quantity(thing.quantity, thing.unit)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
