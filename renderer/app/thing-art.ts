// How articles, materials, their kinds and places are drawn, on every screen.

import { Car, House, MapPin, Scissors, Snowflake, Store, type LucideIcon } from 'lucide-react'
import type { MaterialKind, Place } from '../../shared/stock/materials.ts'
import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram, type PictogramName } from '../ui/pictograms.ts'
import type { Art } from '../ui/PictureTile.tsx'
import { pictureUrl } from './client.ts'

/** The drawing of a kind. */
export const KIND_PICTOGRAM: Readonly<Record<MaterialKind, PictogramName>> = {
  cloth: 'cloth-roll',
  trim: 'zip',
  thread: 'thread',
  food: 'salad',
  packaging: 'box',
  other: 'button',
}

/** The icon of a kind of place. */
export const PLACE_ICON: Readonly<Record<Place['kind'], LucideIcon>> = {
  workshop: Scissors,
  stand: Store,
  home: House,
  coldRoom: Snowflake,
  car: Car,
  other: MapPin,
}

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
