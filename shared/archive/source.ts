// Where an archive's files come from when it is verified: the zip as it is, or the files somebody unpacked from it.

import type { ArchiveTools } from './tools.ts'
import { listZip, type ByteSource, type ZipEntry } from './zip.ts'

/** The files of an archive, in whatever way they are at hand. */
export interface ArchiveSource {
  readonly names: readonly string[]
  /** A file's own bytes, in pieces. Ends early, without an error, where packed bytes cannot be unpacked. */
  open(name: string): AsyncIterable<Uint8Array>
  /** In one zip, not unpacked. */
  readonly isZip: boolean
  /** Its bytes as they lie in the zip; null when the files were unpacked before. */
  packed(name: string): AsyncIterable<Uint8Array> | null
  /** After which file the zip's own shape goes wrong (empty: at its end); null when it does not. */
  readonly damagedAt: string | null
}

const PIECE_BYTES = 1 << 20

/** An archive in one zip. */
export async function zipSource(zip: ByteSource, tools: Pick<ArchiveTools, 'inflate'>): Promise<ArchiveSource> {
  const { entries, damagedAt } = await listZip(zip)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const packed = (name: string) => piecesOf(zip, byName.get(name) ?? NOTHING)
  return {
    names: entries.map(({ name }) => name),
    open: (name) => (byName.get(name)?.isDeflated ? tools.inflate(packed(name)) : packed(name)),
    packed,
    isZip: true,
    damagedAt,
  }
}

/** An archive whose files were unpacked. */
export function unpackedSource(files: ReadonlyMap<string, ByteSource>): ArchiveSource {
  return {
    names: [...files.keys()],
    open: (name) => {
      const file = files.get(name)
      return file ? piecesOf(file, { from: 0, packedBytes: file.size }) : piecesOf(EMPTY, NOTHING)
    },
    packed: () => null,
    isZip: false,
    damagedAt: null,
  }
}

const EMPTY: ByteSource = { size: 0, read: () => Promise.resolve(new Uint8Array()) }
const NOTHING = { from: 0, packedBytes: 0 }

async function* piecesOf(
  source: ByteSource,
  { from, packedBytes }: Pick<ZipEntry, 'from' | 'packedBytes'>,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packedBytes; at += PIECE_BYTES) {
    yield await source.read(from + at, Math.min(PIECE_BYTES, packedBytes - at))
  }
}
