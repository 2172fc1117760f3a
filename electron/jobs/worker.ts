// Long work off the main thread: verifying a journal, writing an archive or a file for people (progress, and one answer), or
// reading and making lists of the stock.

import { parentPort, workerData } from 'node:worker_threads'
import { verifyFile } from '../../db/journal/verify.ts'
import { archiveInThread, type ArchiveJob } from '../archive/thread.ts'
import { answerQuestions } from '../exchange/inside.ts'
import { sheetInThread, type SheetJob } from '../export/thread.ts'
import type { JobAsked, JobMessage } from './jobs.ts'

const asked = workerData as JobAsked | ArchiveJob | SheetJob | { readonly files: true }
if ('archive' in asked && parentPort) await archiveInThread(asked, parentPort)
else if ('sheet' in asked && parentPort) sheetInThread(asked, parentPort)
else if ('files' in asked && parentPort) answerQuestions(parentPort)
else verifyJournal(asked as JobAsked)

function verifyJournal({ path, ...options }: JobAsked): void {
  const tell = (message: JobMessage) => parentPort?.postMessage(message)
  const value = verifyFile(path, {
    ...options,
    progress: (done, all) => tell({ type: 'progress', done, all }),
  })
  tell({ type: 'done', value })
}
