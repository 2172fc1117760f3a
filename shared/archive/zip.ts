// Reads a zip so strictly that no bit of it can differ unseen: only what Étal itself writes is taken.

/** Bytes that can be read anywhere: a file on a disk, or one a person chose in a browser. */
export interface ByteSource {
  readonly size: number
  read(from: number, length: number): Promise<Uint8Array>
}

/** One file in the zip: where its packed bytes lie. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly from: number
  readonly packedBytes: number
  readonly bytes: number
}

/** The files of a zip; where its shape is not the one we write, the name of the file after which it goes wrong. */
export type ZipListing =
  | { readonly entries: readonly ZipEntry[]; readonly damagedAt: null }
  | { readonly entries: readonly ZipEntry[]; readonly damagedAt: string }

const END_BYTES = 22
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const DESCRIPTOR_BYTES = 16
/** Sizes follow the packed bytes; two more bits say how hard they were packed. */
const WITH_DESCRIPTOR = 8
const LEVEL_BITS = 6
/** Names of an archive are short and few: a directory beyond this is none of ours. */
const MOST_DIRECTORY_BYTES = 16_000_000

/**
 * Lists a zip made of local header, packed bytes and descriptor per file, then the directory and its end, with nothing
 * between and nothing after (APPNOTE 6.3.10 §4.3). Every field is compared with what it must be.
 */
export async function listZip(source: ByteSource): Promise<ZipListing> {
  const end = await readEnd(source)
  if (!end) return { entries: [], damagedAt: '' }
  const directory = await source.read(end.start, end.size)
  const entries: ZipEntry[] = []
  const damaged = (damagedAt = entries.at(-1)?.name ?? ''): ZipListing => ({ entries, damagedAt })
  let at = 0
  let next = 0
  for (let index = 0; index < end.count; index += 1) {
    const central = readCentral(directory, at)
    if (central?.offset !== next) return damaged()
    const entry = await readEntry(source, central)
    if (!entry) return damaged(central.name)
    entries.push(entry)
    at += CENTRAL_BYTES + central.name.length
    next = entry.from + entry.packedBytes + DESCRIPTOR_BYTES
  }
  return at === end.size && next === end.start ? { entries, damagedAt: null } : damaged()
}

interface End {
  readonly count: number
  readonly size: number
  readonly start: number
}

/** How many files there are and where the directory is; null when the zip does not end as ours do. */
async function readEnd(source: ByteSource): Promise<End | null> {
  if (source.size < END_BYTES) return null
  const view = viewOf(await source.read(source.size - END_BYTES, END_BYTES))
  const [count, size, start] = [view.getUint16(10, true), view.getUint32(12, true), view.getUint32(16, true)]
  const isOurs =
    same(view, 0, [0x06054b50, 0]) &&
    view.getUint16(8, true) === count &&
    view.getUint16(20, true) === 0 &&
    start + size === source.size - END_BYTES &&
    size <= MOST_DIRECTORY_BYTES
  return isOurs ? { count, size, start } : null
}

interface Central {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly offset: number
}

/** The bytes of a directory entry that are the same in every archive: made by, needed, extra, comment, disk, attributes. */
const CENTRAL_CONSTANTS: readonly (readonly [at: number, value: number])[] = [
  [0, 0x02014b50],
  [4, 0x00140014],
  ...[[30, 0] as const, [34, 0] as const, [38, 0] as const],
]

function readCentral(directory: Uint8Array, at: number): Central | null {
  if (at + CENTRAL_BYTES > directory.length) return null
  const view = viewOf(directory.subarray(at))
  if (CENTRAL_CONSTANTS.some(([field, value]) => view.getUint32(field, true) !== value)) return null
  const length = view.getUint16(28, true)
  const name = asciiOf(directory.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + length))
  const [flags, method] = [view.getUint16(8, true), view.getUint16(10, true)]
  if (name.length !== length || (flags & ~LEVEL_BITS) !== WITH_DESCRIPTOR || (method !== 0 && method !== 8)) return null
  return {
    ...{ name, flags, method, time: view.getUint32(12, true), crc: view.getUint32(16, true) },
    packedBytes: view.getUint32(20, true),
    bytes: view.getUint32(24, true),
    offset: view.getUint32(42, true),
  }
}

/** The local header and the descriptor must say what the directory says. */
async function readEntry(source: ByteSource, central: Central): Promise<ZipEntry | null> {
  const { name, flags, method, time, crc, packedBytes, bytes, offset } = central
  const from = offset + LOCAL_BYTES + name.length
  if (from + packedBytes + DESCRIPTOR_BYTES > source.size) return null
  const head = await source.read(offset, LOCAL_BYTES + name.length)
  const local = viewOf(head)
  const tail = viewOf(await source.read(from + packedBytes, DESCRIPTOR_BYTES))
  const isLocal =
    same(local, 0, [0x04034b50]) &&
    local.getUint16(4, true) === 0x14 &&
    local.getUint16(6, true) === flags &&
    local.getUint16(8, true) === method &&
    same(local, 10, [time, 0, 0, 0, name.length]) &&
    asciiOf(head.subarray(LOCAL_BYTES)) === name
  if (!isLocal || !same(tail, 0, [0x08074b50, crc, packedBytes, bytes])) return null
  return { name, isDeflated: method === 8, from, packedBytes, bytes }
}

function same(view: DataView, at: number, values: readonly number[]): boolean {
  return values.every((value, index) => view.getUint32(at + index * 4, true) === value)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte < 128))
}
