// What a file would do, line by line: what is common to every sheet.

import type { FileField } from './sheets.ts'
import type { ProblemReason, Read } from './cells.ts'

export interface Problem {
  readonly field: FileField
  readonly reason: ProblemReason
  /** Another line of the file, which this one is refused with or says otherwise than. */
  readonly other?: number
}

/** What a line changes: the old value and the new, as they are read in the file's language. */
export interface Change {
  readonly field: FileField
  readonly before: string
  readonly after: string
}

/**
 * Something worth saying of a line that is not refused: `quantityLeft` what is there is changed by a count, not by a
 * list; `notCounted` nobody wrote a number.
 */
export type LineNote = 'quantityLeft' | 'notCounted'

export type Outcome = 'add' | 'change' | 'same' | 'refused'

/** One line of a file and what becomes of it. */
export interface PlannedLine {
  /** In the file, from 1, its header counted. */
  readonly row: number
  readonly name: string
  readonly outcome: Outcome
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
  readonly note: LineNote | null
}

/** A line of a file that is not its header and not empty. */
export interface Row {
  readonly row: number
  readonly cell: (field: FileField) => string
}

/** Gathers what the cells of a line say, and what is wrong with them; an empty cell says nothing. */
export class LineReader {
  readonly problems: Problem[] = []
  readonly row: number
  readonly #cell: Row['cell']

  constructor({ row, cell }: Row) {
    this.row = row
    this.#cell = cell
  }

  text(field: FileField): string {
    return this.#cell(field)
  }

  take<Value>(field: FileField, read: (text: string) => Read<Value>): Value | undefined {
    const text = this.#cell(field)
    if (text === '') return undefined
    const result = read(text)
    if ('value' in result) return result.value
    this.refuse(field, result.reason)
    return undefined
  }

  refuse(field: FileField, reason: ProblemReason, other?: number): void {
    this.problems.push(other === undefined ? { field, reason } : { field, reason, other })
  }

  has(field: FileField): boolean {
    return this.problems.some((problem) => problem.field === field)
  }
}
