// What is drawn of an article that has no photo.

import { pictureUrl } from '../app/client.ts'
import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram } from '../ui/pictograms.ts'
import type { Art } from '../ui/PictureTile.tsx'

interface Drawn {
  readonly name: string
  readonly pictogram: string | null
  readonly photo: string | null
}

/** The pictogram chosen, else the one its name calls for, on its range's cloth; and its photo. */
export function pictureOf(
  thing: Drawn,
  cloth: { readonly colour: string; readonly pattern: string },
): { readonly art: Art; readonly photoUrl: string | undefined } {
  const pictogram = thing.pictogram === null ? suggestPictogram(thing.name) : pictogramNamed(thing.pictogram)
  return {
    art: { pictogram, colour: cloth.colour, pattern: patternNamed(cloth.pattern) },
    photoUrl: thing.photo === null ? undefined : pictureUrl(thing.photo),
  }
}
