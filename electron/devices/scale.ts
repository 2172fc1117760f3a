// The scale: listened to while somebody weighs, let go when nobody does; it never throws for what a scale can do.

import { refuse, ok, type Result } from '../../shared/kernel/result.ts'
import type { ScaleRefusal, ScaleWay, Weighed } from '../../shared/stock/scale-contract.ts'
import {
  HEAVIEST_GRAMS,
  NO_SCALE,
  readScaleLine,
  SCALE_QUESTION,
  type ScaleSettings,
  type ScaleWord,
} from '../../shared/stock/scale.ts'
import type { OpenLine, SerialLine } from './serial-line.ts'

/** How long each step may take, in milliseconds. */
export interface ScalePatience {
  /** For a line that can be read. */
  readonly word: number
  /** The port is let go when nobody asked for so long. */
  readonly idle: number
  /** A scale that does not say whether it is steady is, when it said the same for so long. */
  readonly steady: number
  /** What was heard longer ago is no longer what lies on it. */
  readonly fresh: number
}

const PATIENCE: ScalePatience = { word: 1_000, idle: 5_000, steady: 500, fresh: 400 }
/** The commonest first. */
const SPEEDS = [9600, 4800, 2400, 19_200, 1200] as const

/** One scale of one computer, shared by its windows and tablets. */
export class Scale {
  readonly #open: OpenLine
  readonly #patience: ScalePatience
  #listening: { readonly key: string; readonly to: Promise<Listening> } | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(open: OpenLine, patience: ScalePatience = PATIENCE) {
    this.#open = open
    this.#patience = patience
  }

  /** What lies on it now. */
  async read(settings: ScaleSettings): Promise<Result<Weighed, ScaleRefusal>> {
    if (settings.path === null) return refuse({ type: 'NoScale' })
    try {
      const listening = await this.#to(settings)
      const heard = await listening.word()
      return this.#said(heard, listening)
    } catch {
      this.close()
      return refuse({ type: 'ScaleUnplugged' })
    }
  }

  /**
   * Tries each speed, listening first and asking then, until a line can be read; a number without its unit gives two
   * ways, and whoever sees the scale says which.
   */
  async try(path: string): Promise<Result<readonly ScaleWay[], ScaleRefusal>> {
    this.close()
    let hasSpoken = false
    for (const baudRate of SPEEDS) {
      for (const asks of [false, true]) {
        const settings = { ...NO_SCALE, path, baudRate, asks }
        const answer = await this.#tryOnce(settings)
        if (answer === 'unplugged') return refuse({ type: 'ScaleUnplugged' })
        if (answer === 'unreadable') hasSpoken = true
        else if (answer !== 'silent') return waysOf(answer, settings)
      }
    }
    return refuse({ type: hasSpoken ? 'ScaleUnreadable' : 'ScaleSilent' })
  }

  /** Lets the port go. */
  close(): void {
    clearTimeout(this.#idle)
    void this.#listening?.to.then((listening) => listening.close()).catch(() => undefined)
    this.#listening = null
  }

  async #tryOnce(settings: ScaleSettings & { readonly path: string }): Promise<Heard | 'unplugged'> {
    const listening = new Listening(settings, this.#patience)
    try {
      await listening.begin(this.#open)
      return await listening.word()
    } catch {
      return 'unplugged'
    } finally {
      listening.close()
    }
  }

  #to(settings: ScaleSettings): Promise<Listening> {
    const key = JSON.stringify(settings)
    if (this.#listening?.key !== key) {
      this.close()
      const listening = new Listening(settings, this.#patience)
      this.#listening = { key, to: listening.begin(this.#open) }
    }
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.close(), this.#patience.idle)
    this.#idle.unref()
    return this.#listening.to
  }

  #said(heard: Heard, listening: Listening): Result<Weighed, ScaleRefusal> {
    if (heard === 'silent') return refuse({ type: 'ScaleSilent' })
    if (heard === 'unreadable') return refuse({ type: 'ScaleUnreadable' })
    switch (heard.type) {
      case 'tooHeavy':
        return refuse({ type: 'ScaleTooHeavy' })
      case 'belowZero':
        return refuse({ type: 'ScaleBelowZero' })
      case 'busy':
        return ok({ grams: 0, isSteady: false })
      case 'weight':
        if (heard.grams < 0) return refuse({ type: 'ScaleBelowZero' })
        if (heard.grams > HEAVIEST_GRAMS) return refuse({ type: 'ScaleUnreadable' })
        return ok({ grams: heard.grams, isSteady: heard.isSteady ?? listening.isStill })
    }
  }
}

/** A word, or why there was none in time. */
type Heard = ScaleWord | 'silent' | 'unreadable'

/** More without an end of line is no scale. */
const LONGEST_LINE = 200

/** An open port, cut into lines, each read as it comes. */
class Listening {
  readonly #settings: ScaleSettings
  readonly #patience: ScalePatience
  #line: SerialLine | null = null
  #rest = ''
  #hasSpoken = false
  #isGone = false
  #last: { readonly word: ScaleWord; readonly at: number } | null = null
  /** Since when it says the same weight. */
  #same: { readonly grams: number; readonly since: number } | null = null
  #waiting: (() => void)[] = []

  constructor(settings: ScaleSettings, patience: ScalePatience) {
    this.#settings = settings
    this.#patience = patience
  }

  async begin(open: OpenLine): Promise<Listening> {
    const { path, baudRate } = this.#settings
    this.#line = await open(
      { path: path ?? '', baudRate },
      { onText: (text) => this.#hear(text), onGone: () => this.#leave() },
    )
    return this
  }

  close(): void {
    this.#line?.close()
  }

  /** Whether it said the same weight for a while. */
  get isStill(): boolean {
    return this.#same !== null && performance.now() - this.#same.since >= this.#patience.steady
  }

  /** What it says now: asked for, or the next that comes. Rejects when the cable was pulled out. */
  async word(): Promise<Heard> {
    this.#failIfGone()
    if (this.#settings.asks) this.#line?.send(SCALE_QUESTION)
    else if (this.#last && performance.now() - this.#last.at < this.#patience.fresh) return this.#last.word
    this.#last = null
    this.#hasSpoken = false
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#patience.word)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
    this.#failIfGone()
    const { word } = (this.#last as { word: ScaleWord } | null) ?? {}
    return word ?? (this.#hasSpoken ? 'unreadable' : 'silent')
  }

  #failIfGone(): void {
    if (this.#isGone) throw new Error('the scale is gone')
  }

  #leave(): void {
    this.#isGone = true
    this.#wakeAll()
  }

  #hear(text: string): void {
    if (text !== '') this.#hasSpoken = true
    const lines = (this.#rest + text).split(/[\r\n]+/)
    this.#rest = (lines.pop() ?? '').slice(-LONGEST_LINE)
    for (const line of lines) {
      const word = readScaleLine(line, this.#settings.bare)
      if (word) this.#take(word)
    }
  }

  #take(word: ScaleWord): void {
    const at = performance.now()
    this.#last = { word, at }
    if (word.type !== 'weight') this.#same = null
    else if (this.#same?.grams !== word.grams) this.#same = { grams: word.grams, since: at }
    this.#wakeAll()
  }

  #wakeAll(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }
}

/** A number alone may be kilos or grams. */
function waysOf(word: ScaleWord, settings: ScaleSettings): Result<readonly ScaleWay[], ScaleRefusal> {
  if (word.type === 'tooHeavy') return refuse({ type: 'ScaleTooHeavy' })
  if (word.type === 'belowZero' || (word.type === 'weight' && word.grams < 0)) return refuse({ type: 'ScaleBelowZero' })
  if (word.type === 'busy') return ok([{ settings, grams: 0 }])
  if (!word.isBare) return ok([{ settings, grams: word.grams }])
  const inGrams = { settings: { ...settings, bare: 'g' as const }, grams: Math.round(word.grams / 1000) }
  const ways = [{ settings, grams: word.grams }, inGrams].filter(({ grams }) => grams <= HEAVIEST_GRAMS)
  return ok(ways)
}
