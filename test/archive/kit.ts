// An archive of a test coop, in memory, and ways to look at it and to spoil it.

import { unzipSync, strFromU8 } from 'fflate'
import type { ArchiveAsked } from '../../db/archive/asked.ts'
import { writeArchive } from '../../db/archive/write.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { headOf } from '../../db/journal/append.ts'
import { nodeTools } from '../../electron/archive/tools.ts'
import { checkArchive, type ArchiveVerdict } from '../../shared/archive/check.ts'
import { unpackedSource, zipSource } from '../../shared/archive/source.ts'
import type { ArchiveTools } from '../../shared/archive/tools.ts'
import type { ByteSource } from '../../shared/archive/zip.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

/** The market Saturday and the Sunday after it: sold, counted, closed on the Monday. */
export async function soldWeekend(): Promise<TestCoop> {
  const coop = await testCoop()
  for (let day = 0; day < 2; day += 1) {
    coop.setTime(SATURDAY + day * 86_400_000)
    coop.do('cashSession.open', { event: null, pieces: { 1000: 5 }, source: 'bank' })
    coop.tick(60_000)
    coop.sell([{ name: 'Pochette wax', price: 1800, quantity: 2000 }], 'cash')
    coop.tick(60_000)
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    coop.do('closing.closeSession', { pieces: { 1000: 8, 500: 1, 100: 1 } })
  }
  coop.setTime(SATURDAY + 2 * 86_400_000)
  closeDuePeriods(coop.book)
  return coop
}

/** The zip of these days' entries; null when there is nothing. */
export async function archiveOf(coop: TestCoop, from: string, to: string): Promise<Uint8Array | null> {
  const { book } = coop
  const asked: ArchiveAsked = {
    from: from as Day,
    to: to as Day,
    madeAt: book.clock() as Instant,
    timeZone: 'Europe/Paris',
    software: book.software,
    coop: 'Cyprielles',
    host: { name: 'Une CAE', siret: '12345678200010', vatNumber: '' },
    rehearsal: false,
    till: book.key.till,
    publicKey: Buffer.from(book.key.publicKey).toString('hex'),
    head: headOf(book.key.till, book.tail),
    law: '',
    verifier: '<!doctype html><title>Vérifier</title>',
  }
  const pieces: Uint8Array[] = []
  const counts = await writeArchive(book.file.read, asked, {
    write: (bytes) => pieces.push(bytes.slice()),
    sign: (manifest) => Promise.resolve(book.key.sign(manifest)),
    progress: () => undefined,
  })
  // A copy of a Buffer would share its bytes: whoever spoils one would spoil the other.
  return counts && new Uint8Array(Buffer.concat(pieces))
}

export async function verified(zip: Uint8Array, tools: ArchiveTools = nodeTools): Promise<ArchiveVerdict> {
  return checkArchive(await zipSource(inMemory(zip), tools), tools)
}

/** The same over the files somebody unpacked. */
export function verifiedUnpacked(files: Readonly<Record<string, Uint8Array>>): Promise<ArchiveVerdict> {
  const sources = new Map(Object.entries(files).map(([name, bytes]) => [name, inMemory(bytes)]))
  return checkArchive(unpackedSource(sources), nodeTools)
}

export function textIn(zip: Uint8Array, name: string): string {
  const bytes = unzipSync(zip)[name]
  if (!bytes) throw new Error(`${name} is not in the archive`)
  return strFromU8(bytes)
}

function inMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, length) => Promise.resolve(bytes.slice(from, from + length)) }
}
