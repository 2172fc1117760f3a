// What the command line says: its answer on stdout, how far it is and what it does not understand on stderr.

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
