// What operations of the tables leave to a thread, so that no sale waits for it: some are answered there, some are made ready.

import { ok, refuse, type Refusal, type Result } from '../shared/kernel/result.ts'
import { lookAtBooks, makeBooks } from './export/books.ts'
import type { Outside } from './outside.ts'

type Beside = (outside: Outside, input: never) => Promise<Result<unknown, Refusal>>

/** Queries whose answer may take long: the host's layer gives it to a thread, by the same function that the tables' own handler calls. */
export const ANSWERED_BESIDE: Readonly<Record<string, Beside>> = { 'export.preview': lookAtBooks }

/**
 * What a command's input becomes once that was made which cannot, or should not, be made while the till waits; or why it
 * is not asked at all of the book in use.
 */
export const MADE_READY: Readonly<Record<string, Beside>> = {
  'export.make': makeBooks,
  // Of the training's or a demo's book a code would be written down that opens nothing on the day it is needed.
  'member.newRecoveryCode': ({ shop }, input) =>
    Promise.resolve(shop.place === 'own' ? ok(input) : refuse({ type: 'NotInTraining' })),
}
