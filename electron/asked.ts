// What comes over a wire, before the door sees it: a name, an input and perhaps a request id, or nothing at all.

import { z } from 'zod'
import { refuse } from '../shared/kernel/result.ts'

/** A question as the door takes it. */
export interface Asked {
  readonly name: string
  readonly input: unknown
  readonly request?: string
  /** The book its screen was drawn for, by its till's name. */
  readonly book?: string
}

/** Reads a question out of an unknown value; null when it has not the shape of one. The door judges the rest. */
export function askedFrom(value: unknown): Asked | null {
  const read = Shape.safeParse(value)
  if (!read.success || isTooDeep(read.data.input)) return null
  const { name, input, request, book } = read.data
  return { name, input, ...(typeof request === 'string' && { request }), ...(typeof book === 'string' && { book }) }
}

/** The answer to what is not a question. */
export function notAQuestion(message: string) {
  return refuse({ type: 'InvalidInput', issues: [{ path: '', message }] } as const)
}

// A request is a UUIDv7, which the client makes; anything longer is not one.
const Shape = z.object({
  name: z.string().max(80),
  input: z.unknown(),
  request: z.string().max(64).nullish(),
  book: z.string().max(20).nullish(),
})

// No question of the contract goes half as deep; whoever walks an input may then do so without counting.
const DEEPEST = 32

// Level by level and not by recursion: what it guards against is exactly a value that ends a recursion.
function isTooDeep(input: unknown): boolean {
  let level: unknown[] = [input]
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level
      .filter((value) => typeof value === 'object' && value !== null)
      .flatMap((value) => Object.values(value as object))
    if (level.length === 0) return false
  }
  return true
}
