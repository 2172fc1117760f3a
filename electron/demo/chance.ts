// Chance that falls the same way on every computer: whole numbers from a fixed seed, never the clock.

/** Draws whole numbers; the same seed draws the same ones in the same order. */
export interface Chance {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number
  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number
  /** True that many times in a hundred. */
  happens(inAHundred: number): boolean
  /** One of several, each as often as its weight; throws when nothing weighs anything. */
  weighted<Value>(options: readonly (readonly [value: Value, weight: number])[]): Value
  bytes(count: number): Uint8Array
}

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (count: number): number => next() % count
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    happens: (inAHundred) => below(100) < inAHundred,
    weighted: (options) => {
      let left = below(options.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [value, weight] of options) {
        left -= weight
        if (left < 0) return value
      }
      throw new RangeError('Nothing to draw from')
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
