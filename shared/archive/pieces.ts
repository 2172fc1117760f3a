// Cuts a file that comes piece by piece into lines, and into the blocks whose hashes the manifest holds.

import { BLOCK_BYTES, type ArchivedFile } from './archive.ts'
import { type ArchiveTools, type Hasher } from './tools.ts'

const LINE_FEED = 10

/** Lines, each ended by a line feed, numbered from 1. */
export class Lines {
  #begun: Uint8Array[] = []
  #count = 0

  /** The number of a line that was begun and never ended; null when there is none. */
  unfinished(): number | null {
    return this.#begun.length > 0 ? this.#count + 1 : null
  }

  /** The lines that this piece ends. */
  *split(piece: Uint8Array): Generator<{ readonly line: Uint8Array; readonly number: number }> {
    let from = 0
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, from)) {
      this.#count += 1
      const line = joined([...this.#begun, piece.subarray(from, end)])
      this.#begun = []
      from = end + 1
      yield { line, number: this.#count }
    }
    if (from < piece.length) this.#begun.push(piece.slice(from))
  }
}

/** Hashes of every {@link BLOCK_BYTES} of a file. */
export class Blocks {
  readonly #tools: Pick<ArchiveTools, 'sha256'>
  readonly #hashes: string[] = []
  #current: Hasher
  #filled = 0

  constructor(tools: Pick<ArchiveTools, 'sha256'>) {
    this.#tools = tools
    this.#current = tools.sha256()
  }

  update(piece: Uint8Array): void {
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + BLOCK_BYTES - this.#filled)
      this.#current.update(part)
      this.#filled += part.length
      from += part.length
      if (this.#filled === BLOCK_BYTES) this.#end()
    }
  }

  hashes(): readonly string[] {
    if (this.#filled > 0) this.#end()
    return this.#hashes
  }

  /** The first bytes that are not those of the manifest: from, to. */
  firstChanged({ blocks, bytes }: Pick<ArchivedFile, 'blocks' | 'bytes'>): readonly [from: number, to: number] {
    const own = this.hashes()
    const first = blocks.findIndex((hash, index) => own[index] !== hash)
    const from = first === -1 ? bytes : first * BLOCK_BYTES
    return [from, Math.max(from, Math.min(bytes, from + BLOCK_BYTES))]
  }

  #end(): void {
    this.#hashes.push(this.#current.hex())
    this.#current = this.#tools.sha256()
    this.#filled = 0
  }
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
