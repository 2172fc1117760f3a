// Reads what paper is made of, and the printer and print queue of this desk.

import type { EntryRef } from '../../shared/kernel/id.ts'
import { ok } from '../../shared/kernel/result.ts'
import type { DraftHandlers, QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import {
  changeJob,
  giveUpJob,
  hurry,
  jobSummary,
  keepPrinterSettings,
  printerSettings,
  printJob,
  printJobs,
} from './print-jobs.ts'

export const receiptQueries = {
  'printer.settings': ({ desk }) => ok(printerSettings(desk)),
  'printer.queue': ({ desk }) => ok(printJobs(desk).map(jobSummary)),
} satisfies Partial<QueryHandlers>

export const receiptDrafts = {
  'printer.set': ({ desk, now }, { settings }) => {
    keepPrinterSettings(desk, settings, now)
    // What waited for the old printer is tried with the new one at once.
    hurry(desk)
    return ok({})
  },
  'printer.retry': ({ desk, by }, { job }) => {
    const known = printJob(desk, job)
    // Two taps on "print again" are one wish; what is printed or being printed is not asked for again here.
    if (!known || known.state === 'printed' || known.state === 'printing') return ok({})
    const again = known.again || known.state === 'uncertain'
    changeJob(desk, job, { state: 'waiting', trouble: null, nextAt: 0, again, by })
    return ok({})
  },
  'printer.forget': ({ desk }, { job }) => {
    const known = printJob(desk, job)
    if (known && known.state !== 'printing') giveUpJob(desk, known)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** A ticket's number; null when there is no such ticket. */
export function ticketNumber(read: Reader, { till, seq }: EntryRef): number | null {
  return read.get<{ number: number }>('SELECT number FROM sales WHERE till = ? AND seq = ?', till, seq)?.number ?? null
}

/** A closing's number, of a session or a period; null when there is no such closing. */
export function closingNumber(read: Reader, { till, seq }: EntryRef): number | null {
  const row = read.get<{ number: number }>(
    `SELECT number FROM session_closings WHERE till = ?1 AND seq = ?2
     UNION ALL SELECT number FROM period_closings WHERE till = ?1 AND seq = ?2`,
    till,
    seq,
  )
  return row?.number ?? null
}
