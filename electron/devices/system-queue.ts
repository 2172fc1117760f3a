// A raw queue of the system's printing (CUPS): the system keeps the job while the printer is off.

import { spawn } from 'node:child_process'
import type { Delivery, Patience } from './delivery.ts'
import { OutOfTime, reasonOf, within } from './patience.ts'

/** Hands bytes to `lp -d NAME -o raw`; its word that it took them is all there is to know. */
export async function deliverToQueue(bytes: Uint8Array, name: string, patience: Patience): Promise<Delivery> {
  const lp = spawn('lp', ['-d', name, '-o', 'raw'], { stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  lp.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<number | null>((resolve, reject) => {
    lp.once('error', reject)
    lp.once('close', resolve)
  })
  // A queue that does not exist closes its ear at once; its exit says so better than a broken pipe.
  lp.stdin.on('error', () => undefined)
  lp.stdin.end(bytes)
  try {
    const code = await within(patience.idle, ended)
    return code === 0 ? { ok: true } : { ok: false, trouble: 'notAnswering', touched: false, detail: said.trim() }
  } catch (error) {
    lp.kill()
    const late = error instanceof OutOfTime
    return { ok: false, trouble: late ? 'cutOff' : 'other', touched: late, detail: reasonOf(error) }
  }
}
