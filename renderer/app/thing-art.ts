// How an article or a material is drawn, wherever a screen lists both.

import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram } from '../ui/pictograms.ts'
import type { Art } from '../ui/PictureTile.tsx'
import { pictureUrl } from './client.ts'

interface Drawn {
  readonly name: string
  readonly colour: string
  readonly pattern: string
  readonly photo: string | null
  readonly pictogram: string | null
}

/** Its pictogram, else the one its name calls for, on its cloth; and its photo. */
export function thingArt(thing: Drawn): { readonly art: Art; readonly photoUrl: string | undefined } {
  const pictogram = thing.pictogram === null ? suggestPictogram(thing.name) : pictogramNamed(thing.pictogram)
  return {
    art: { pictogram, colour: thing.colour, pattern: patternNamed(thing.pattern) },
    photoUrl: thing.photo === null ? undefined : pictureUrl(thing.photo),
  }
}
