// Names and numbers for the bench, the same at each run.

/** A small generator of the same chances at each run (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256))
  }
}

const THINGS = [
  ...['Sac', 'Trousse', 'Coussin', 'Tablier', 'Écharpe', 'Bonnet', 'Pochette', 'Nappe', 'Torchon', 'Bracelet'],
  ...['Collier', 'Doudou', 'Poupée', 'Carnet', 'Bougie', 'Panier', 'Confiture', 'Sirop', 'Biscuit', 'Savon'],
]
const LOOKS = [
  ...['wax', 'lin', 'velours', 'denim', 'brodé', 'tissé', 'rayé', 'fleuri', 'bleu', 'rouge', 'ocre', 'vert'],
  ...['petit', 'grand', 'doublé', 'tressé', 'matelassé', 'ajouré', 'perlé', 'cœur'],
]
const PLACES = ['Dakar', 'Porto', 'Odessa', 'Kaboul', 'Lima', 'Alep', 'Oran', 'Lyon', 'Brest', 'Tunis', 'Kyiv', 'Bahia']

/** Different names of a dozen letters or so. */
export function articleNames(count: number): string[] {
  const names: string[] = []
  for (let index = 0; index < count; index += 1) {
    const thing = THINGS[index % THINGS.length] ?? ''
    const look = LOOKS[Math.floor(index / THINGS.length) % LOOKS.length] ?? ''
    const rest = Math.floor(index / (THINGS.length * LOOKS.length))
    const place = PLACES[rest % PLACES.length] ?? ''
    const number = Math.floor(rest / PLACES.length)
    names.push(`${thing} ${look} ${place}${number === 0 ? '' : ` ${number + 1}`}`)
  }
  return names
}
