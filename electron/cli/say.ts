// What the command line says: its answer on stdout, how far it is and what it does not understand on stderr.

import type { Refusal } from '../../shared/kernel/result.ts'

/** A word on how far it is. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** The answer: one JSON document, or a sentence. */
export function print({ json }: { readonly json: boolean }, value: unknown, sentence: string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${sentence}\n`)
}

/** What was typed cannot be meant; its message is a sentence for whoever typed it. */
export class WrongWords extends Error {
  override readonly name = 'WrongWords'
}

/** An operation was refused: `refusal` is what it answered. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(operation: string, refusal: Refusal) {
    super(`${operation} was refused: ${JSON.stringify(refusal)}`)
    this.refusal = refusal
  }
}
