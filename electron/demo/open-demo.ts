// Opens a demo's book: made the first time, and made again when a power cut left it without its coop.

import { rmSync } from 'node:fs'
import type { Book } from '../../db/book.ts'
import { closeBook, holdsCoop } from '../../db/open-book.ts'
import { fillDemo, type DemoName } from './fill-demo.ts'

/** A demo's journal begins this long before the day it is made. */
const HISTORY = 40 * 86_400_000

interface Opening {
  readonly folder: string
  readonly demo: DemoName
  readonly now: number
  /** Opens the folder as a rehearsal, at a time of its own when one is given. */
  readonly open: (clock?: () => number) => Book
}

/** The demo's book, open and filled. */
export function openDemo({ folder, demo, now, open }: Opening): Book {
  if (holdsCoop(folder)) {
    const book = open()
    if (book.coop) return book
    closeBook(book)
    rmSync(folder, { recursive: true })
  }
  closeBook(open(() => now - HISTORY))
  const book = open()
  fillDemo(book, demo)
  return book
}
