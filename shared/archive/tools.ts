// What verifying needs of the machine it runs on: Node's own crypto, or a page's.

/** A hash that is fed piece by piece. */
export interface Hasher {
  update(bytes: Uint8Array): void
  /** 64 lower-case hexadecimal digits. */
  hex(): string
}

/** A signature to be looked at: Ed25519 over `message`. */
export interface Signed {
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

export interface ArchiveTools {
  sha256(): Hasher
  encode(text: string): Uint8Array
  /** UTF-8; null when the bytes are none. */
  decode(bytes: Uint8Array): string | null
  /** JSON; undefined when the text is none. */
  parse(text: string): unknown
  /** Which of these the key (raw, hexadecimal) signed. */
  verify(publicKey: string, signed: readonly Signed[]): Promise<readonly boolean[]>
  /** Unpacks raw deflate; ends early where it cannot. */
  inflate(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}

/** The hash of a few bytes at once. */
export function sha256Of(tools: Pick<ArchiveTools, 'sha256'>, bytes: Uint8Array): string {
  const hasher = tools.sha256()
  hasher.update(bytes)
  return hasher.hex()
}

/** Bytes of hexadecimal digits. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}
