// Who writes a till's file, in turn: while somebody holds it, whatever would be recorded waits in the order it was asked.

import type { Book } from '../db/book.ts'
import { refuse, type Refusal, type Result } from '../shared/kernel/result.ts'

export const OTHER_BOOK = refuse({ type: 'OtherBook' } as const)

/** Does what writes in a book in its turn; refuses when another book is in use by then. */
export type InTurn = <Outcome extends Result<unknown, Refusal>>(
  book: Book,
  write: () => Outcome | Promise<Outcome>,
) => Promise<Outcome | typeof OTHER_BOOK>

/** The turns of one computer's books. */
export class Turns {
  #held: Promise<void> | null = null

  /** Does what writes: at once while nobody holds the file, else as soon as it is let go, in order. */
  async take<Value>(write: () => Value | Promise<Value>): Promise<Value> {
    // Whoever waited longest may hold it next: looked at again each time.
    while (this.#held) await this.#held
    return write()
  }

  /** Holds the file when its turn comes, until `work` is done. What holds it never takes a turn of its own. */
  hold<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.take(async () => {
      const over = Promise.withResolvers<void>()
      this.#held = over.promise
      try {
        return await work()
      } finally {
        this.#held = null
        over.resolve()
      }
    })
  }
}
