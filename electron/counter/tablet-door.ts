// The counter's second listener: closed until the manager opens it on a network at hand, for paired tablets alone.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { ClientFiles } from '../client-files.ts'
import type { TabletState } from '../../shared/kitchen/tablets.ts'
import type { Host } from '../host.ts'
import type { TabletDoor } from '../wires.ts'
import { answerAt } from './answering.ts'
import { type Changes, openChanges } from './changes.ts'
import type { Entrance, Room } from './entrance.ts'
import { closed, listenAt } from './listening.ts'
import { pairPage } from './pair-page.ts'
import { openPairing, type Pairing, PAIRED_FOR_S, tabletOfVisitor, visitorOfTablet } from './pairing.ts'

export interface TabletDoorOptions {
  readonly host: Host
  readonly files: ClientFiles
  readonly log: (line: string) => void
  /** What the system says without it. */
  readonly addresses: (() => readonly string[]) | undefined
  /** Milliseconds that never go back. */
  readonly now?: () => number
}

export interface OpenTabletDoor extends TabletDoor {
  /** After a crash it opens again where it was; after an orderly end it does not. */
  comeBack(): Promise<void>
}

interface Listener {
  readonly server: Server
  readonly changes: Changes
  readonly forget: () => void
  readonly place: Place
}

/** Kept on the desk while it is open. */
interface Place {
  readonly address: string
  readonly port: number
  readonly since: number
}

/** Where it listens when the port is free: known by then to tablets that come back. */
const USUAL_PORT = 7420
const KEPT = { kind: 'network', id: 'open' } as const
/** Set aside for networks without the internet (RFC 1918), for a phone shared as one, and for two computers alone. */
const AT_HAND = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.)/

/** Closed at first. */
export function openTabletDoor(options: TabletDoorOptions): OpenTabletDoor {
  const { host, log, addresses = addressesAtHand } = options
  const pairing = openPairing({ desk: host.desk, clock: Date.now, now: options.now ?? (() => performance.now()) })
  let listener: Listener | null = null
  const close = async () => {
    const closing = listener
    listener = null
    host.desk.remove(KEPT.kind, KEPT.id)
    if (!closing) return
    pairing.forgetCode()
    closing.forget()
    closing.changes.close()
    await closed(closing.server)
    log('the counter is closed to tablets')
    host.tell(['tablet'])
  }
  const openAt = async (place: Pick<Place, 'address' | 'port'>) => {
    await close()
    listener = await listen(options, pairing, place)
    if (!listener) return false
    host.desk.put({ ...KEPT, at: listener.place.since }, listener.place)
    log('the counter is open to tablets')
    host.tell(['tablet'])
    return true
  }
  return {
    get isOpen() {
      return listener !== null
    },
    state: () => ({ ...stateOf(pairing, listener), addresses: addresses() }),
    open: async (address) => addresses().includes(address) && (await openAt({ address, port: USUAL_PORT })),
    close,
    async comeBack() {
      const place = host.desk.get<Place>(KEPT.kind, KEPT.id)
      if (place && !(addresses().includes(place.address) && (await openAt(place)))) host.desk.remove(KEPT.kind, KEPT.id)
    },
    invite: (seat, name) => listener && { ...pairing.invite(seat, name), address: addressOf(listener.place) },
    sendAway(tablet) {
      const known = pairing.list().find(({ id }) => id === tablet)
      if (!known || !pairing.remove(tablet)) return false
      listener?.changes.sendAway(visitorOfTablet(known))
      host.tell(['tablet'])
      return true
    },
  }
}

function stateOf(pairing: Pairing, listener: Listener | null): Omit<TabletState, 'addresses'> {
  return {
    open: listener && { address: addressOf(listener.place), since: listener.place.since },
    tablets: pairing.list().map(({ id, name, seat, pairedAt }) => {
      return { id, name, seat, pairedAt, isHere: listener?.changes.isHere(visitorOfTablet({ id, seat })) ?? false }
    }),
  }
}

/** This computer's own addresses in networks that have none of the internet. */
function addressesAtHand(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && AT_HAND.test(address))
    .map(({ address }) => address)
}

function addressOf({ address, port }: Pick<Place, 'address' | 'port'>): string {
  return `http://${address}:${port}`
}

/** At that port, else at a free one; null when the address went away meanwhile. */
async function listen(
  { host, files, log }: TabletDoorOptions,
  pairing: Pairing,
  { address, port }: Pick<Place, 'address' | 'port'>,
): Promise<Listener | null> {
  const server = (await attempt(address, port, log)) ?? (await attempt(address, 0, log))
  if (!server) return null
  const place = { address, port: (server.address() as AddressInfo).port, since: Date.now() }
  const changes = openChanges(() => host.tell(['tablet']))
  const told = () => host.tell(['tablet'])
  answerAt(server, { host, files, changes, log, entrance: tabletEntrance(pairing, { place, changes, told }) })
  return { server, changes, place, forget: host.onChanged((topics) => changes.tell(topics)) }
}

async function attempt(address: string, port: number, log: (line: string) => void): Promise<Server | null> {
  try {
    return await listenAt(address, port)
  } catch (error) {
    log(`tablets cannot come by port ${port}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

interface Around {
  readonly place: Place
  readonly changes: Changes
  readonly told: () => void
}

/** Tablets come in by a code, once each; no token of this computer's screens and no command line is known here. */
function tabletEntrance(pairing: Pairing, { place, changes, told }: Around): Entrance {
  const room: Room = { prefix: '', seat: null, cookie: `etal-${place.port}` }
  return {
    hosts: [`${place.address}:${place.port}`],
    page: { html: pairPage, hasForm: true },
    roomOf: () => room,
    visitorOf: (secret) => pairing.visitorOf(secret),
    pass(url, _room, known) {
      const code = url.pathname === '/' ? url.searchParams.get('code') : null
      if (code === null) return null
      const admittance = pairing.admit(code)
      if (typeof admittance !== 'object') return { admittance }
      // A tablet that is let in anew is one tablet, not two.
      if (known !== null) {
        pairing.remove(tabletOfVisitor(known))
        changes.sendAway(known)
      }
      told()
      return { admittance, stays: PAIRED_FOR_S }
    },
    isCommandLine: () => false,
  }
}
