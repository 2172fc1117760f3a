// The one door as the screens see it: through Electron's preload when there is one, else the counter's HTTP and WebSocket.

import type { Answer, Input, OperationName } from '../../shared/contract.ts'
import { ALL_TOPICS, type DoorRefusal } from '../../shared/kernel/contract.ts'
import { uuidV7 } from '../../shared/kernel/id.ts'
import type { Refusal } from '../../shared/kernel/result.ts'
import { changesAddress, forgetEarly, isAnswer, send, takeEarly, takeSocket, type Asked } from './early.ts'

/** A way to the host. */
export interface Wire {
  readonly call: (asked: Asked) => Promise<unknown>
  readonly onChanged: (listener: (topics: readonly string[]) => void) => () => void
}

declare global {
  interface Window {
    /** Put there by the preload of the Electron window. */
    readonly etal?: Wire
  }
}

/** Thrown when the host cannot be reached; nothing is known about what it did. */
export class HostUnreachable extends Error {
  override readonly name = 'HostUnreachable'
}

/** How something is asked that is not only read. */
export interface Manner {
  /** Names the asking, so that a repeat gets the first answer. */
  readonly request?: string
  /** The book the screen was drawn for: in another one nothing is done. */
  readonly book?: string | null
}

/** Asks the host. Throws `HostUnreachable` when there is no answer; what the door refuses is also told to the shell. */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  { request, book }: Manner = {},
): Promise<Answer<N>> {
  const early = request === undefined ? await takeEarly(name, input) : undefined
  const how = { ...(request !== undefined && { request }), ...(typeof book === 'string' && { book }) }
  const answer = (early ?? (await wire().call({ name, input, ...how }))) as Answer<N>
  if (!answer.ok) tellRefusal(answer.refusal, name)
  else if (request !== undefined || UNFINISHED.has(name)) setFull(false)
  return answer
}

function tellRefusal(refusal: Refusal, name: OperationName): void {
  if (!isDoorRefusal(refusal)) return
  if (refusal.type === 'DiskFull') {
    setFull(true)
    if (UNFINISHED.has(name)) return
  }
  for (const listener of doorListeners) listener(refusal, name)
}

/** Kept by the screens themselves at each touch: on a full disk the strip says it, not a window at each. */
const UNFINISHED: ReadonlySet<OperationName> = new Set([
  'basket.save',
  'basket.discard',
  'drawerCount.keep',
  'orderDraft.save',
  'orderDraft.drop',
])

/** Calls the listener with the topics that changed; gives back how to stop. */
export function onChanged(listener: (topics: readonly string[]) => void): () => void {
  return wire().onChanged((topics) => {
    forgetEarly()
    listener(topics)
  })
}

/** Calls the listener with every refusal of the door itself; gives back how to stop. */
export function onDoorRefusal(listener: (refusal: DoorRefusal, name: OperationName) => void): () => void {
  doorListeners.add(listener)
  return () => doorListeners.delete(listener)
}

/** Whether the door refused (the shell says so), not the operation (the screen says so). */
export function isDoorRefusal(refusal: Refusal): refusal is DoorRefusal {
  return Object.hasOwn(DOOR, refusal.type)
}

/** Where a kept picture is shown from. */
export function pictureUrl(hash: string): string {
  return window.etal ? `etal://picture/${hash}` : new URL(`picture/${hash}`, document.baseURI).href
}

/** A new identity, in order of time. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/** Whether the host answers; true until shown otherwise. */
export const connection = {
  isOpen: () => isOpen,
  /** The last moment it was known to answer, by this screen's clock. */
  lostAt: () => lostAt,
  subscribe(listener: () => void): () => void {
    connectionListeners.add(listener)
    return () => connectionListeners.delete(listener)
  },
}

/** Whether the computer had no room for what was last to be written. */
export const disk = {
  isFull: () => isDiskFull,
  subscribe(listener: () => void): () => void {
    diskListeners.add(listener)
    return () => diskListeners.delete(listener)
  },
}

const DOOR: Readonly<Record<DoorRefusal['type'], true>> = {
  UnknownOperation: true,
  InvalidInput: true,
  NotAllowed: true,
  ClockBehind: true,
  ClockAhead: true,
  DayClosed: true,
  CoopEnded: true,
  DiskFull: true,
  OtherBook: true,
  Unexpected: true,
}

const doorListeners = new Set<(refusal: DoorRefusal, name: OperationName) => void>()
const connectionListeners = new Set<() => void>()
const diskListeners = new Set<() => void>()
let isOpen = true
let isDiskFull = false
let lostAt = 0
let counter: Wire | undefined

function wire(): Wire {
  return window.etal ?? (counter ??= counterWire())
}

function setOpen(open: boolean): void {
  if (isOpen === open) return
  isOpen = open
  if (!open) lostAt = Date.now()
  for (const listener of connectionListeners) listener()
}

function setFull(full: boolean): void {
  if (isDiskFull === full) return
  isDiskFull = full
  for (const listener of diskListeners) listener()
}

function counterWire(): Wire {
  const listeners = new Set<(topics: readonly string[]) => void>()
  listen((topics) => {
    for (const listener of listeners) listener(topics)
  })
  return {
    call: post,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function post(asked: Asked): Promise<unknown> {
  const response = await send(asked).catch((error: unknown) => {
    setOpen(false)
    throw new HostUnreachable('The counter does not answer', { cause: error })
  })
  if (!isAnswer(response)) {
    return { ok: false, refusal: { type: 'Unexpected', reference: `HTTP ${response.status}` } }
  }
  setOpen(true)
  return response.json()
}

/** The till does not know this tablet any more (`electron/counter/changes.ts`): its page says what to do. */
const SENT_AWAY = 4401

/** Listens for changes for ever: a cut line is tried again, and what was missed meanwhile counts as everything. */
function listen(tell: (topics: readonly string[]) => void): void {
  let wasOpen = false
  const open = () => {
    const socket = takeSocket() ?? new WebSocket(changesAddress())
    socket.addEventListener('open', () => {
      setOpen(true)
      if (wasOpen) tell([ALL_TOPICS])
      wasOpen = true
    })
    socket.addEventListener('message', (event) => tell(JSON.parse(String(event.data)) as string[]))
    socket.addEventListener('close', ({ code }) => {
      if (code === SENT_AWAY) return location.reload()
      if (wasOpen) setOpen(false)
      setTimeout(open, 700)
    })
  }
  open()
}
