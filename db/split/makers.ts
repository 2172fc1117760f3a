// Makers of a line from their canonical JSON.

import type { MakerPart } from '../../shared/catalogue/catalogue.ts'

/** Reads makers, each distinct text once: a hundred thousand lines have a few dozen. */
export function makersDecoder(): (json: string) => readonly MakerPart[] {
  const known = new Map<string, readonly MakerPart[]>()
  return (json) => {
    const makers = known.get(json) ?? (JSON.parse(json) as MakerPart[])
    known.set(json, makers)
    return makers
  }
}
