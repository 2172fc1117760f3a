// Journal kinds of paper: what was printed, and every copy after the first.

import type { EntryKind } from '../journal/entries.ts'
import type { EntryRef } from '../kernel/id.ts'

export interface ReceiptEntries {
  /** `copy` 0 is the original; 1, 2… are DUPLICATA n° 1, 2… */
  'receipt.printed': {
    readonly of: EntryRef
    readonly what: 'ticket' | 'z'
    readonly copy: number
    readonly means: 'paper' | 'pdf' | 'qr'
  }
}

export const receiptEntryKinds: { readonly [K in keyof ReceiptEntries]: EntryKind } = {
  'receipt.printed': { version: 1 },
}
