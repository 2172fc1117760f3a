// How things, kinds and places are drawn on a count.

import { Car, House, MapPin, Scissors, Snowflake, Store, type LucideIcon } from 'lucide-react'
import type { MaterialKind, Place } from '../../shared/stock/materials.ts'
import { pictureUrl } from '../app/client.ts'
import { patternNamed } from '../ui/patterns.ts'
import { pictogramNamed, suggestPictogram, type PictogramName } from '../ui/pictograms.ts'
import type { Art } from '../ui/PictureTile.tsx'

/** The drawing of a kind of material. */
export const KIND_PICTURE: Readonly<Record<MaterialKind, PictogramName>> = {
  cloth: 'cloth-roll',
  trim: 'zip',
  thread: 'thread',
  food: 'salad',
  packaging: 'box',
  other: 'button',
}

/** The icon of a kind of place. */
export const PLACE_ICONS: Readonly<Record<Place['kind'], LucideIcon>> = {
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

/** A thing on its cloth, and its photo. */
export function artOfThing(thing: Drawn): { readonly art: Art; readonly photoUrl: string | undefined } {
  const pictogram = thing.pictogram === null ? suggestPictogram(thing.name) : pictogramNamed(thing.pictogram)
  return {
    art: { pictogram, colour: thing.colour, pattern: patternNamed(thing.pattern) },
    photoUrl: thing.photo === null ? undefined : pictureUrl(thing.photo),
  }
}

/** What a thing is called aloud: its name, and what is written on the roll. */
export function fullName({ name, label }: { readonly name: string; readonly label: string }): string {
  return label === '' ? name : `${name}, ${label}`
}

/** The name of a line within its count. */
export function lineKey({ item, lot }: { readonly item: string; readonly lot: string | null }): string {
  return `${item} ${lot ?? ''}`
}
