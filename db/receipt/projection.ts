// Writes what was printed from its entries.

import { noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import { receiptPrints } from './tables.ts'

export const receiptProjection = {
  'receipt.printed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { of, what, copy, means } = data
    write.insert(receiptPrints, { till, seq, at, ofTill: of.till, ofSeq: of.seq, what, copy, means })
    if (copy > 0) noteTechnical(write, entry, 'reprinted')
  },
} satisfies Partial<Projection>
