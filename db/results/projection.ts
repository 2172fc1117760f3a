// Writes goals from their entries.

import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'

const BLANK = { what: 'sold', target: 0, from_day: '', to_day: '', range: null, name: '', dropped: 0 }

export const resultProjection = {
  'goal.set': (write, entry) => {
    const { goal: id, what, target, from, to, range, name } = entry.data
    const fields = { what, target, from_day: from, to_day: to, range, name }
    applyEdit(write, entry, { table: 'goals', id, fields, blank: BLANK })
  },
  'goal.dropped': (write, entry) => {
    applyEdit(write, entry, { table: 'goals', id: entry.data.goal, fields: { dropped: 1 }, blank: BLANK })
  },
} satisfies Partial<Projection>
