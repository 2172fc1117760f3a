// The thread for files, as the host asks it: it starts with the first question and ends when nobody asks any more.

import { Worker } from 'node:worker_threads'
import { workerFile } from '../jobs/jobs.ts'
import type { FileAnswer, FileQuestions, QuestionName } from './questions.ts'

/** A file that is too much for its thread, or keeps it busy for ever. */
export class FileTooMuch extends Error {}

/** Megabytes that reading a file may take: ten megabytes of it need a tenth. */
const MEMORY = { maxOldGenerationSizeMb: 1024 }
const PATIENCE_MS = 120_000
/** A thread that nobody asks for so long is let go. */
const IDLE_MS = 20_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly alarm: NodeJS.Timeout
}

let thread: Worker | null = null
let idle: NodeJS.Timeout | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** Asks the thread. Throws {@link FileTooMuch} when a file is too much for it; the next question starts another. */
export function askThread<Name extends QuestionName>(
  name: Name,
  input: FileQuestions[Name]['in'],
): Promise<FileQuestions[Name]['out']> {
  const worker = (thread ??= startThread())
  const id = (asked += 1)
  clearTimeout(idle)
  worker.ref()
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => giveUp(worker, new FileTooMuch('The file keeps its thread busy')), PATIENCE_MS)
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, alarm })
    worker.postMessage({ id, name, input })
  })
}

function startThread(): Worker {
  const worker = new Worker(workerFile(), { workerData: { files: true }, resourceLimits: MEMORY })
  worker.on('message', (message: FileAnswer) => settle(worker, message))
  worker.on('error', (error) => giveUp(worker, new FileTooMuch(error.message, { cause: error })))
  worker.on('exit', () => giveUp(worker, new FileTooMuch('The thread for files ended')))
  return worker
}

function settle(worker: Worker, message: FileAnswer): void {
  const one = waiting.get(message.id)
  if (!one) return
  forget(message.id, one)
  if (waiting.size === 0) rest(worker)
  if ('failure' in message) one.reject(new Error(message.failure))
  else one.resolve(message.answer)
}

function rest(worker: Worker): void {
  worker.unref()
  idle = setTimeout(() => giveUp(worker, new FileTooMuch('Nobody asks')), IDLE_MS)
  idle.unref()
}

function giveUp(worker: Worker, error: Error): void {
  if (thread !== worker) return
  thread = null
  clearTimeout(idle)
  void worker.terminate()
  for (const [id, one] of waiting) {
    forget(id, one)
    one.reject(error)
  }
}

function forget(id: number, { alarm }: Waiting): void {
  clearTimeout(alarm)
  waiting.delete(id)
}
