// The built app's counter as a process of its own, asked as the command line asks it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readAnnouncement } from '../../electron/counter/announcement.ts'
import type { HostAnswer } from '../../electron/host.ts'
import type { Input, OperationName, Output } from '../../shared/contract.ts'
import { HOST_ENVIRONMENT, HOST_FLAGS } from '../../tools/runtime.mjs'
import { keysOf } from './shop.ts'

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'counter', 'counter.js')

export interface BuiltCounter {
  readonly process: ChildProcess
  /** Where a browser opens it, token included. */
  readonly address: string
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>
  close(): Promise<void>
}

/** Starts it on a folder and signs its manager in. */
export async function startCounter(folder: string): Promise<BuiltCounter> {
  const child = spawn(process.execPath, [...HOST_FLAGS, BUILT, '--json', '--data', folder, '--keys', keysOf(folder)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...HOST_ENVIRONMENT },
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { address } = JSON.parse(line.toString()) as { address: string }
  const announced = await readAnnouncement(folder)
  if (!announced) throw new Error('the counter is not announced')
  const counter: BuiltCounter = {
    process: child,
    address,
    ask: async (name, input) => {
      const response = await fetch(new URL('/call', announced.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-etal-cli': announced.token, 'x-etal-run': 'bench' },
        body: JSON.stringify({ name, input, request: crypto.randomUUID() }),
      })
      const answer = (await response.json()) as HostAnswer
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
      return answer.value as never
    },
    close: async () => {
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
  const manager = (await counter.ask('member.list', {})).find(({ role }) => role === 'manager')
  if (!manager) throw new Error('no manager')
  await counter.ask('member.signIn', { member: manager.id })
  return counter
}
