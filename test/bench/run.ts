// What a section of the bench is given.

import type { Figure } from './figure.ts'
import type { Past } from './past.ts'

export interface Run {
  /** With a million past sales instead of a hundred thousand. */
  readonly full: boolean
  /** A folder of its own holding a till with that past. */
  past(past: Past): Promise<string>
  say(line: string): void
}

export type Section = (run: Run) => Promise<readonly Figure[]>
