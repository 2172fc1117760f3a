// Follows the chains of an archive's tills, entry by entry: docs/journal.md §9 over the lines of a file.

import type { ArchivedTill } from './archive.ts'
import type { Found } from './finding.ts'
import { readEntryLine, signedText, type ArchivedEntry } from './line.ts'
import { bytesOf, sha256Of, type ArchiveTools, type Signed } from './tools.ts'

/** Signatures looked at together: each asking of the machine costs more than a signature. */
const A_BATCH = 500

interface Link {
  readonly till: ArchivedTill
  expected: number
  prev: string
  lastAt: number
}

interface Waiting {
  readonly signed: Signed
  readonly seq: number
  readonly file: string
}

/** Takes every line of the journal's parts in order; what is wrong is told to `found`. */
export class ChainCheck {
  readonly #tools: ArchiveTools
  readonly #found: Found
  readonly #withheld: ReadonlySet<string>
  readonly #links: ReadonlyMap<number, Link>
  readonly #waiting = new Map<Link, Waiting[]>()
  entries = 0

  constructor(
    tills: readonly ArchivedTill[],
    { tools, found, withheld }: { tools: ArchiveTools; found: Found; withheld: readonly string[] },
  ) {
    this.#tools = tools
    this.#found = found
    this.#withheld = new Set(withheld)
    this.#links = new Map(
      tills.map((till) => [till.till, { till, expected: till.firstSeq, prev: till.before, lastAt: 0 }]),
    )
  }

  /** One line of a part; signatures are looked at in batches, so that this may take a while. */
  async line(bytes: Uint8Array, file: string, number: number): Promise<void> {
    const text = this.#tools.decode(bytes)
    const entry = text === null ? null : readEntryLine(text)
    this.entries += 1
    if (!entry) return this.#found({ type: 'lineUnreadable', file, line: number })
    const link = this.#links.get(entry.till)
    const place = { file, seq: entry.seq, line: number }
    if (!link) return this.#found({ type: 'tillUnknown', ...place })
    this.#follow(entry, link, place)
    const waiting = this.#waiting.get(link) ?? []
    this.#waiting.set(link, waiting)
    const signed = { message: bytesOf(entry.hash), signature: bytesOf(entry.signature) }
    waiting.push({ signed, seq: entry.seq, file })
    if (waiting.length >= A_BATCH) await this.#settle(link)
  }

  /** The last signatures, and whether each chain ends where the manifest says. */
  async end(): Promise<void> {
    for (const link of this.#links.values()) {
      await this.#settle(link)
      const { till, expected, prev } = link
      if (expected !== till.lastSeq + 1 || prev !== till.last)
        this.#found({ type: 'chainEndsElsewhere', seq: till.lastSeq })
    }
  }

  #follow(entry: ArchivedEntry, link: Link, place: { file: string; seq: number; line: number }): void {
    if (entry.seq !== link.expected) this.#found({ type: 'sequenceBroken', ...place })
    else if (entry.prev !== link.prev) this.#found({ type: 'chainBroken', ...place })
    if (entry.at < link.lastAt) this.#found({ type: 'timeBackwards', ...place })
    if (entry.data === null) {
      if (!this.#withheld.has(entry.kind)) this.#found({ type: 'dataMissing', ...place })
    } else if (this.#hash(entry.data) !== entry.dataHash) {
      this.#found({ type: 'dataWrong', ...place })
    }
    if (this.#hash(signedText(entry)) !== entry.hash) this.#found({ type: 'hashWrong', ...place })
    link.expected = entry.seq + 1
    link.prev = entry.hash
    link.lastAt = entry.at
  }

  #hash(text: string): string {
    return sha256Of(this.#tools, this.#tools.encode(text))
  }

  async #settle(link: Link): Promise<void> {
    const waiting = this.#waiting.get(link) ?? []
    this.#waiting.set(link, [])
    if (waiting.length === 0) return
    const right = await this.#tools.verify(
      link.till.publicKey,
      waiting.map(({ signed }) => signed),
    )
    waiting.forEach(({ seq, file }, index) => {
      if (!right[index]) this.#found({ type: 'signatureWrong', file, seq })
    })
  }
}
