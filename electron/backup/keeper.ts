// Keeps copies: each hour when something happened, after each closing, and when somebody asks.

import type { Book } from '../../db/book.ts'
import type { BackupCopy, BackupPlace, BackupState, BackupTrouble } from '../../shared/backup/contract.ts'
import { CopyNotWhole, makeCopy } from './copy.ts'
import { foundPlaces, isWritable, placeAt } from './places.ts'

export interface KeeperOptions {
  /** The coop's own book; another one after a copy was put back. */
  readonly book: () => Book
  readonly data: string
  readonly changed: (topics: readonly string[]) => void
  readonly log: (line: string) => void
  /** Folders in which the system shows what is plugged in. */
  readonly media: readonly string[]
}

/** What this computer remembers of its copies. */
export interface Kept {
  readonly folder: string
  readonly name: string
  readonly last: {
    readonly at: number
    readonly name: string
    readonly till: number
    readonly seq: number
    /** Absent in what was remembered before copies said so. */
    readonly leftOut?: BackupCopy['leftOut']
  } | null
}

const HOUR = 3_600_000
const MINUTE = 60_000
/** A closing is several commands: the copy is made once the last of them is through. */
const AFTER_CLOSING = 5_000

/** One a computer; it works for the coop's own book only, never for training or a demo. */
export class BackupKeeper {
  readonly #options: KeeperOptions
  #underWay: Promise<BackupCopy> | null = null
  #stopping = new AbortController()
  #trouble: { readonly at: number; readonly type: BackupTrouble } | null = null
  #ticking: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** Looks once a minute whether a copy is due. */
  start(): void {
    this.#ticking ??= setInterval(() => this.#makeWhenDue(), MINUTE).unref()
  }

  /** Gives up the copy under way, and waits until it has: a file that is being copied is not closed. */
  async stop(): Promise<void> {
    clearInterval(this.#ticking)
    clearTimeout(this.#soon)
    this.#ticking = undefined
    this.#stopping.abort(new Error('the till was closed meanwhile'))
    await this.#underWay?.catch(() => undefined)
    this.#stopping = new AbortController()
  }

  found(): BackupPlace[] {
    return foundPlaces(this.#options.media)
  }

  state(): BackupState {
    const kept = this.kept()
    const { tail, key } = this.#options.book()
    const last = kept?.last ?? null
    return {
      place: kept && { folder: kept.folder, name: kept.name, isHere: placeAt(kept.folder) !== null },
      found: this.found(),
      last: last && { at: last.at, name: last.name, leftOut: last.leftOut ?? [] },
      isBehind: last === null || last.till !== key.till || last.seq < tail.seq,
      isUnderWay: this.#underWay !== null,
      trouble: this.#trouble,
    }
  }

  /** Where copies go from now on; null: nowhere. */
  setPlace(place: BackupPlace | null): void {
    const { desk, clock } = this.#options.book()
    this.#trouble = null
    if (place) desk.put({ ...KEPT, at: clock() }, { folder: place.folder, name: place.name, last: null } satisfies Kept)
    else desk.remove(KEPT.kind, KEPT.id)
    this.#options.changed(['backup'])
  }

  /** A drawer was counted: the day's figures leave the computer as soon as its last command is through. */
  afterCommand(name: string): void {
    if (name !== 'closing.closeSession' || !this.kept()) return
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => void this.make().catch(() => undefined), AFTER_CLOSING).unref()
  }

  /** Makes a copy; whoever asks while one is made gets that one. Throws what `troubleOf` names. */
  make(): Promise<BackupCopy> {
    return (this.#underWay ??= this.#make().finally(() => {
      this.#underWay = null
      this.#options.changed(['backup'])
    }))
  }

  async #make(): Promise<BackupCopy> {
    const { book: current, data, changed, log } = this.#options
    const book = current()
    const kept = this.kept()
    if (!kept) throw new Error('No place for copies')
    changed(['backup'])
    try {
      if (!placeAt(kept.folder)) throw Object.assign(new Error(`${kept.folder} is not there`), { code: 'ENOENT' })
      const copy = await makeCopy({ book, folder: data, place: kept.folder, log, signal: this.#stopping.signal })
      const { at, name, leftOut, head } = copy
      const last = { at, name, leftOut, till: head.till, seq: head.seq }
      book.desk.put({ ...KEPT, at: copy.at }, { ...kept, last } satisfies Kept)
      this.#trouble = null
      return copy
    } catch (error) {
      this.#trouble = { at: book.clock(), type: troubleOf(error, kept.folder) }
      log(`no copy was made in ${kept.folder}: ${error instanceof Error ? error.message : String(error)}`)
      throw error
    }
  }

  #makeWhenDue(): void {
    const kept = this.kept()
    if (!kept || this.#underWay || !placeAt(kept.folder)) return
    // What goes wrong is said and logged by the copying itself.
    if (this.#isDue(kept) && !this.#hasJustFailed()) void this.make().catch(() => undefined)
  }

  /** Something happened since the last copy, and that is an hour old. */
  #isDue({ last }: Kept): boolean {
    const { clock, tail, key } = this.#options.book()
    if (last === null) return true
    const isSame = last.till === key.till && last.seq === tail.seq
    return !isSame && Math.abs(clock() - last.at) >= HOUR
  }

  /** A key that was away is tried as soon as it is back, anything else in an hour. */
  #hasJustFailed(): boolean {
    const trouble = this.#trouble
    return trouble !== null && trouble.type !== 'placeGone' && this.#options.book().clock() - trouble.at < HOUR
  }

  /** What this computer remembers of its copies, to be carried over when its desk is another. */
  kept(): Kept | null {
    return this.#options.book().desk.get<Kept>(KEPT.kind, KEPT.id)
  }

  /** A desk that came with a copy speaks of another time, perhaps of another computer: its place is this one's. */
  carryOver(kept: Kept | null): void {
    const { desk, clock } = this.#options.book()
    if (kept) desk.put({ ...KEPT, at: clock() }, { ...kept, last: null } satisfies Kept)
    else desk.remove(KEPT.kind, KEPT.id)
  }
}

const KEPT = { kind: 'backup', id: 'place' } as const

/** What went wrong with a copy, in the words of a state. */
export function troubleOf(error: unknown, folder: string): BackupTrouble {
  if (error instanceof CopyNotWhole) return 'copyDamaged'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'placeFull'
  if (!placeAt(folder)) return 'placeGone'
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code) || !isWritable(folder)) return 'placeReadOnly'
  return /^(EIO|ENOENT|ENODEV|SQLITE_IOERR)/.test(code) ? 'placeGone' : 'other'
}
