// A thread that answers questions, as the host asks it: it starts with the first one and ends when nobody asks any more.

import { Worker } from 'node:worker_threads'
import { workerFile } from './jobs.ts'
import type { ThreadAnswer } from './answering.ts'

/** A question that is too much for its thread, or keeps it busy for ever; or the thread was stopped. */
export class ThreadEnded extends Error {}

/** Questions by name: what goes in, what comes out. */
export type Questions = Readonly<Record<string, { readonly in: unknown; readonly out: unknown }>>

/** How far an answer is: done of all. */
export type Told = (done: number, all: number) => void

const PATIENCE_MS = 120_000
/** A thread that nobody asks for so long is let go. */
const IDLE_MS = 20_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly told: Told
  readonly alarm: NodeJS.Timeout
}

/** One thread of its kind: `job` is what `worker.ts` knows it by, `memory` the megabytes it may take. */
export class AskedThread<Asked extends { readonly [Name in keyof Asked]: Questions[string] }> {
  readonly #job: object
  readonly #memory: number
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #asked = 0

  constructor(job: object, memory: number) {
    this.#job = job
    this.#memory = memory
  }

  /** Asks. Throws {@link ThreadEnded} when the question is too much; the next one starts another thread. */
  ask<Name extends keyof Asked & string>(
    name: Name,
    input: Asked[Name]['in'],
    told: Told = () => undefined,
  ): Promise<Asked[Name]['out']> {
    const worker = (this.#thread ??= this.#start())
    const id = (this.#asked += 1)
    clearTimeout(this.#idle)
    worker.ref()
    return new Promise((resolve, reject) => {
      const alarm = setTimeout(() => this.#giveUp(worker, new ThreadEnded('Its thread is kept busy')), PATIENCE_MS)
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, told, alarm })
      worker.postMessage({ id, name, input })
    })
  }

  /** Stops whatever is being answered: whoever waits is told so by a {@link ThreadEnded}. */
  stop(): void {
    if (this.#thread) this.#giveUp(this.#thread, new ThreadEnded('It was stopped'))
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#memory }
    const worker = new Worker(workerFile(), { workerData: this.#job, resourceLimits })
    worker.on('message', (message: ThreadAnswer) => this.#settle(worker, message))
    worker.on('error', (error) => this.#giveUp(worker, new ThreadEnded(error.message, { cause: error })))
    worker.on('exit', () => this.#giveUp(worker, new ThreadEnded('The thread ended')))
    return worker
  }

  #settle(worker: Worker, message: ThreadAnswer): void {
    const one = this.#waiting.get(message.id)
    if (!one) return
    if ('done' in message) return one.told(message.done, message.all)
    this.#forget(message.id, one)
    if (this.#waiting.size === 0) this.#rest(worker)
    if ('failure' in message) one.reject(new Error(message.failure))
    else one.resolve(message.answer)
  }

  #rest(worker: Worker): void {
    worker.unref()
    this.#idle = setTimeout(() => this.#giveUp(worker, new ThreadEnded('Nobody asks')), IDLE_MS)
    this.#idle.unref()
  }

  #giveUp(worker: Worker, error: Error): void {
    if (this.#thread !== worker) return
    this.#thread = null
    clearTimeout(this.#idle)
    void worker.terminate()
    for (const [id, one] of this.#waiting) {
      this.#forget(id, one)
      one.reject(error)
    }
  }

  #forget(id: number, { alarm }: Waiting): void {
    clearTimeout(alarm)
    this.#waiting.delete(id)
  }
}
