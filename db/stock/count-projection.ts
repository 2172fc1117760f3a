// Writes a closed count: its movements, its rolls that the book did not know, and the lines that differed.

import type { Projection } from '../projection.ts'
import { stockCountLines, stockCounts } from './count-tables.ts'
import { addLots, addMoves } from './projection.ts'

export const countProjection = {
  'stock.counted': (write, entry) => {
    const { till, seq, at, day, by } = entry
    const { place, lines, lots, moves, note } = entry.data
    addLots(write, entry, lots)
    addMoves(write, entry, { moves, cause: 'counted', note })
    const different = lines.filter(({ counted, expected }) => counted !== expected)
    write.insert(stockCounts, {
      ...{ till, seq, at, day, by, place: place ?? '' },
      ...{ lines: lines.length, differences: different.length },
      value: different.reduce((sum, { value }) => sum + value, 0),
    })
    different.forEach(({ item, lot, expected, counted, value, reason }, idx) => {
      const what = { item, lot: lot ?? '', expected, counted, value, reason: reason ?? 'unknown' }
      write.insert(stockCountLines, { till, seq, idx, ...what })
    })
  },
} satisfies Partial<Projection>
