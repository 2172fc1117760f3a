// `npm run torture`: kills the till a thousand times while it sells, and says what was lost.

import { parseArgs } from 'node:util'
import { killTheTill, type Toll } from './kill.ts'

const { kills, seed } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } }).values
const asked = { kills: Number(kills ?? 1000), seed: Number(seed ?? Date.now() % 1_000_000) }
const began = Date.now()

process.stdout.write(`Killing a selling till ${asked.kills} times (seed ${asked.seed}).\n`)
const toll = await killTheTill({
  ...asked,
  progress: (so) => so.kills % 10 === 0 && so.kills < asked.kills && tell(so),
})
tell(toll)
for (const fault of toll.faults) process.stdout.write(`LOST  ${fault}\n`)
if (toll.faults.length === 0)
  process.stdout.write('Nothing that was answered is lost, nothing is half there, every journal verifies.\n')
process.exitCode = toll.faults.length === 0 && toll.kills === asked.kills ? 0 : 1

function tell({ kills: so, tickets, baskets, closings, whileStarting }: Toll): void {
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write(
    `${so} of ${asked.kills} kills (${whileStarting} while starting): ${tickets} tickets, ${baskets} baskets, ${closings} closings answered; ${seconds} s\n`,
  )
}
