// Writes the zip of an archive file by file, hashing what goes in and what comes out packed.

import { createHash, type Hash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { BLOCK_BYTES, type ArchivedFile } from '../../shared/archive/archive.ts'
import { Blocks } from '../../shared/archive/pieces.ts'

/** Bytes gathered before they are packed: packing line by line costs more than it saves. */
const A_PUSH = BLOCK_BYTES
/** A plain zip ends at 4 GiB; the directory needs a little of it. */
const MOST_ZIP_BYTES = 4_200_000_000

/** The period is too long for one zip. */
export class ArchiveTooLarge extends Error {}

interface OpenFile {
  readonly name: string
  readonly packer: ZipDeflate | ZipPassThrough
  readonly whole: Hash
  readonly packed: Hash
  readonly blocks: Blocks | null
  waiting: string
  bytes: number
  packedBytes: number
}

/** One zip: files one after the other; nothing of them is kept in memory. */
export class ArchiveZip {
  readonly files: ArchivedFile[] = []
  readonly #zip: Zip
  readonly #madeAt: number
  #open: OpenFile | null = null
  #written = 0

  constructor(madeAt: number, write: (bytes: Uint8Array) => void) {
    this.#madeAt = madeAt
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error
      this.#written += bytes.length
      if (this.#written > MOST_ZIP_BYTES) throw new ArchiveTooLarge('An archive of more than 4 GB')
      write(bytes)
    })
  }

  /** Begins a file. `hasBlocks` keeps a hash per block of it; `isStored` leaves it unpacked. */
  begin(name: string, { hasBlocks = true, isStored = false } = {}): void {
    const packer = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    packer.mtime = this.#madeAt
    this.#zip.add(packer)
    const file: OpenFile = {
      ...{ name, packer, waiting: '', bytes: 0, packedBytes: 0 },
      whole: createHash('sha256'),
      packed: createHash('sha256'),
      blocks: hasBlocks ? new Blocks({ sha256: nodeHasher }) : null,
    }
    const pass = packer.ondata.bind(packer)
    packer.ondata = (error, bytes, isLast) => {
      file.packed.update(bytes)
      file.packedBytes += bytes.length
      pass(error, bytes, isLast)
    }
    this.#open = file
  }

  text(text: string): void {
    const file = this.#file()
    file.waiting += text
    if (file.waiting.length >= A_PUSH) this.#push(file, false)
  }

  /** Ends the file that was begun. */
  end(): void {
    const file = this.#file()
    this.#push(file, true)
    this.files.push({
      name: file.name,
      bytes: file.bytes,
      sha256: file.whole.digest('hex'),
      packedBytes: file.packedBytes,
      packedSha256: file.packed.digest('hex'),
      blocks: [...(file.blocks?.hashes() ?? [])],
    })
    this.#open = null
  }

  /** A whole file of bytes, unpacked: what names the others must be readable by anything. */
  store(name: string, bytes: Uint8Array): void {
    const packer = new ZipPassThrough(name)
    packer.mtime = this.#madeAt
    this.#zip.add(packer)
    packer.push(bytes, true)
  }

  finish(): void {
    this.#zip.end()
  }

  #push(file: OpenFile, isLast: boolean): void {
    const bytes = Buffer.from(file.waiting, 'utf8')
    file.waiting = ''
    file.bytes += bytes.length
    file.whole.update(bytes)
    file.blocks?.update(bytes)
    file.packer.push(bytes, isLast)
  }

  #file(): OpenFile {
    if (!this.#open) throw new Error('No file of the archive was begun')
    return this.#open
  }
}

function nodeHasher() {
  const hasher = createHash('sha256')
  return { update: (bytes: Uint8Array) => void hasher.update(bytes), hex: () => hasher.digest('hex') }
}
