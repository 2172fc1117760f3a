// The thread for lists that come in and go out, as the host asks it.

import { AskedThread } from '../jobs/asked-thread.ts'
import type { FileQuestions, QuestionName } from './questions.ts'

/** Megabytes that reading a file may take: ten megabytes of it need a tenth. */
const MEMORY = 1024

const thread = new AskedThread<FileQuestions>({ files: true }, MEMORY)

/**
 * Asks the thread. Throws `ThreadEnded` when a file is too much for it, or when `signal` stops it; the next question
 * starts another.
 */
export function askThread<Name extends QuestionName>(
  name: Name,
  input: FileQuestions[Name]['in'],
  signal?: AbortSignal,
): Promise<FileQuestions[Name]['out']> {
  return thread.ask(name, input, signal ? { signal } : {})
}
