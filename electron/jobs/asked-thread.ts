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

/** What an asker wants besides the answer. */
export interface Asking {
  readonly told?: Told
  /** Stops the answering: whoever asked is told so by a {@link ThreadEnded}. */
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly name: string
  readonly input: unknown
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
    { told = () => undefined, signal }: Asking = {},
  ): Promise<Asked[Name]['out']> {
    if (signal?.aborted) return Promise.reject(new ThreadEnded('It was stopped'))
    const id = (this.#asked += 1)
    const letGo = () => this.#letGo(id)
    signal?.addEventListener('abort', letGo)
    return new Promise<Asked[Name]['out']>((resolve, reject) => {
      this.#put(id, { name, input, resolve: resolve as (answer: unknown) => void, reject, told })
    }).finally(() => signal?.removeEventListener('abort', letGo))
  }

  #put(id: number, one: Omit<Waiting, 'alarm'>): void {
    const worker = (this.#thread ??= this.#start())
    clearTimeout(this.#idle)
    worker.ref()
    const alarm = setTimeout(() => this.#giveUp(worker, new ThreadEnded('Its thread is kept busy')), PATIENCE_MS)
    this.#waiting.set(id, { ...one, alarm })
    worker.postMessage({ id, name: one.name, input: one.input })
  }

  /** One answer is no longer wanted: its thread ends with it, and the others are asked again in another. */
  #letGo(id: number): void {
    const [worker, unwanted] = [this.#thread, this.#waiting.get(id)]
    if (!worker || !unwanted) return
    this.#forget(id, unwanted)
    const others = [...this.#waiting]
    for (const [other, one] of others) this.#forget(other, one)
    this.#giveUp(worker, new ThreadEnded('It was stopped'))
    for (const [other, one] of others) this.#put(other, one)
    unwanted.reject(new ThreadEnded('It was stopped'))
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
