// Runs the app without a window: opens the host, serves it on loopback, says where, and closes both when asked to.

import { resolve } from 'node:path'
import { findClientFolder } from '../client-files.ts'
import { openHost } from '../host.ts'
import { openLog } from '../log.ts'
import { usualDataFolder } from '../places.ts'
import { sentenceOf } from '../sentence.ts'
import { announce } from './announcement.ts'
import { openCounter } from './server.ts'

export interface ServeOptions {
  /** The coop's data folder; the system's usual place without it. */
  readonly data?: string | undefined
  readonly keys?: string | undefined
  readonly port?: number | undefined
  /** Prints one line of JSON on stdout instead of a sentence. */
  readonly json?: boolean | undefined
}

/** Exit codes, for those who start the counter from a script. */
export const EXIT = { closed: 0, failed: 1, wrongArguments: 2, refused: 3 } as const

/**
 * Serves until SIGINT, SIGTERM or SIGHUP. Resolves to the exit code: 3 when the data folder cannot be opened now (in
 * use by another process, newer than this version), after a sentence on stderr; 1 when the screens or the port fail.
 */
export async function serve({ data = usualDataFolder(), keys, port = 0, json = false }: ServeOptions): Promise<number> {
  const log = openLog()
  const folder = resolve(data)
  const asked = untilAskedToClose()
  try {
    const host = await openHost({ data: folder, log, ...(keys === undefined ? {} : { keys: resolve(keys) }) })
    try {
      const counter = await openCounter(host, { port, clientFolder: findClientFolder(import.meta.dirname), log })
      const withdraw = await announce(folder, { address: counter.base, token: counter.cliToken, pid: process.pid })
      process.stdout.write(
        json ? `${JSON.stringify({ address: counter.address, pid: process.pid })}\n` : `${counter.address}\n`,
      )
      await asked
      await withdraw()
      await counter.close()
    } finally {
      await host.close()
    }
    return EXIT.closed
  } catch (error) {
    const sentence = sentenceOf(error)
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.message : String(error))}\n`)
    return sentence === null ? EXIT.failed : EXIT.refused
  }
}

function untilAskedToClose(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
