// Starts long work in threads of its own, so that a sale never waits for it.

import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Share, Verified } from '../../db/journal/chain.ts'
import type { Progress } from '../../db/rebuild.ts'
import type { Rebuilt } from '../../shared/journal/contract.ts'
import type { Head } from '../../shared/journal/journal.ts'

/** What a verifying thread is given. */
export interface JobAsked {
  readonly path: string
  readonly tables: boolean
  readonly knownHeads: readonly Head[]
  readonly share?: Share
}

/** The till's file whose tables are made again. */
export interface RebuildJob {
  readonly rebuild: string
  /** Somebody asked: even when this version made them, and it is said what differed. */
  readonly isAsked: boolean
  /** Not zero: it is not wanted any more. Shared with the thread, which hears nothing else while it works. */
  readonly unwanted: Int32Array<SharedArrayBuffer>
}

/** The till's file that is written anew. */
export interface AnewJob {
  readonly anew: string
}

/** What a thread says that works for one answer. */
export type Said<Value> =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | { readonly type: 'done'; readonly value: Value }

/** Bytes of a file that one thread verifies in a second or two: starting more would take as long. */
const SMALL = 20_000_000

/**
 * Verifies a till's file: the entries of a long journal in as many threads as the computer has cores, the rest of it
 * beside them.
 */
export async function verifyInThread(asked: JobAsked, progress: Progress = () => undefined): Promise<Verified> {
  const threads = availableParallelism()
  const size = statSync(asked.path, { throwIfNoEntry: false })?.size ?? 0
  if (threads === 1 || size < SMALL) return inThread(asked, progress)
  const done = Array.from({ length: threads }, () => 0)
  const rest = inThread({ ...asked, share: 'rest' }, () => undefined)
  const parts = done.map((_, part) =>
    inThread({ ...asked, tables: false, share: { part, of: threads } }, (own, all) => {
      done[part] = own
      progress(
        done.reduce((sum, one) => sum + one, 0),
        all * threads,
      )
    }),
  )
  return together(await Promise.all(parts), await rest)
}

/** Looks whether a till's file is sound and holds what it must: all but each entry's signature. Gives what is wrong. */
export async function lookedAtInThread(asked: Omit<JobAsked, 'share'>): Promise<Verified['findings']> {
  return (await inThread({ ...asked, share: 'rest' }, () => undefined)).findings
}

/** What the threads found. Tables that differ from a journal that is not true itself say nothing more. */
function together(parts: readonly Verified[], rest: Verified): Verified {
  const all = [...parts.flatMap(({ findings }) => findings), ...rest.findings]
  const ofJournal = all.filter(({ type }) => type !== 'tableDiffers')
  return {
    entries: parts.reduce((sum, { entries }) => sum + entries, 0),
    tills: rest.tills,
    heads: parts.flatMap(({ heads }) => heads),
    findings: ofJournal.length > 0 ? ofJournal : all,
  }
}

function inThread(asked: JobAsked, progress: Progress): Promise<Verified> {
  return oneAnswer(asked, 'verifying', progress)
}

/**
 * Makes the tables of a till's file again from its journal, when another version made them or somebody asked; nobody else
 * may write it meanwhile. A crash leaves the old ones, and so does `signal`: then it gives null. Gives how many entries were
 * replayed.
 */
export async function rebuiltInThread(
  path: string,
  progress: Progress,
  { isAsked = false, signal }: { readonly isAsked?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Rebuilt | null> {
  const unwanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const stop = () => void Atomics.store(unwanted, 0, 1)
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  const job: RebuildJob = { rebuild: path, isAsked, unwanted }
  return oneAnswer<Rebuilt | null>(job, 'rebuilding', progress).finally(() =>
    signal?.removeEventListener('abort', stop),
  )
}

/**
 * Writes a till's file anew, so that nothing stands in its free space; nobody else may write it meanwhile. A crash leaves
 * the file as it was. False when somebody read it to the last: its old pages are still there, and it is to be done again.
 */
export function writtenAnewInThread(path: string): Promise<boolean> {
  return oneAnswer({ anew: path } satisfies AnewJob, 'writing', () => undefined)
}

function oneAnswer<Value>(workerData: object, what: string, progress: Progress): Promise<Value> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData })
    worker.on('message', (message: Said<Value>) => {
      if (message.type === 'progress') progress(message.done, message.all)
      else resolve(message.value)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The ${what} thread ended with ${code}`)))
  })
}

/** The file of a thread. From the sources it stands beside this file; in the built app each bundle has a folder of its own. */
export function workerFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : new URL('../jobs/worker.js', import.meta.url)
}
