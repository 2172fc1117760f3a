// What may not be tried for real: papers on strange printers, files in strange places, browsers by the dozen.

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperationName } from '../../../shared/contract.ts'

/** Operations left out of the random calls, each with why. */
export const UNDONE: Readonly<Partial<Record<OperationName, string>>> = {
  'coop.openDemo': 'replays weeks of selling at each call: test/demo',
  'order.paper': 'starts a browser at each call: test/orders',
  'receipt.pdf': 'starts a browser at each call: test/electron, test/receipt',
  'split.statement': 'starts a browser at each call: test/split',
}

const CLOSED_PORT = { type: 'network', host: '127.0.0.1', port: 9 } as const
const PAPER = { type: 'file', path: join(tmpdir(), 'etal-paper.prn') } as const

/** Nothing is plugged in there. */
const NO_CABLE = '/dev/etal-no-cable'

/** A printer that the input names becomes one that does no harm: a closed port of this computer, or a file in /tmp. */
export function tamed(name: OperationName, input: unknown): unknown {
  if (name === 'scale.try' && typeof (input as { path?: unknown } | null)?.path === 'string') return { path: NO_CABLE }
  if (!name.startsWith('printer.')) return input
  const settings = (input as { settings?: { connection?: { type?: unknown } } } | null)?.settings
  const connection = settings?.connection
  if (!settings || typeof settings !== 'object' || !connection || typeof connection !== 'object') return input
  if (!['network', 'serial', 'file', 'queue'].includes(String(connection.type))) return input
  return { settings: { ...settings, connection: connection.type === 'file' ? PAPER : CLOSED_PORT } }
}
