// Baskets kept on the desk while the cashier goes on.

import { describe, expect, it } from 'vitest'
import { latestSaver } from '../../renderer/app/latest-saver.ts'
import { basketIdFor, basketsWaiting, basketToResume, newMark } from '../../renderer/sale/own-basket.ts'
import type { BasketId } from '../../shared/kernel/id.ts'
import type { Basket } from '../../shared/sale/sale.ts'
import { addArticle } from '../../renderer/sale/basket.ts'
import { basket, POUCH } from './kit.ts'

function deskThatAnswers(begin?: () => Promise<void>) {
  const heard: string[] = []
  const waiting: (() => void)[] = []
  const failing = { times: 0 }
  const hear = (what: string) => {
    heard.push(what)
    if (failing.times > 0) {
      failing.times -= 1
      return Promise.reject(new Error('away'))
    }
    return new Promise<void>((resolve) => void waiting.push(resolve))
  }
  const saver = latestSaver<Basket>({
    ...(begin && { begin }),
    save: (saved) => hear(`${saved.id} ${saved.note}`),
    discard: (id) => hear(`drop ${id}`),
    pause: () => Promise.resolve(),
  })
  const answer = async () => {
    waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { saver, heard, answer, failing }
}
const noted = (note: string, id = 'A'): Basket => ({ ...basket(), id: id as BasketId, note })

describe('keeping a basket', () => {
  it('writes one state at a time, and only the latest of those that came meanwhile', async () => {
    const { saver, heard, answer } = deskThatAnswers()
    for (const note of ['one', 'two', 'three']) saver.keep(noted(note))
    expect(heard).toEqual(['A one'])
    await answer()
    expect(heard).toEqual(['A one', 'A three'])
  })

  it('never lets a sold basket come back behind its discard', async () => {
    const { saver, heard, answer } = deskThatAnswers()
    saver.keep(noted('one'))
    saver.keep(noted('two'))
    saver.drop('A' as BasketId)
    await answer()
    await answer()
    expect(heard).toEqual(['A one', 'drop A'])
  })

  it('tries again what failed, unless something newer came', async () => {
    const { saver, heard, answer, failing } = deskThatAnswers()
    failing.times = 1
    saver.keep(noted('one'))
    await answer()
    expect(heard).toEqual(['A one', 'A one'])
    await answer()
    await saver.settled()
  })

  it('writes what came until it may begin in one go, and waits again for what came later', async () => {
    let paint = () => undefined as void
    const { saver, heard, answer } = deskThatAnswers(() => new Promise((resolve) => (paint = resolve)))
    const painted = async () => {
      paint()
      await new Promise((resolve) => setTimeout(resolve))
    }
    for (const note of ['one', 'two']) saver.keep(noted(note))
    expect(heard).toEqual([])
    await painted()
    expect(heard).toEqual(['A two'])
    saver.keep(noted('three'))
    await answer()
    expect(heard).toEqual(['A two'])
    saver.keep(noted('four'))
    await painted()
    expect(heard).toEqual(['A two', 'A four'])
    await answer()
    await saver.settled()
  })

  it('keeps the order of different baskets', async () => {
    const { saver, heard, answer } = deskThatAnswers()
    saver.keep(noted('one'))
    saver.keep(noted('parked', 'B'))
    saver.keep(noted('new', 'C'))
    await answer()
    await answer()
    expect(heard).toEqual(['A one', 'B parked', 'C new'])
  })
})

describe('after a crash', () => {
  const mine = newMark(new Uint8Array([1, 2, 3, 4, 5, 6]))
  const other = newMark(new Uint8Array([9, 9, 9, 9, 9, 9]))
  const filled = (mark: string, savedAt: number, parked = false) => ({
    ...addArticle(basket(), POUCH, { quantity: 1000, key: 'a' }).basket,
    id: basketIdFor(mark, savedAt, new Uint8Array(10)),
    savedAt,
    parked,
  })

  it('takes up its own latest open basket, not the one another till fills', () => {
    const baskets = [filled(mine, 10), filled(mine, 20), filled(other, 30), filled(mine, 40, true)]
    const device = { mark: mine, markIsNew: false, isTill: true }
    expect(basketToResume(baskets, device)?.savedAt).toBe(20)
    expect(basketToResume([filled(other, 30)], device)).toBeUndefined()
  })

  it('takes up the latest open one when the till itself forgot who it was', () => {
    expect(basketToResume([filled(other, 30)], { mark: mine, markIsNew: true, isTill: true })?.savedAt).toBe(30)
    expect(basketToResume([filled(other, 30)], { mark: mine, markIsNew: true, isTill: false })).toBeUndefined()
  })

  it('shows what is parked, and what another device left a while ago', () => {
    const current = filled(mine, 900_000)
    const baskets = [current, filled(mine, 1, true), filled(other, 899_000), filled(other, 2)]
    expect(basketsWaiting(baskets, current.id, 900_000).map((each) => each.savedAt)).toEqual([1, 2])
  })
})
