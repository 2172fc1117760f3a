// What is sent of an order that is changed, what a draft survives, and the days of a season.

import { describe, expect, it } from 'vitest'
import { datesOf, mondayBefore, MOST_DATES } from '../../renderer/orders/dates.ts'
import { changesOf, isNothing } from '../../renderer/orders/order-changes.ts'
import { readDraft, stepBeside, withFields } from '../../renderer/orders/order-draft.ts'
import { withArticle, withoutLine, withQuantity, withSample } from '../../renderer/orders/order-lines.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { lunch, MAFE, TODAY, YASSA } from './kit.ts'

const day = (text: string) => text as Day
const meal = withArticle(withArticle(lunch(), MAFE, { key: 'mafe', quantity: 1000 }), YASSA, {
  key: 'yassa',
  quantity: 2000,
})

describe('a changed order', () => {
  it('sends only what differs: fields, the line that changed, the one taken out, the step that came', () => {
    const changed = withSample(
      withoutLine(withQuantity(withFields(meal, { place: 'Mairie' }), 'mafe', 5000), 'yassa'),
      'Essai',
    )
    const changes = changesOf(meal.fields, changed.fields)
    expect(changes.fields).toEqual({ place: 'Mairie' })
    expect(changes.lines).toEqual([
      { key: 'mafe', line: expect.objectContaining({ quantity: 5000 }) },
      { key: 'yassa', line: null },
    ])
    expect(changes.steps?.map(({ key }) => key)).toEqual(['sample'])
  })

  it('sends nothing when nothing differs', () => {
    expect(isNothing(changesOf(meal.fields, { ...meal.fields }))).toBe(true)
  })
})

describe('a draft on the desk', () => {
  it('comes back as it was, under the name the desk knows it by', () => {
    expect(readDraft('other', JSON.stringify(meal))).toEqual({ ...meal, id: 'other' })
  })

  it('is left out when another version wrote it, or nothing readable', () => {
    expect(readDraft('d', '{"step":"dance","fields":{"kind":"catering"}}')).toBeNull()
    expect(readDraft('d', '{"st')).toBeNull()
  })

  it('goes from step to step, and ends at the price', () => {
    expect(stepBeside({ ...meal, step: 'who' }, 1)).toBe('when')
    expect(stepBeside({ ...meal, step: 'who' }, -1)).toBeNull()
    expect(stepBeside({ ...meal, step: 'price' }, 1)).toBeNull()
  })
})

describe('the days of a season', () => {
  it('are that weekday between two days, both included', () => {
    expect(datesOf(4, day('2026-12-03'), day('2026-12-24'))).toEqual([
      ...['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24'],
    ])
    expect(datesOf(1, day('2026-12-03'), day('2026-12-06'))).toEqual([])
  })

  it('are as many as an order takes', () => {
    expect(datesOf(1, day('2026-01-01'), day('2036-01-01'))).toHaveLength(MOST_DATES)
  })

  it('stand in weeks that begin on Monday', () => {
    expect(mondayBefore(TODAY)).toBe('2026-11-23')
    expect(mondayBefore(day('2026-11-29'))).toBe('2026-11-23')
    expect(mondayBefore(day('2026-11-30'))).toBe('2026-11-30')
  })
})
