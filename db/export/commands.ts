// Makes an export: the files, and the entry that says what was given to the host.

import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { writeFiles } from './files.ts'
import { prepareExport } from './queries.ts'

export const exportCommands = {
  'export.make': ({ read, head }, asked) => {
    const prepared = prepareExport(read, asked)
    if (!prepared.ok) return prepared
    const { entries, checks, numbered, again, profile } = prepared.value
    if (checks.some(({ passed }) => !passed)) return refuse({ type: 'ChecksFailed', checks })
    const files = writeFiles(asked, entries, profile)
    const made = files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes: bytes.length }))
    const answer = files.map(({ name, bytes }) => ({
      fileName: name,
      mediaType: 'text/plain',
      base64: Buffer.from(bytes).toString('base64'),
    }))
    const { format, from, to } = asked
    return decide(
      { files: answer, again },
      { kind: 'export.made', data: { format, from, to, files: made, numbered, head } },
    )
  },
} satisfies Partial<CommandHandlers>
