// Memory of the built app's host at rest after 1,000 sales.

import { execFileSync } from 'node:child_process'
import { closeBook } from '../../db/open-book.ts'
import { startCounter } from './counter.ts'
import { alone, type Figure } from './figure.ts'
import { Chance } from './names.ts'
import { basketOf, FLOAT, foundBench, openBench, temporaryFolder, waresOf } from './shop.ts'

export async function memoryFigures(): Promise<Figure[]> {
  const folder = temporaryFolder()
  const book = openBench(folder)
  await foundBench(book, { articles: 1000 })
  const wares = waresOf(book)
  closeBook(book)
  const counter = await startCounter(folder)
  const before = residentOf(counter.process.pid)
  await counter.ask('cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  const chance = new Chance(31)
  for (let sold = 0; sold < 1000; sold += 1) await counter.ask('sale.record', basketOf(wares, chance))
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const after = residentOf(counter.process.pid)
  await counter.close()
  const name = `memory of the host at rest after 1,000 sales, resident (${before.toFixed(0)} MB when it opens)`
  return [alone(name, `${after.toFixed(0)} MB`, '≤ 120 MB', after <= 120)]
}

/** Megabytes. */
function residentOf(pid = 0): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1_000_000
}
