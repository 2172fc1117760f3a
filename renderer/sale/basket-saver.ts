// Keeps baskets on the desk without anybody waiting: in order, the latest state of each basket wins, tried until kept.

import type { BasketId } from '../../shared/kernel/id.ts'
import type { Basket } from '../../shared/sale/sale.ts'

/** Where baskets are kept; a promise that fails is tried again. */
export interface Desk {
  readonly save: (basket: Basket) => Promise<unknown>
  readonly discard: (basket: BasketId) => Promise<unknown>
  /** Waits before a new try. */
  readonly pause: () => Promise<void>
}

export interface BasketSaver {
  keep(basket: Basket): void
  /** After this, nothing older of that basket can come back. */
  drop(basket: BasketId): void
  /** Resolves when everything asked for so far is on the desk. */
  settled(): Promise<void>
}

type Wish = { readonly type: 'keep'; readonly basket: Basket } | { readonly type: 'drop' }

/** One writer: what is wished while it writes replaces what was wished before for the same basket. */
export function basketSaver(desk: Desk): BasketSaver {
  const wishes = new Map<BasketId, Wish>()
  let writing: Promise<void> | undefined

  const write = async () => {
    for (;;) {
      const [next] = wishes
      if (!next) return
      const [id, wish] = next
      wishes.delete(id)
      const done = await (wish.type === 'keep' ? desk.save(wish.basket) : desk.discard(id)).then(
        () => true,
        () => false,
      )
      if (done) continue
      if (!wishes.has(id)) wishes.set(id, wish)
      await desk.pause()
    }
  }
  const wish = (id: BasketId, what: Wish) => {
    wishes.delete(id)
    wishes.set(id, what)
    writing ??= write().finally(() => (writing = undefined))
  }
  return {
    keep: (basket) => wish(basket.id, { type: 'keep', basket }),
    drop: (id) => wish(id, { type: 'drop' }),
    settled: () => writing ?? Promise.resolve(),
  }
}
