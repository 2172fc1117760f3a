// The command line's archives: makes one and puts it into a folder; verifies one, wherever it lies.

import { existsSync } from 'node:fs'
import type { ArchiveFinding } from '../../shared/archive/finding.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { verifyArchive } from '../archive/verify-archive.ts'
import { CannotOpen } from '../lock.ts'
import { asked, type Desk } from './counter-client.ts'
import { makeOutFolder, putFile } from './out-folder.ts'

/** An archive that was put somewhere. */
export interface PutArchive {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Makes the archive, copies it into the folder `out`, and records that it was put there. */
export async function putArchive(
  desk: Desk,
  { from, to, out }: { readonly from: string; readonly to: string; readonly out: string },
): Promise<PutArchive> {
  makeOutFolder(out)
  const { of, fileName, bytes, sha256 } = (await asked(desk, 'archive.make', { from, to })) as Made
  const path = await putFile(out, fileName, async (append) => {
    for (let next: number | null = 0; next !== null;) {
      const piece = (await asked(desk, 'archive.read', { of, from: next })) as { base64: string; next: number | null }
      append(Buffer.from(piece.base64, 'base64'))
      next = piece.next
    }
  })
  await asked(desk, 'archive.place', { of, place: 'other', note: path.slice(-120) })
  return { file: path, bytes, sha256 }
}

interface Made {
  readonly of: EntryRef
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
}

/** What verifying an archive found, and a sentence for each finding. */
export async function checkedArchive(path: string, say: (text: string) => void) {
  if (!existsSync(path)) throw new CannotOpen(`${path} is not there.`)
  let told = performance.now()
  const verdict = await verifyArchive(path, (done, all) => {
    if (performance.now() - told < 1000) return
    told = performance.now()
    say(`${Math.round((100 * done) / all)} %`)
  })
  const { manifest, entries, findings } = verdict
  const whole =
    manifest && `${entries} entries, ${manifest.from} to ${manifest.to}, ${manifest.coop}: nothing was changed.`
  const sentence = findings.length === 0 && whole ? whole : findings.map(findingText).join('\n')
  return { entries, findings, from: manifest?.from ?? null, to: manifest?.to ?? null, sentence }
}

function findingText({ type, file, line, seq, bytes }: ArchiveFinding): string {
  const places = [
    ...(file === undefined ? [] : [file === '' ? 'at the end of the zip' : `in ${file}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(seq === undefined ? [] : [`entry ${seq}`]),
    ...(bytes === undefined ? [] : [`bytes ${bytes[0]} to ${bytes[1]}`]),
  ]
  return `${type} ${places.join(', ')}`.trimEnd()
}
