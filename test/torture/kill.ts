// Kills a selling till at random moments and looks at what it leaves behind.

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { foundShop, type ShopFolder } from '../reliability/kit/shop.ts'
import { judge } from './reader.ts'
import type { Said, Told } from './said.ts'

/** What came of it. */
export interface Toll {
  readonly kills: number
  readonly tickets: number
  readonly baskets: number
  readonly closings: number
  /** Kills that hit the till while it was starting. */
  readonly whileStarting: number
  readonly faults: readonly string[]
}

export interface Torture {
  readonly kills: number
  readonly seed: number
  /** A new coop after so many kills: the journal is verified whole each time. */
  readonly perShop?: number
  readonly progress?: (toll: Toll) => void
}

/** Kills a till `kills` times; stops at the first shop with a fault. */
export async function killTheTill({ kills, seed, perShop = 25, progress = () => undefined }: Torture): Promise<Toll> {
  const chance = seeded(seed)
  const { nextTill, dismiss } = queueOfTills()
  let toll: Toll = { kills: 0, tickets: 0, baskets: 0, closings: 0, whileStarting: 0, faults: [] }
  while (toll.kills < kills && toll.faults.length === 0) {
    const folder = await foundShop()
    const said: Said[] = []
    for (let life = 0; life < perShop && toll.kills < kills && toll.faults.length === 0; life += 1) {
      const heard = await liveAndDie(nextTill(), folder, { life, seed: seed + toll.kills, chance })
      said.push(...heard)
      const { faults, unsaid } = judge(folder, said)
      said.push(...unsaid)
      toll = added(toll, heard, faults)
      progress(toll)
    }
    // What went wrong stays there to be looked at.
    if (toll.faults.length === 0) folder.remove()
    else toll = { ...toll, faults: [...toll.faults, `the folder is ${folder.data}`] }
  }
  dismiss()
  return toll
}

/** One till is always loading while another one sells or is looked at. */
function queueOfTills(): { nextTill(): Till; dismiss(): void } {
  const load = (): Till => spawn(process.execPath, [join(import.meta.dirname, 'seller.ts')], { stdio: 'pipe' })
  let waiting = load()
  return {
    nextTill: () => {
      const till = waiting
      waiting = load()
      return till
    },
    dismiss: () => waiting.stdin.end(),
  }
}

type Till = ChildProcessByStdio<Writable, Readable, Readable>

const HOUR = 3_600_000
/** A till that says nothing for so long is not going to. */
const LONGEST_START = 30_000

interface Life {
  readonly life: number
  readonly seed: number
  readonly chance: () => number
}

/** One life: it starts where the last one was killed, sells, and is killed; gives what it said. */
function liveAndDie(child: Till, folder: ShopFolder, { life, seed, chance }: Life): Promise<Said[]> {
  const { data, keys, cast, now } = folder
  const told: Told = { data, keys, manager: cast.manager, start: now + (life + 1) * HOUR, seed }
  const heard: Said[] = []
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  // One in five dies while it opens its files, the others while they sell.
  const early = chance() < 0.2
  const delay = chance() * 250
  const kill = () => child.kill('SIGKILL')
  let deadline = setTimeout(kill, LONGEST_START)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const one = JSON.parse(line) as Said
    if (one.what === 'loaded') child.stdin.write(`${JSON.stringify(told)}\n`)
    else heard.push(one)
    if (one.what !== (early ? 'loaded' : 'ready')) return
    clearTimeout(deadline)
    deadline = setTimeout(kill, early ? delay / 2 : delay)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(deadline)
      if (signal !== 'SIGKILL') reject(new Error(`The till stopped by itself (${code}): ${complaint}`))
      else if (heard.length === 0 && !early) reject(new Error(`The till did not start: ${complaint}`))
      else resolve(heard)
    })
  })
}

function added(toll: Toll, heard: readonly Said[], faults: readonly string[]): Toll {
  const count = (what: Said['what']) => heard.filter((one) => one.what === what).length
  return {
    kills: toll.kills + 1,
    tickets: toll.tickets + count('ticket'),
    baskets: toll.baskets + count('basket'),
    closings: toll.closings + count('closing'),
    whileStarting: toll.whileStarting + (heard.length === 0 ? 1 : 0),
    faults,
  }
}

function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
