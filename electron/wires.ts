// What the host can ask of the wires that serve it: another window, and the counter's opening to tablets.

import type { Seat } from '../shared/kernel/contract.ts'
import type { Invitation, TabletState } from '../shared/kitchen/tablets.ts'

/** The counter's opening to a network at hand. */
export interface TabletDoor {
  readonly isOpen: boolean
  state(): TabletState
  /** False when this computer has no such address, or cannot listen there. */
  open(address: string): Promise<boolean>
  close(): Promise<void>
  /** Null while it is closed. */
  invite(seat: Seat, name: string): Omit<Invitation, 'qr'> | null
  /** False when there is no such tablet. */
  sendAway(tablet: string): boolean
}

export interface Wires {
  readonly tablets: TabletDoor
  /** Opens a window of a seat, or gives the address that opens it once. */
  openWindow(seat: Seat): string | null
}
