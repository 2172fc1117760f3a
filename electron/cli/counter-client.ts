// The command line's way in: the running app's counter when there is one, else the data folder itself under its lock.

import { randomUUID } from 'node:crypto'
import { openHost, type Host, type HostAnswer } from '../host.ts'
import { readAnnouncement } from '../counter/announcement.ts'
import { CannotOpen } from '../lock.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { Refused } from './say.ts'

/** Asks by name, as whoever signed in; `at` is a recorded time, for a rehearsal only. */
export interface Desk {
  call(name: string, input: unknown, at?: number): Promise<HostAnswer>
  close(): Promise<void>
}

export interface DeskOptions {
  readonly data: string
  readonly keys?: string | undefined
  readonly clock?: () => number
}

const VISITOR = 'command-line'

/** Opens the data folder, or reaches the app that has it open. Throws `CannotOpen` when neither can be. */
export async function openDesk({ data, keys, clock }: DeskOptions): Promise<Desk> {
  try {
    const host = await openHost({
      data,
      quiet: true,
      log: (text) => process.stderr.write(`${text}\n`),
      ...(keys === undefined ? {} : { keys }),
      ...(clock ? { clock } : {}),
    })
    return overHost(host)
  } catch (error) {
    const running = error instanceof CannotOpen ? await runningCounter(data) : null
    if (!running) throw error
    return running
  }
}

/** The same desk at a recorded time; at the present one without it. */
export function deskAt(desk: Desk, at: number | undefined): Desk {
  return { call: (name, input) => desk.call(name, input, at), close: () => desk.close() }
}

/** Asks and gives the value; throws `Refused` otherwise. */
export async function asked(desk: Desk, name: string, input: unknown): Promise<unknown> {
  const answer = await desk.call(name, input)
  if (!answer.ok) throw new Refused(name, answer.refusal)
  return answer.value
}

/** Signs in a member by name (the first manager without one); a PIN is asked of whoever has one, here too. */
export async function signInAs(
  desk: Desk,
  { as: name, pin }: { readonly as?: string | undefined; readonly pin?: string | undefined },
): Promise<void> {
  const members = (await asked(desk, 'member.list', {})) as { id: MemberId; name: string; role: string }[]
  const member = members.find((one) => (name === undefined ? one.role === 'manager' : one.name === name))
  if (!member)
    throw new CannotOpen(name === undefined ? 'This coop has no manager yet.' : `${name} is not a member of this coop.`)
  await asked(desk, 'member.signIn', { member: member.id, ...(pin === undefined ? {} : { pin }) })
}

function overHost(host: Host): Desk {
  return {
    call: (name, input, at) => host.call(VISITOR, { name, input, ...(at === undefined ? {} : { at }) }),
    close: () => host.close(),
  }
}

/** The app writes its address and a token for this computer's owner beside its data. */
async function runningCounter(data: string): Promise<Desk | null> {
  const announced = await readAnnouncement(data)
  if (!announced) return null
  const run = randomUUID()
  return {
    call: async (name, input, at) => {
      if (at !== undefined)
        throw new CannotOpen('Étal is open on this folder: close it before replaying recorded times.')
      const response = await fetch(new URL('/call', announced.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-etal-cli': announced.token, 'x-etal-run': run },
        body: JSON.stringify({ name, input }),
      })
      return (await response.json()) as HostAnswer
    },
    close: () => Promise.resolve(),
  }
}
