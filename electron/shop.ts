// The books of this computer: the coop's own, its training, the demos; which one is in use, and who signed in where.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeBook, findingsOf, openBook } from '../db/open-book.ts'
import type { Book } from '../db/book.ts'
import type { Desk } from '../db/desk.ts'
import { closeDuePeriods } from '../db/closing/close-due.ts'
import { record, type Asking } from '../db/run.ts'
import { memberById } from '../db/members/queries.ts'
import { ALL_TOPICS, type DoorRefusal } from '../shared/kernel/contract.ts'
import type { Rebuilt } from '../shared/journal/contract.ts'
import type { MemberId } from '../shared/kernel/id.ts'
import type { Result } from '../shared/kernel/result.ts'
import { watchDay } from './day-turn.ts'
import type { DemoName } from './demo/fill-demo.ts'
import { BackupKeeper } from './backup/keeper.ts'
import { mediaFolders } from './backup/places.ts'
import { putInPlace } from './backup/restore.ts'
import { openDemo } from './demo/open-demo.ts'
import { PrintQueue } from './devices/print-queue.ts'
import { reasonOf } from './devices/patience.ts'
import { Scale } from './devices/scale.ts'
import { openSerialLine, type OpenLine } from './devices/serial-line.ts'
import { resume, stopWork } from './exchange/going-on.ts'
import { hasOldBytes, takeAway, writeAnew } from './forgetting.ts'
import { remakeTables, writeAnewAtRest, type Files } from './held-file.ts'
import { Remaking, type RebuildStopped } from './remaking.ts'
import { atRest, type AtRest } from './resting.ts'
import { seatOf } from './seats.ts'
import { startOf } from './starting.ts'
import { fillTraining } from './training.ts'
import { OTHER_BOOK, Turns, type InTurn } from './turns.ts'

/** Which book the screens are on. */
export type Place = 'own' | 'training' | `demo-${DemoName}`

export interface ShopOptions {
  readonly data: string
  readonly keys: string
  readonly software: Book['software']
  readonly log: (line: string) => void
  readonly clock?: () => number
  /** Writes no start and stop, makes no due closing: for the command line's single questions. */
  readonly quiet?: boolean
  readonly changed: (topics: readonly string[]) => void
  /** Folders in which keys and disks that are plugged in show; the system's own without it. */
  readonly media?: readonly string[]
  /** How a serial port is opened to be listened to; the computer's own without it. */
  readonly openLine?: OpenLine
  /** In whose turn the files are written; its own without it. */
  readonly turns?: Turns
}

/** One computer's books. Everything that changes which book is in use goes through here. */
export class Shop {
  readonly #options: ShopOptions
  #own: Book
  readonly #visitors = new Map<string, MemberId>()
  #other: { readonly place: Exclude<Place, 'own'>; readonly book: Book } | null = null
  #queue: PrintQueue | null = null
  #atRest: AtRest | undefined
  readonly #unwatch: () => void
  readonly #turns: Turns
  /** The scale on this computer's cable, whichever book is in use. */
  readonly scale: Scale
  /** Copies of the coop's own book, whichever is in use. */
  readonly backups: BackupKeeper
  /** The tables of the book in use made again: how far that is, and its end. */
  readonly remaking: Remaking

  constructor(options: ShopOptions) {
    this.#options = options
    this.#turns = options.turns ?? new Turns()
    this.remaking = new Remaking(() => options.changed(['rebuilding']))
    this.scale = new Scale(options.openLine ?? openSerialLine)
    this.#own = this.#open(options.data, false)
    const { data, changed, log, media = mediaFolders() } = options
    this.backups = new BackupKeeper({ book: () => this.#own, data, changed, log, media })
    this.#unwatch = watchDay(
      () => this.book,
      () => changed([ALL_TOPICS]),
    )
    try {
      this.#attend()
      if (options.quiet) return
      this.takeAwayForgotten()
      this.#atRest = atRest(() => writeAnewAtRest(this.#files()))
      this.backups.start()
    } catch (error) {
      this.#unwatch()
      this.#atRest?.stop()
      closeBook(this.#own)
      throw error
    }
  }

  get book(): Book {
    return this.#other?.book ?? this.#own
  }

  get place(): Place {
    return this.#other?.place ?? 'own'
  }

  get folder(): string {
    return this.#other ? join(this.#options.data, this.#other.place) : this.#options.data
  }

  /** The coop's own data folder, whichever book is in use. */
  get data(): string {
    return this.#options.data
  }

  get keys(): string {
    return this.#options.keys
  }

  get software(): Book['software'] {
    return this.#options.software
  }

  /** The print queue of the book in use; null on the command line. */
  get queue(): PrintQueue | null {
    return this.#queue
  }

  /** The own book's desk: what this computer keeps, whichever book is in use. */
  get desk(): Desk {
    return this.#own.desk
  }

  /** Who asks from a window or tablet: the role she has now, whatever it was when she signed in. */
  asking(visitor: string, request?: string): Asking {
    this.#atRest?.asked()
    const seat = seatOf(visitor)
    if (seat) return { by: null, caller: seat, request }
    const member = this.#visitors.get(visitor)
    const known = member === undefined ? undefined : memberById(this.book.file.read, member)
    if (!known || known.active === 0) return { by: null, caller: 'visitor', request }
    return { by: known.id, caller: known.role, request }
  }

  signIn(visitor: string, member: MemberId): void {
    this.#visitors.set(visitor, member)
    this.#options.changed(['session'])
  }

  signOut(visitor: string): void {
    this.#visitors.delete(visitor)
    this.#options.changed(['session'])
  }

  /** Opens the training book, made from the coop's own catalogue and faces, or goes back. */
  setTraining(on: boolean): void {
    if (on === (this.place === 'training')) return
    const type = on ? 'trainingStarted' : 'trainingEnded'
    record(this.#own, [{ kind: 'till.technical', data: { type } }])
    if (on) this.#goTo('training', (folder) => this.#openTraining(folder))
    else this.goHome()
  }

  /** Throws the training book away: it holds the coop's faces, and is made again at the next training. */
  forgetTraining(): void {
    if (this.place === 'own') rmSync(join(this.#options.data, 'training'), { recursive: true, force: true })
  }

  /** Takes away what is still here of whoever was forgotten; what the disk does not let go, the next start tries again. */
  takeAwayForgotten(): void {
    try {
      if (takeAway(this.book, this.folder)) this.forgetTraining()
    } catch (error) {
      this.#options.log(`somebody is forgotten, and not all of her is gone: ${reasonOf(error)}`)
    }
  }

  /** Opens a demo coop, made the first time by real commands. */
  openDemo(demo: DemoName): void {
    this.#visitors.clear()
    const now = (this.#options.clock ?? Date.now)()
    this.#goTo(`demo-${demo}`, (folder) => {
      return openDemo({ folder, demo, now, open: (clock) => this.#open(folder, true, clock) })
    })
  }

  /** Back to the coop's own book. */
  goHome(): void {
    if (!this.#other) return
    if (this.#other.place !== 'training') this.#visitors.clear()
    this.#leave()
    closeBook(this.#other.book)
    this.#other = null
    this.#attend()
  }

  /**
   * Puts the copy that `bringCopy` brought in the place of the coop's own book; what was here is kept aside, and put back
   * when the copy cannot be opened. Everybody signs in again. Gives the folder where the other is kept.
   */
  putBack(copy: string): Promise<string> {
    return this.#turns.hold(() => this.#putBack(copy))
  }

  async #putBack(copy: string): Promise<string> {
    const { data, log } = this.#options
    await this.backups.stop()
    this.goHome()
    this.#leave()
    this.#visitors.clear()
    const before = this.#own
    const { now, desk } = { now: before.clock(), desk: this.backups.kept() }
    closeBook(before)
    const { keptAside, undo } = putInPlace(data, now)
    try {
      this.#own = this.#open(data, false)
      this.backups.carryOver(desk)
      const restored = record(this.#own, [{ kind: 'till.technical', data: { type: 'copyRestored', copy } }])
      if (!restored.ok) log(`that a copy was put back was not noted: ${restored.refusal.type}`)
      this.forgetTraining()
    } catch (error) {
      undo()
      this.#own = this.#open(data, false)
      throw error
    } finally {
      this.#attend()
      this.backups.start()
    }
    return keptAside
  }

  /**
   * Does what writes in a book, in turn: while its file is held by a thread it waits, in the order it was asked. Refuses
   * when another book is in use by then. Whatever records after it waited for something asks here again.
   */
  readonly inTurn: InTurn = (book, write) => this.#turns.take(() => (this.book === book ? write() : OTHER_BOOK))

  /** Makes the tables of the book in use again: see `held-file.ts`. */
  remakeTables(asking: Asking): Promise<Result<Rebuilt, DoorRefusal | RebuildStopped>> {
    return remakeTables(this.#files(), this.remaking, asking)
  }

  /** The files as they are whenever they are looked at: which book is in use may change while a turn is waited for. */
  #files(): Files {
    const inUse = () => this.book
    const own = () => this.#own
    return {
      get book() {
        return inUse()
      },
      get own() {
        return own()
      },
      turns: this.#turns,
      log: this.#options.log,
      leave: async () => {
        await this.backups.stop()
        this.#leave()
      },
      comeBack: () => {
        if (this.#options.quiet) return
        this.#serve()
        this.backups.start()
      },
    }
  }

  async close(): Promise<void> {
    const { quiet, log } = this.#options
    this.#unwatch()
    this.#atRest?.stop()
    await this.#turns.take(() => undefined)
    await this.backups.stop()
    this.scale.close()
    this.#leave()
    if (this.#other) closeBook(this.#other.book)
    // The windows are closed: nobody waits for it any more.
    if (!quiet && hasOldBytes(this.#own)) await this.#turns.hold(() => writeAnew(this.#own, log))
    this.#noteStop()
    closeBook(this.#own)
  }

  /** A disk that is full or gone keeps nobody from closing: the next start tells the same story. */
  #noteStop(): void {
    if (this.#options.quiet) return
    try {
      record(this.#own, [{ kind: 'till.technical', data: { type: 'stopped' } }])
    } catch (error) {
      this.#options.log(`the stop was not noted: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  #goTo(place: Exclude<Place, 'own'>, open: (folder: string) => Book): void {
    this.goHome()
    const book = open(join(this.#options.data, place))
    this.#leave()
    this.#other = { place, book }
    this.#attend()
  }

  #openTraining(folder: string): Book {
    const book = this.#open(folder, true)
    fillTraining(this.#own, book)
    return book
  }

  #open(folder: string, rehearsal: boolean, clock = this.#options.clock): Book {
    const { keys, software, log } = this.#options
    const progress = (done: number, all: number) => log(`tables are made again from the journal: ${done} of ${all}`)
    const book = openBook({ folder, keys, software, rehearsal, progress, ...(clock ? { clock } : {}) })
    for (const finding of findingsOf(book)) log(`finding: ${finding.detail}`)
    return book
  }

  /** What a book in use wants: its start noted, its missed closings made, its paper printed. */
  #attend(): void {
    if (this.#options.quiet) return
    const started = record(this.book, startOf(this.book))
    if (started.ok) closeDuePeriods(this.book)
    this.#serve()
  }

  /** Its paper is printed, and what was cut short goes on. */
  #serve(): void {
    const { changed, log } = this.#options
    this.#queue = new PrintQueue({ book: this.book, folder: this.folder, changed, log })
    this.#queue.start()
    this.#goOnWithImports(log)
  }

  /** An import that was cut short is made whole, between two sales. */
  #goOnWithImports(log: (line: string) => void): void {
    resume({ book: this.book, changed: this.#options.changed, shop: this }).catch((error: unknown) => {
      log(`an import could not go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    })
  }

  #leave(): void {
    stopWork(this.book)
    this.#queue?.stop()
    this.#queue = null
  }
}
