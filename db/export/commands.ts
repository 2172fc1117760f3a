// Makes an export: the files, and the entry that says what was given to the host.

import { localParts } from '../../shared/kernel/day.ts'
import type { Asked } from '../../shared/export/numbering.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { isEnded } from '../host/ended.ts'
import { filesToGive, isOutdated, makeExport, type MadeExport } from './making.ts'

/** The host's layer has it made in a thread first (`made`); it is made here when it was not, or when that is no longer true. */
type ToMake = Asked & { readonly made?: MadeExport | undefined }

export const exportCommands = {
  'export.make': ({ read, head, now, coop }, asked: ToMake) => {
    const ready = asked.made && !isOutdated(read, asked.made) ? ok(asked.made) : makeExport(read, asked)
    if (!ready.ok) return ready
    const { numbered, again, givenAt } = ready.value
    // Copies of what was exported stay to be had; new numbers are no longer given.
    if (numbered.length > 0 && isEnded(read)) return refuse({ type: 'CoopEnded' })
    const files = filesToGive(ready.value, asked, stampOf(givenAt ?? now, coop?.timeZone ?? 'Europe/Paris'))
    const answer = files.map(({ name, mediaType, base64 }) => ({ fileName: name, mediaType, base64 }))
    const made = files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes }))
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
