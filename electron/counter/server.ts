// The counter: the same app served on loopback, and to paired tablets while the manager has it open to a network.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listClientFiles } from '../client-files.ts'
import type { Host } from '../host.ts'
import { openAdmission } from './admission.ts'
import { answerAt } from './answering.ts'
import { openChanges } from './changes.ts'
import { ownEntrance } from './entrance.ts'
import { closed, listenAt } from './listening.ts'
import { openTabletDoor } from './tablet-door.ts'

export interface CounterOptions {
  /** 0, the default, takes the one of the last time, or a free one. */
  readonly port?: number
  /** The built screens. */
  readonly clientFolder: string
  /** This computer's addresses in networks at hand; what the system says without it. */
  readonly addresses?: () => readonly string[]
  /** Lines for the log: never a name, an amount, a token. */
  readonly log?: (line: string) => void
}

export interface Counter {
  /** `http://127.0.0.1:PORT/?token=…`: opens one screen, once. */
  readonly address: string
  /** `http://127.0.0.1:PORT`, without any token. */
  readonly base: string
  /** What the command line sends as `x-etal-cli`. */
  readonly cliToken: string
  /** A new one-time token, for one more screen. */
  issueToken(): string
  /** Stops listening, lets the questions in hand be answered, closes the screens' wires. The host stays open. */
  close(): Promise<void>
}

/** Opens the counter on loopback; refuses (throws) when the screens are not built or the port is taken. */
export async function openCounter(host: Host, options: CounterOptions): Promise<Counter> {
  const log = options.log ?? (() => undefined)
  const files = await listClientFiles(options.clientFolder)
  const server = await listen(host, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  keepPort(host, port, log)
  const admission = openAdmission()
  const changes = openChanges()
  answerAt(server, { host, files, changes, entrance: ownEntrance(admission, port), log })
  const forget = host.onChanged((topics) => changes.tell(topics))
  const base = `http://127.0.0.1:${port}`
  log(`the counter is open on port ${port}`)
  const tablets = openTabletDoor({ host, files, log, addresses: options.addresses })
  host.attach({ tablets, openWindow: (seat) => `${base}/${seat}/?token=${admission.issueToken(seat)}` })
  await tablets.comeBack()
  return {
    base,
    address: `${base}/?token=${admission.issueToken()}`,
    cliToken: admission.cliToken,
    issueToken: () => admission.issueToken(),
    async close() {
      forget()
      changes.close()
      await Promise.all([tablets.close(), closed(server)])
      log('the counter is closed')
    },
  }
}

const LOOPBACK = '127.0.0.1'
const KEPT = { kind: 'counter', id: 'port' } as const

/** A browser keeps by address what was begun and chosen: it is served where it was, unless somebody else is there now. */
async function listen({ desk }: Host, port: number): Promise<Server> {
  const before = port === 0 ? desk.get<number>(KEPT.kind, KEPT.id) : null
  const again = before === null ? null : await listenAt(LOOPBACK, before).catch(() => null)
  return again ?? listenAt(LOOPBACK, port)
}

/** A disk that takes nothing keeps nobody from opening. */
function keepPort({ desk }: Host, port: number, log: (line: string) => void): void {
  try {
    if (desk.get<number>(KEPT.kind, KEPT.id) !== port) desk.put({ ...KEPT, at: Date.now() }, port)
  } catch (error) {
    log(`the counter's port was not kept: ${String(error)}`)
  }
}
