// Which printers this computer knows: the system's queues and its serial ports.

import { execFile } from 'node:child_process'
import { serialPorts } from './serial.ts'

/** A place a printer may be at. */
export interface FoundPrinter {
  readonly type: 'queue' | 'serial'
  readonly name: string
}

/** Queues first; an absent printing system is an empty list, not a failure. */
export async function foundPrinters(): Promise<readonly FoundPrinter[]> {
  const [queues, ports] = await Promise.all([systemQueues(), serialPorts()])
  return [
    ...queues.map((name) => ({ type: 'queue' as const, name })),
    ...ports.map((name) => ({ type: 'serial' as const, name })),
  ]
}

function systemQueues(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    execFile('lpstat', ['-e'], { timeout: 4_000 }, (error, output) => resolve(error ? [] : namesIn(output)))
  })
}

function namesIn(output: string): readonly string[] {
  return output
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 100)
}
