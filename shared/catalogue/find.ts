// Finding articles by their names: the words of a text, and the search of the door over a list that is at hand.

import type { ArticleId } from '../kernel/id.ts'

/** As many as a search gives. */
export const MOST_FOUND = 60

/** The words of a folded text; those of three letters and more are found in the middle of a word too. */
export function wordsOf(text: string): string[] {
  return text.split(NO_WORD).filter((word) => word !== '')
}

const NO_WORD = /[^\p{L}\p{N}]+/u
/** Letters from which a word is found anywhere. */
export const LONG = 3

/** A name ready to be searched: see `searchable`. */
export interface Searchable {
  readonly id: ArticleId
  readonly folded: string
  /** Its words, each after a space. */
  readonly words: string
}

/** Makes a folded name ready. */
export function searchable<Item extends { readonly id: ArticleId }>(item: Item, folded: string): Item & Searchable {
  return { ...item, folded, words: ` ${wordsOf(folded).join(' ')}` }
}

/** Names in the order in which they are found: made once, so that no key pressed sorts thousands. */
export interface Shelf<Item extends Searchable> {
  readonly items: readonly Item[]
}

/** Puts names in their order: short ones first. */
export function shelfOf<Item extends Searchable>(items: readonly Item[]): Shelf<Item> {
  const inOrder = (one: Item, other: Item) =>
    one.folded.length - other.folded.length || compare(one.folded, other.folded) || compare(one.id, other.id)
  return { items: items.toSorted(inOrder) }
}

/**
 * What a folded text finds, the same and in the same order as `catalogue.search`: every word must be there; names that
 * begin with the text come first, then short ones. Twenty thousand names take a millisecond or two.
 */
export function foundByName<Item extends Searchable>({ items }: Shelf<Item>, text: string): Item[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const long = words.filter((word) => word.length >= LONG)
  const starts = words.filter((word) => word.length < LONG).map((word) => ` ${word}`)
  const hasIt = ({ folded, words: own }: Item) =>
    long.every((word) => folded.includes(word)) &&
    starts.every((start) => (long.length > 0 ? ` ${folded}`.includes(start) : own.includes(start)))
  const begin: Item[] = []
  const others: Item[] = []
  for (const item of items) {
    const beginsSo = item.folded.startsWith(text)
    if (!beginsSo && others.length === MOST_FOUND) continue
    if (!hasIt(item)) continue
    if (beginsSo) begin.push(item)
    else others.push(item)
    if (begin.length === MOST_FOUND) break
  }
  return [...begin, ...others].slice(0, MOST_FOUND)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
