// Long work off the main thread: verifying a journal. One message in, progress and one answer out.

import { parentPort, workerData } from 'node:worker_threads'
import { verifyFile } from '../../db/journal/verify.ts'
import type { JobAsked, JobMessage } from './jobs.ts'

const asked = workerData as JobAsked
const tell = (message: JobMessage) => parentPort?.postMessage(message)
const { path, ...options } = asked
const value = verifyFile(path, {
  ...options,
  progress: (done, all) => tell({ type: 'progress', done, all }),
})
tell({ type: 'done', value })
