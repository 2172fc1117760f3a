// Works print jobs in the background, in order: a printer that is off waits, one cut off is never repeated unmarked.

import type { Desk } from '../../db/desk.ts'
import {
  changeJob,
  forgetJob,
  noteInterrupted,
  noteSending,
  printerSettings,
  printJobs,
  type KeptJob,
} from '../../db/receipt/print-jobs.ts'
import type { PrinterSettings } from '../../shared/receipt/receipt.ts'
import { deliver } from './deliver.ts'
import { PATIENCE, type Delivery, type Patience } from './delivery.ts'
import { reasonOf } from './patience.ts'

/** What the queue needs of the till. */
export interface PrintingParts {
  readonly desk: Desk
  readonly clock: () => number
  /** The bytes of a job for a printer; null when what it prints is not there (any more). */
  readonly make: (job: KeptJob, settings: PrinterSettings) => Promise<Uint8Array | null>
  /** Journals a new copy of a ticket or closing that may be on paper already, and queues it. */
  readonly reprint: (job: KeptJob) => void
  /** Something about the queue is not as the screens know it. */
  readonly changed: () => void
  readonly log: (line: string) => void
  readonly patience?: Patience
  /** Milliseconds until the next try after so many in vain. */
  readonly backOff?: (tries: number) => number
}

export interface Printing {
  /** Looks for work now: something was queued, retried, or the printer was set up. */
  wake(): void
  /**
   * Stops now: the desk may be closed as soon as this is called. A paper in hand is read as uncertain at the next start,
   * since nobody is there to hear how it ended.
   */
  stop(): void
}

/** A drawer that opens later than this would surprise whoever stands before it. */
const DRAWER_MS = 8_000
const LONGEST_BACK_OFF = 60_000

/** Starts working; what an earlier stop interrupted becomes uncertain first. */
export function startPrinting(parts: PrintingParts): Printing {
  let closed = false
  let working = false
  /** Woken while working: what was queued meanwhile may have been looked past. */
  let woken = false
  let timer: NodeJS.Timeout | undefined
  noteInterrupted(parts.desk)

  const wake = (): void => {
    clearTimeout(timer)
    woken = true
    if (working || closed) return
    working = true
    // After whoever woke it has been answered: no sale waits for its paper.
    setImmediate(() => void work())
  }
  const work = async (): Promise<void> => {
    let wait: number | null = null
    do {
      woken = false
      wait = await withoutFailing(parts, () => closed)
    } while (woken)
    working = false
    if (wait === null || closed) return
    timer = setTimeout(wake, wait)
    timer.unref()
  }
  wake()
  return {
    wake,
    stop: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** A desk that cannot be written (a full disk) is no reason to stop the till; it is tried again later. */
async function withoutFailing(parts: PrintingParts, isClosed: () => boolean): Promise<number | null> {
  try {
    return await workThrough(parts, isClosed)
  } catch (error) {
    parts.log(`print queue: ${reasonOf(error)}`)
    return LONGEST_BACK_OFF
  }
}

/** Works until nothing is due; says how long to wait for what is next, null when only a person can bring more. */
async function workThrough(parts: PrintingParts, isClosed: () => boolean): Promise<number | null> {
  while (!isClosed()) {
    const job = nextJob(parts.desk)
    if (!job) return null
    const wait = job.nextAt - parts.clock()
    if (wait > 0) return wait
    const settings = job.paper.type === 'strip' ? job.paper.settings : printerSettings(parts.desk)
    const isDrawer = job.paper.type === 'drawer'
    if (isDrawer && (settings.connection.type === 'none' || parts.clock() - job.at > DRAWER_MS)) {
      forgetJob(parts.desk, job.id)
    } else if (settings.connection.type === 'none') return leaveWaiting(parts, job)
    else await attempt(job, settings, { ...parts, isClosed })
    if (!isClosed()) parts.changed()
  }
  return null
}

/** The drawer first, then the oldest that waits: papers come out in the order they were asked for. */
function nextJob(desk: Desk): KeptJob | undefined {
  const waiting = printJobs(desk).filter(({ state }) => state === 'waiting')
  return waiting.find(({ paper }) => paper.type === 'drawer') ?? waiting[0]
}

function leaveWaiting({ desk, changed }: PrintingParts, job: KeptJob): null {
  if (job.trouble === 'noPrinter') return null
  changeJob(desk, job.id, { trouble: 'noPrinter' })
  changed()
  return null
}

async function attempt(
  job: KeptJob,
  settings: PrinterSettings,
  parts: PrintingParts & { isClosed: () => boolean },
): Promise<void> {
  const { desk } = parts
  if (job.again && (job.paper.type === 'ticket' || job.paper.type === 'closing')) {
    parts.reprint(job)
    return forgetJob(desk, job.id)
  }
  const bytes = await bytesOf(job, settings, parts)
  if (bytes === null) return changeJob(desk, job.id, { state: 'failed', trouble: 'other' })
  if (parts.isClosed()) return
  noteSending(desk, job.id)
  parts.changed()
  const delivery = await deliver(bytes, settings.connection, parts.patience ?? PATIENCE)
  // Closed meanwhile: the desk is shut and the job stays `printing`, which the next start reads as uncertain.
  if (!parts.isClosed()) settle(job, delivery, parts)
}

/** A paper that cannot be made must not stop the ones behind it. */
async function bytesOf(
  job: KeptJob,
  settings: PrinterSettings,
  { make, log }: PrintingParts,
): Promise<Uint8Array | null> {
  try {
    return await make(job, settings)
  } catch (error) {
    log(`paper ${job.what} ${job.number ?? ''}: ${reasonOf(error)}`)
    return null
  }
}

function settle(job: KeptJob, delivery: Delivery, parts: PrintingParts): void {
  const { desk, clock, log } = parts
  if (delivery.ok) {
    // The recovery code must not lie on the desk.
    if (job.what === 'recoveryCode') return forgetJob(desk, job.id)
    return changeJob(desk, job.id, { state: 'printed', trouble: null })
  }
  log(`printer: ${job.what} ${delivery.trouble}: ${delivery.detail}`)
  const { trouble } = delivery
  if (job.paper.type === 'drawer') {
    // A kick that may have been one is not repeated: the person sees whether the drawer is open.
    if (delivery.touched) return forgetJob(desk, job.id)
  } else if (delivery.touched) return changeJob(desk, job.id, { state: 'uncertain', trouble })
  const tries = job.tries + 1
  const wait = (parts.backOff ?? backOff)(tries)
  changeJob(desk, job.id, { state: 'waiting', trouble, tries, nextAt: clock() + wait })
}

/** 1, 2, 4 … 60 seconds. */
function backOff(tries: number): number {
  return Math.min(LONGEST_BACK_OFF, 1_000 * 2 ** Math.min(tries - 1, 10))
}
