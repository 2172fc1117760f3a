// What a projection is: given one entry, it writes tables; it decides nothing and reads no clock.

import type { EntryData, EntryKindName } from '../shared/entries.ts'
import type { Entry } from '../shared/journal/journal.ts'
import type { Writer } from './sql.ts'

/** One function per journal kind. */
export type Projection = {
  readonly [K in EntryKindName]: (write: Writer, entry: Entry<EntryData[K]>) => void
}
