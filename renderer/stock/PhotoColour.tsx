// A photo whose colour is taken with a touch.

import { useRef } from 'react'
import { pictureUrl } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { colourAt } from './photo-colour.ts'

interface PhotoColourProps {
  readonly photo: string
  /** `#rrggbb`. */
  readonly colour: string
  readonly onPick: (colour: string) => void
}

/** Touch anywhere; with the keyboard the middle is taken. */
export function PhotoColour({ photo, colour, onPick }: PhotoColourProps) {
  const { t } = useText()
  const image = useRef<HTMLImageElement>(null)
  const pick = async (at: { readonly x: number; readonly y: number }) => {
    if (!image.current) return
    await image.current.decode()
    const found = colourAt(image.current, at)
    if (found) onPick(found)
  }
  return (
    <div className="photo-colour">
      <button
        type="button"
        className="photo-colour-touch"
        aria-label={t('stock.pickColour')}
        onClick={({ currentTarget, clientX, clientY, detail }) => {
          const box = currentTarget.getBoundingClientRect()
          const isKey = detail === 0
          void pick(
            isKey ? { x: 0.5, y: 0.5 } : { x: (clientX - box.x) / box.width, y: (clientY - box.y) / box.height },
          )
        }}
      >
        <img ref={image} src={pictureUrl(photo)} alt="" draggable="false" />
      </button>
      <p className="photo-colour-words">
        <span className="photo-colour-now" style={{ background: colour }} />
        {t('stock.pickColour')}
      </p>
    </div>
  )
}
