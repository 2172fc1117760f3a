// Bringing bytes to paper: one way per connection, each saying honestly whether anything may be on the paper.

import type { PrinterConnection } from '../../shared/receipt/receipt.ts'
import { PATIENCE, type Delivery, type Patience } from './delivery.ts'
import { deliverToFile } from './file.ts'
import { deliverToNetwork } from './network.ts'
import { deliverToSerial } from './serial.ts'
import { deliverToQueue } from './system-queue.ts'

/** Sends bytes by a connection. Never throws for what a printer, cable or file can do. */
export function deliver(
  bytes: Uint8Array,
  connection: PrinterConnection,
  patience: Patience = PATIENCE,
): Promise<Delivery> {
  switch (connection.type) {
    case 'none':
      return Promise.resolve({ ok: false, trouble: 'noPrinter', touched: false, detail: 'no printer is set up' })
    case 'network':
      return deliverToNetwork(bytes, connection, patience)
    case 'queue':
      return deliverToQueue(bytes, connection.name, patience)
    case 'serial':
      return deliverToSerial(bytes, connection, patience)
    case 'file':
      return deliverToFile(bytes, connection.path, patience)
  }
}
