// Keeps unfinished things on the desk without anybody waiting: in order, the latest state of each wins, tried until kept.

/** What is kept: a basket, an order being typed. */
interface Unfinished {
  readonly id: string
}

/** Where they are kept; a promise that fails is tried again. */
export interface Desk<Thing extends Unfinished> {
  /** Resolves when writing may begin: what was wished until then goes along. At once without it. */
  readonly begin?: () => Promise<void>
  readonly save: (thing: Thing) => Promise<unknown>
  readonly discard: (id: Thing['id']) => Promise<unknown>
  /** Waits before a new try. */
  readonly pause: () => Promise<void>
}

export interface LatestSaver<Thing extends Unfinished> {
  keep(thing: Thing): void
  /** After this, nothing older of that one can come back. */
  drop(id: Thing['id']): void
  /** Resolves when everything asked for so far is on the desk. */
  settled(): Promise<void>
}

type Wish<Thing> = { readonly type: 'keep'; readonly thing: Thing } | { readonly type: 'drop' }

/** One writer: what is wished while it writes replaces what was wished before for the same thing. */
export function latestSaver<Thing extends Unfinished>(desk: Desk<Thing>): LatestSaver<Thing> {
  const wishes = new Map<Thing['id'], Wish<Thing>>()
  let writing: Promise<void> | undefined

  const write = async () => {
    for (;;) {
      if (desk.begin && wishes.size > 0) await desk.begin()
      const [next] = wishes
      if (!next) return
      const [id, wish] = next
      wishes.delete(id)
      const done = await (wish.type === 'keep' ? desk.save(wish.thing) : desk.discard(id)).then(
        () => true,
        () => false,
      )
      if (done) continue
      if (!wishes.has(id)) wishes.set(id, wish)
      await desk.pause()
    }
  }
  const wish = (id: Thing['id'], what: Wish<Thing>) => {
    wishes.delete(id)
    wishes.set(id, what)
    writing ??= write().finally(() => (writing = undefined))
  }
  return {
    keep: (thing) => wish(thing.id, { type: 'keep', thing }),
    drop: (id) => wish(id, { type: 'drop' }),
    settled: () => writing ?? Promise.resolve(),
  }
}
