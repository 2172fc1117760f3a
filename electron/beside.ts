// What operations of the tables leave to a thread, so that no sale waits for it: some are answered there, some are made ready.

import type { Refusal, Result } from '../shared/kernel/result.ts'
import { lookAtBooks, makeBooks } from './export/books.ts'
import type { Outside } from './outside.ts'

type Beside = (outside: Outside, input: never) => Promise<Result<unknown, Refusal>>

/** Queries whose answer may take long: the host's layer gives it to a thread, by the same function that the tables' own handler calls. */
export const ANSWERED_BESIDE: Readonly<Record<string, Beside>> = { 'export.preview': lookAtBooks }

/** What a command's input becomes once that was made which cannot, or should not, be made while the till waits. */
export const MADE_READY: Readonly<Record<string, Beside>> = {
  'export.make': makeBooks,
}
