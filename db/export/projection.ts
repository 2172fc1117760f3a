// Writes exports and the numbers they gave from their entries.

import { canonical } from '../../shared/kernel/canonical.ts'
import type { Projection } from '../projection.ts'
import { exportNumbers, exports } from './tables.ts'

export const exportProjection = {
  'export.made': (write, entry) => {
    const { till, seq, at, data } = entry
    const { format, from, to, files, numbered } = data
    write.insert(exports, { till, seq, at, format, from, to, files: canonical(files) })
    for (const { till: ofTill, seq: ofSeq, number } of numbered) {
      write.insert(exportNumbers, { ofTill, ofSeq, number, exportTill: till, exportSeq: seq })
    }
  },
} satisfies Partial<Projection>
