// The picture of a thing in a small square: a basket line, a list, a card.

import './tile.css'
import { classNames } from './class-names.ts'
import { Pattern } from './Pattern.tsx'
import { Pictogram } from './Pictogram.tsx'
import type { Art } from './PictureTile.tsx'

interface ArtPictureProps {
  art: Art
  photoUrl?: string | undefined
  /** Side in pixels, 56 when not said. */
  size?: number
  className?: string
}

/** Photo, else pictogram on its cloth; decoration only. */
export function ArtPicture({ art, photoUrl, size = 56, className }: ArtPictureProps) {
  return (
    <span className={classNames('art', className)} style={{ inlineSize: size, blockSize: size }}>
      <Pattern colour={art.colour} pattern={art.pattern} className="art-cloth">
        {photoUrl === undefined ? (
          <Pictogram name={art.pictogram} className="art-pictogram" />
        ) : (
          <img className="tile-photo" src={photoUrl} alt="" loading="lazy" decoding="async" />
        )}
      </Pattern>
    </span>
  )
}
