// Texts kept as they are written: a few names come back on millions of lines.

/** More than the articles, markets and members of any coop. */
const MOST = 20_000

/** `make`, whose answers are remembered. */
export function kept(make: (text: string) => string): (text: string) => string {
  const words = new Map<string, string>()
  return (text) => {
    const known = words.get(text)
    if (known !== undefined) return known
    if (words.size === MOST) words.clear()
    const word = make(text)
    words.set(text, word)
    return word
  }
}
