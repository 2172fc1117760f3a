// Decides what is noted about an archive that lies somewhere else.

import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { archiveAt } from './queries.ts'

export const archiveCommands = {
  'archive.place': ({ read }, { of, place, note }) => {
    if (!archiveAt(read, of)) return refuse({ type: 'UnknownArchive' })
    return decide({}, { kind: 'archive.placed', data: { of, place, note } })
  },
} satisfies Partial<CommandHandlers>
