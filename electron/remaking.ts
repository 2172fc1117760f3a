// Tables made again from the journal because somebody asked: how far that is, and that nobody wants it any more.

import { refuse } from '../shared/kernel/result.ts'
import type { Rebuilt } from '../shared/journal/contract.ts'
import { rebuiltInThread } from './jobs/jobs.ts'

export const REBUILD_STOPPED = refuse({ type: 'RebuildStopped' } as const)
export type RebuildStopped = (typeof REBUILD_STOPPED)['refusal']

interface Way {
  readonly done: number
  readonly all: number
}

/** One a computer: a file is held by one such work at a time. */
export class Remaking {
  readonly #told: () => void
  readonly #wanted = new Set<AbortController>()
  #way: Way | null = null

  /** `told` is called whenever it is further. */
  constructor(told: () => void) {
    this.#told = told
  }

  /** How far it is; null while there is none. */
  get way(): Way | null {
    return this.#way
  }

  /** Begins one, which may have to wait for its turn: it can be stopped from now on. */
  begin(): AbortController {
    const wanted = new AbortController()
    this.#wanted.add(wanted)
    return wanted
  }

  /** Nobody wants it any more: the tables stay as they were, unless the new ones are there already. */
  stop(): void {
    for (const wanted of this.#wanted) wanted.abort()
  }

  /** Makes them, in a thread. Null when it was stopped. */
  async remake(path: string, begun: AbortController): Promise<Rebuilt | null> {
    this.#tell({ done: 0, all: 1 })
    try {
      const progress = (done: number, all: number) => this.#tell({ done, all })
      return await rebuiltInThread(path, progress, { isAsked: true, signal: begun.signal })
    } finally {
      this.#wanted.delete(begun)
      this.#tell(null)
    }
  }

  #tell(way: Way | null): void {
    this.#way = way
    this.#told()
  }
}
