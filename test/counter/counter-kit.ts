// A counter open on a stand-in host and a small client folder, and the plainest of visitors: one that sends what it likes.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counter, openCounter } from '../../electron/counter/server.ts'
import { type StandInHost, standInHost } from './stand-in-host.ts'

export interface OpenedCounter {
  readonly host: StandInHost
  readonly counter: Counter
  readonly port: number
  readonly lines: string[]
  /** Spends a token; gives the cookie to send from then on. */
  letIn(): Promise<string>
  send(visit: Visit): Promise<Heard>
  close(): Promise<void>
}

export interface Visit {
  readonly method?: string
  /** Sent as it is written, unlike the path of a URL. */
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
}

export interface Heard {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** `addresses` are this computer's in networks at hand; `host` one that was there before. */
export async function openTestCounter({
  addresses = () => [],
  host = standInHost(),
}: {
  readonly addresses?: () => readonly string[]
  readonly host?: StandInHost
} = {}): Promise<OpenedCounter> {
  const folder = mkdtempSync(join(tmpdir(), 'etal-counter-'))
  const clientFolder = join(folder, 'client')
  mkdirSync(join(clientFolder, 'assets'), { recursive: true })
  mkdirSync(join(clientFolder, '.vite'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Étal</title>')
  writeFileSync(join(clientFolder, 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(clientFolder, '.vite', 'manifest.json'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'the journal')
  const lines: string[] = []
  const counter = await openCounter(host, { clientFolder, addresses, log: (line) => lines.push(line) })
  const port = Number(new URL(counter.base).port)
  const send = (visit: Visit) => sendTo(port, visit)
  return {
    host,
    counter,
    port,
    lines,
    send,
    async letIn() {
      const { headers } = await send({ path: `/?token=${counter.issueToken()}` })
      return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    },
    async close() {
      await counter.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function sendTo(port: number, { method = 'GET', path, headers = {}, body }: Visit): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { Host: `127.0.0.1:${port}`, ...headers },
      agent: false,
    })
    let isAnswered = false
    sent.on('response', (response) => {
      isAnswered = true
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    // A counter that has heard enough hangs up while the rest is still being sent.
    sent.on('error', (error) => isAnswered || reject(error))
    sent.end(body)
  })
}
