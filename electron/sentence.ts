// What a refusal to open says to a person: the host's errors carry a sentence when she can do something about it.

/** The sentence of an error meant for a person; null for a bug. */
export function sentenceOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('sentence' in error)) return null
  return typeof error.sentence === 'string' ? error.sentence : null
}
