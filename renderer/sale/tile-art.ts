// What is drawn of an article when it has no photo.

import type { Art } from '../ui/PictureTile.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram } from '../ui/pictograms.ts'

interface Drawn {
  readonly pictogram: string | null
  readonly colour: string
  readonly pattern: string
}

/** The pictogram chosen, else the one its name calls for, on its range's cloth. The same object for the same thing. */
export function artOf(thing: Drawn, name: string): Art {
  const known = drawn.get(thing)
  if (known) return known
  const art: Art = {
    pictogram: thing.pictogram === null ? suggestPictogram(name) : pictogramNamed(thing.pictogram),
    colour: thing.colour,
    pattern: patternNamed(thing.pattern),
  }
  drawn.set(thing, art)
  return art
}

const drawn = new WeakMap<Drawn, Art>()
