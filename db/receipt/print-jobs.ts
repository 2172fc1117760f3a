// The print queue as the desk keeps it: jobs in order, what each is made of, and how far it got.

import type { EntryRef, MemberId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { PrintedBlock } from '../../shared/receipt/blocks.ts'
import { NO_PRINTER, type PrinterSettings, type PrintJob } from '../../shared/receipt/receipt.ts'
import type { Desk } from '../desk.ts'

/** What a job prints: made when the printer is ready, so that a better code page serves what waits too. */
export type JobPaper =
  | { readonly type: 'ticket' | 'closing'; readonly of: EntryRef; readonly copy: number; readonly language: Language }
  | { readonly type: 'blocks'; readonly blocks: readonly PrintedBlock[]; readonly columns: number }
  | { readonly type: 'strip'; readonly settings: PrinterSettings }
  | { readonly type: 'drawer' }

/** A job with all that is needed to do it again after a crash. */
export interface KeptJob extends PrintJob {
  readonly paper: JobPaper
  /** Not before this instant. */
  readonly nextAt: number
  /** Asked again although some of it may be on paper: the copy must be marked. */
  readonly again: boolean
  readonly by: MemberId | null
}

/** What whoever asks for paper must say. */
export type NewJob = Pick<KeptJob, 'id' | 'what' | 'number' | 'paper' | 'at' | 'by'>

const KIND = 'printJob'
const KEPT_PRINTED = 20
const KEPT_STATES_MS = 7 * 86_400_000

/** Puts a job at the end of the queue. Whoever asks for paper stands at the printer: what waits is tried now. */
export function enqueue(desk: Desk, job: NewJob): void {
  if (job.paper.type !== 'drawer') hurry(desk)
  keep(desk, { ...job, state: 'waiting', trouble: null, tries: 0, nextAt: 0, again: false })
}

/** Whatever waits for its next try is tried now. */
export function hurry(desk: Desk): void {
  for (const { id, state, nextAt } of printJobs(desk)) {
    if (state === 'waiting' && nextAt > 0) changeJob(desk, id, { nextAt: 0 })
  }
}

/** All jobs, oldest first. */
export function printJobs(desk: Desk): readonly KeptJob[] {
  return desk.list<KeptJob>(KIND).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export function printJob(desk: Desk, id: string): KeptJob | null {
  return desk.get<KeptJob>(KIND, id)
}

/** Changes a job that is still there, and what the last sale's screen says of its receipt. */
export function changeJob(desk: Desk, id: string, fields: Partial<KeptJob>): void {
  const job = printJob(desk, id)
  if (!job) return
  keep(desk, fields.state === 'printed' ? withoutWords({ ...job, ...fields }) : { ...job, ...fields })
  if (fields.state === 'printed') prune(desk)
}

/**
 * Notes that a job's bytes are about to leave, safe against a power cut before the first one does: a job found in this
 * state later may be on paper and is never printed again unmarked.
 */
export function noteSending(desk: Desk, id: string): void {
  desk.connection.pragma('synchronous = FULL')
  changeJob(desk, id, { state: 'printing' })
  desk.connection.pragma('synchronous = NORMAL')
}

/** What is on paper stays there: the desk keeps that it was printed, not whom it named. */
function withoutWords(job: KeptJob): KeptJob {
  return job.paper.type === 'blocks' ? { ...job, paper: { ...job.paper, blocks: [] } } : job
}

/** Papers made of words may name somebody who is forgotten: they are asked for again by whoever wants one. */
export function dropPapers(desk: Desk): void {
  for (const { id, paper, what } of printJobs(desk)) {
    if (paper.type === 'blocks' && (what === 'labels' || what === 'statement')) forgetJob(desk, id)
  }
}

/** Takes a job out of the queue. */
export function forgetJob(desk: Desk, id: string): void {
  desk.remove(KIND, id)
}

/** Gives a job up at someone's wish; the last sale's screen no longer says that its receipt is on its way. */
export function giveUpJob(desk: Desk, job: KeptJob): void {
  if (job.state !== 'printed') changeJob(desk, job.id, { state: 'failed' })
  forgetJob(desk, job.id)
}

/** Jobs that a stop of the till interrupted: nobody knows what is on paper. A recovery code is not kept that long. */
export function noteInterrupted(desk: Desk): void {
  for (const job of printJobs(desk)) {
    if (job.what === 'recoveryCode') forgetJob(desk, job.id)
    else if (job.state === 'printing') changeJob(desk, job.id, { state: 'uncertain', trouble: 'cutOff' })
  }
}

/** The printer as it was set up on this desk. */
export function printerSettings(desk: Desk): PrinterSettings {
  return desk.get<PrinterSettings>('printer', 'settings') ?? NO_PRINTER
}

export function keepPrinterSettings(desk: Desk, settings: PrinterSettings, at: number): void {
  desk.put({ kind: 'printer', id: 'settings', at }, settings)
}

/** What screens see of a job. */
export function jobSummary({ id, what, number, state, trouble, tries, at }: KeptJob): PrintJob {
  return { id, what, number, state, trouble, tries, at }
}

function keep(desk: Desk, job: KeptJob): void {
  desk.put({ kind: KIND, id: job.id, at: job.at }, job)
  if (job.paper.type !== 'ticket') return
  const { till, seq } = job.paper.of
  const state = job.state === 'printed' ? 'printed' : isStuck(job) ? 'failed' : 'waiting'
  desk.put({ kind: 'receiptState', id: `${till}:${seq}`, at: job.at }, { state })
}

/** Nothing more happens by itself: a person must look. */
function isStuck({ state }: KeptJob): boolean {
  return state === 'failed' || state === 'uncertain'
}

/** A printed job is of no more use, save to see that it was. */
function prune(desk: Desk): void {
  const printed = printJobs(desk).filter(({ state }) => state === 'printed')
  for (const { id } of printed.slice(0, -KEPT_PRINTED)) forgetJob(desk, id)
  const last = printed.at(-1)
  if (!last) return
  desk.write.run("DELETE FROM documents WHERE kind = 'receiptState' AND saved_at < ?", last.at - KEPT_STATES_MS)
}
