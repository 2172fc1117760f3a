// Makes an export: the files, and the entry that says what was given to the host.

import { localParts } from '../../shared/kernel/day.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { isEnded } from '../host/ended.ts'
import { writeFiles } from './files.ts'
import { prepareExport } from './queries.ts'

export const exportCommands = {
  'export.make': ({ read, head, now, coop }, asked) => {
    const prepared = prepareExport(read, asked)
    if (!prepared.ok) return prepared
    const { entries, records, shares, checks, numbered, again, givenAt, profile } = prepared.value
    if (checks.some(({ passed }) => !passed)) return refuse({ type: 'ChecksFailed', checks })
    // Copies of what was exported stay to be had; new numbers are no longer given.
    if (numbered.length > 0 && isEnded(read)) return refuse({ type: 'CoopEnded' })
    const issued = stampOf(givenAt ?? now, coop?.timeZone ?? 'Europe/Paris')
    const files = writeFiles({ asked, entries, records, shares, profile, issued })
    const made = files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes: bytes.length }))
    const answer = files.map(({ name, mediaType, bytes }) => ({
      fileName: name,
      mediaType,
      base64: Buffer.from(bytes).toString('base64'),
    }))
    const { format, from, to } = asked
    return decide(
      { files: answer, again },
      { kind: 'export.made', data: { format, from, to, files: made, numbered, head } },
    )
  },
} satisfies Partial<CommandHandlers>

/** `AAAAMMJJHHMMSS` on the wall clock of the coop. */
function stampOf(at: number, timeZone: string): string {
  const { date, time } = localParts(at, timeZone)
  return `${date}${time}`.replaceAll(/\D/g, '')
}
