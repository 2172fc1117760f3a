// Writes the coop's ends from their entries; they are technical events, too.

import { noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import { endings } from './tables.ts'

export const endingProjection = {
  'ending.closed': (write, entry) => {
    const { till, seq, at, data } = entry
    write.insert(endings, { till, seq, at, isEnded: true, successor: data.successor, name: data.name })
    noteTechnical(write, entry, 'coopEnded')
  },
  'ending.reopened': (write, entry) => {
    const { till, seq, at } = entry
    write.insert(endings, { till, seq, at, isEnded: false, successor: null, name: null })
    noteTechnical(write, entry, 'coopReopened')
  },
} satisfies Partial<Projection>
