// Writes the parts of imports, and what was undone of them, from their entries.

import type { Projection } from '../projection.ts'
import { imports, importUndos } from './tables.ts'

export const exchangeProjection = {
  'exchange.imported': (write, { till, seq, at, by, data }) => {
    const { import: id, sheet, file, part, parts, follows, adds, changes } = data
    write.insert(imports, {
      ...{ till, seq, import: id, sheet, file: file.name, at, by, part, parts, follows, adds, changes },
    })
  },
  'exchange.undone': (write, { till, seq, data }) => {
    const { import: id, of, follows } = data
    write.insert(importUndos, { till, seq, import: id, ofTill: of.till, ofSeq: of.seq, follows })
  },
} satisfies Partial<Projection>
