// The menu of a meal that is being typed: how many of each dish, for everybody or as choices.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coursesOf,
  withAllergic,
  withArticle,
  withCourse,
  withGuests,
  withoutLine,
  withQuantity,
  withService,
} from '../../renderer/orders/order-lines.ts'
import type { OrderDraft } from '../../renderer/orders/order-draft.ts'
import { BISSAP, lunch, MAFE, portions, YASSA } from './kit.ts'

const dish = (draft: OrderDraft, of: typeof MAFE) =>
  withArticle(draft, of, { key: of.name.toLowerCase(), quantity: (draft.fields.guests ?? 1) * 1000 })
const choice = (draft: OrderDraft, of: typeof MAFE) => withCourse(dish(draft, of), of.name.toLowerCase(), 'Plat')

describe('the menu', () => {
  it('shares the guests out over two mains, and gives them back when one is taken off', () => {
    const two = choice(choice(dish(lunch(45), BISSAP), MAFE), YASSA)
    expect(portions(two)).toEqual({ Bissap: 45, Mafé: 23, Yassa: 22 })
    expect(coursesOf(two.fields)).toEqual([{ course: 'Plat', chosen: 45, guests: 45 }])
    expect(portions(withoutLine(two, 'yassa'))).toEqual({ Bissap: 45, Mafé: 45 })
    expect(portions(withCourse(two, 'yassa', ''))).toEqual({ Bissap: 45, Mafé: 45, Yassa: 45 })
  })

  it('follows the guests: what is for all, and choices in the proportions she typed', () => {
    const typed = withQuantity(choice(choice(dish(lunch(40), BISSAP), MAFE), YASSA), 'mafé', 30_000)
    const told = withQuantity(typed, 'yassa', 10_000)
    expect(portions(withGuests(told, 60))).toEqual({ Bissap: 60, Mafé: 45, Yassa: 15 })
  })

  it('leaves alone a number that was typed against the guests', () => {
    const few = withQuantity(dish(lunch(40), BISSAP), 'bissap', 12_000)
    expect(portions(withGuests(few, 60))).toEqual({ Bissap: 12 })
  })

  it('never loses a guest, whatever is chosen and however many come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 2, max: 900 }), (before, after) => {
        const two = choice(choice(lunch(before), MAFE), YASSA)
        expect(coursesOf(two.fields)[0]?.chosen).toBe(before)
        expect(coursesOf(withGuests(two, after).fields)[0]?.chosen).toBe(after)
      }),
    )
  })

  it('bears the rate of where it is eaten, also when that changes afterwards', () => {
    const served = dish(lunch(), MAFE)
    expect(served.fields.lines[0]?.vatRate).toBe(1000)
    const fetched = withService(served, 'fetched')
    expect(fetched.fields).toMatchObject({ mode: 'takeAway', lines: [{ vatRate: 550 }] })
    expect(withService(fetched, 'served').fields.lines[0]?.vatRate).toBe(1000)
  })

  it('counts who must not eat something, and forgets them at none', () => {
    const two = withAllergic(lunch(), 'peanuts', 2)
    expect(two.fields.allergic).toEqual([{ allergen: 'peanuts', guests: 2, note: '' }])
    expect(withAllergic(two, 'peanuts', 0).fields.allergic).toEqual([])
  })
})
