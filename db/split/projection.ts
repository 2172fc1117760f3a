// Writes validated splits and their reversals from their entries.

import { canonical } from '../../shared/kernel/canonical.ts'
import type { Projection } from '../projection.ts'

export const splitProjection = {
  'split.validated': (write, entry) => {
    const { till, seq, at, data } = entry
    write.run(
      `INSERT INTO splits (id, till, seq, at, from_day, to_day, split, reversed_by_seq) VALUES (?,?,?,?,?,?,?,NULL)
       ON CONFLICT (id) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at,
         from_day = excluded.from_day, to_day = excluded.to_day, split = excluded.split`,
      data.split,
      till,
      seq,
      at,
      data.from,
      data.to,
      canonical(data),
    )
  },
  // Two tills may each reverse it before they hear of one another: whichever comes first, the same row is left.
  'split.reversed': (write, entry) => {
    write.run(
      `INSERT INTO splits (id, till, seq, at, from_day, to_day, split, reversed_by_seq) VALUES (?,?,0,0,'','','',?)
       ON CONFLICT (id) DO UPDATE SET reversed_by_seq = min(coalesce(reversed_by_seq, excluded.reversed_by_seq), excluded.reversed_by_seq)`,
      entry.data.split,
      entry.till,
      entry.seq,
    )
  },
} satisfies Partial<Projection>
