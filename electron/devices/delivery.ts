// What became of bytes sent to a printer, and how long each step may take.

import type { PrintJob } from '../../shared/receipt/receipt.ts'

export type Trouble = NonNullable<PrintJob['trouble']>

/** `touched`: some bytes left for the printer, so that printing again must be marked. */
export type Delivery =
  | { readonly ok: true }
  | { readonly ok: false; readonly trouble: Trouble; readonly touched: boolean; readonly detail: string }

/** How long each step may take, in milliseconds. */
export interface Patience {
  readonly connect: number
  /** Without any progress while bytes go out. */
  readonly idle: number
  /** For an answer to a question about the printer's state. */
  readonly status: number
}

export const PATIENCE: Patience = { connect: 3_000, idle: 15_000, status: 700 }
