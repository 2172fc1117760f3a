// A thread that verifies signatures and does nothing else: what verifying a journal is measured against.

import Database from 'better-sqlite3'
import { verify } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { verifyingKey } from '../../db/journal/public-key.ts'

/** Which signatures of a till's file. */
export interface SignaturesAsked {
  readonly path: string
  readonly publicKey: Uint8Array
  readonly count: number
}

const { path, publicKey, count } = workerData as SignaturesAsked
const db = new Database(path, { readonly: true })
const rows = db.prepare('SELECT hash, signature FROM journal ORDER BY seq DESC LIMIT ?').all(count) as {
  hash: Uint8Array
  signature: Uint8Array
}[]
db.close()
const key = verifyingKey(publicKey)
parentPort?.once('message', () => {
  const start = performance.now()
  for (const { hash, signature } of rows) if (!verify(null, hash, key, signature)) throw new Error('wrong signature')
  parentPort?.postMessage(performance.now() - start)
})
parentPort?.postMessage('ready')
