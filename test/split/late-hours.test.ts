// Hours entered or corrected after their days were shared count in the next share: together they add up.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { workedBetween } from '../../db/presence/queries.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { wholeBy } from '../../shared/split/rule.ts'
import { SATURDAY, testCoop } from '../kit/coop.ts'

const DAY = 86_400_000
const FIRST = '2026-11-14' as Day
const minutesOf = (rows: readonly { readonly minutes: number }[]) => rows.reduce((sum, { minutes }) => sum + minutes, 0)

interface Written {
  readonly who: number
  readonly ago: number
  readonly minutes: number
  readonly isWrong: boolean
}

/** Days shared one after the other by hours; what is written wrong is taken back once its day was shared. */
async function shareDays(days: readonly (readonly Written[])[]) {
  const coop = await testCoop()
  const members = [coop.member('Awa'), coop.member('Bintou')]
  for (const [index, written] of days.entries()) {
    coop.setTime(SATURDAY + index * DAY)
    const on = addDays(FIRST, index)
    const wrong = written.flatMap(({ who, ago, minutes, isWrong }) => {
      const worked = { member: members[who] ?? members[0]!, work: 'making', on: addDays(on, -Math.min(ago, index)) }
      const of = coop.do('presence.enter', { ...worked, minutes })
      return isWrong ? [of] : []
    })
    coop.do('cashSession.open', { event: null, pieces: { '2000': 1 }, source: 'bank' })
    coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
    coop.do('closing.closeSession', { pieces: { '2000': 1 } } as never)
    const asked = { from: on, to: on, rule: wholeBy('byHours') }
    const { toShare } = coop.do('split.propose', asked).proceeds
    coop.do('split.validate', { ...asked, toShare, present: members })
    coop.tick(60_000)
    for (const { till, seq } of wrong) coop.do('presence.correct', { of: { till, seq }, hours: null })
  }
  const kept = coop.do('split.list', {})
  const shares = kept.map((split) => split.shares.flatMap(({ hours }) => hours))
  const explained = kept.every((split) =>
    split.shares.every(({ member, hours }) => {
      const asked = { from: split.from, to: split.to, member, split: split.split }
      return minutesOf(coop.do('split.hours', asked)) === minutesOf(hours)
    }),
  )
  const recorded = workedBetween(coop.book.file.read, FIRST, addDays(FIRST, days.length)).rows
  coop.check()
  coop.close()
  return { shares, explained, recorded: minutesOf(recorded) }
}

const late = (minutes: number, isWrong = false): Written => ({ who: 0, ago: 1, minutes, isWrong })

it('two hours entered the day after for a shared day are in the next share', async () => {
  const { shares, recorded } = await shareDays([[], [late(120)]])
  expect([shares.map(minutesOf), recorded]).toEqual([[120, 0], 120])
})

it('shares that follow each other hold every hour once, whenever it was entered or taken back', async () => {
  const written = fc.record({
    who: fc.nat(1),
    ago: fc.nat(2),
    minutes: fc.integer({ min: 1, max: 60 }),
    isWrong: fc.boolean(),
  })
  // On the last day each works long enough that all that was taken back comes off.
  const last = [0, 1].map((who): Written => ({ who, ago: 0, minutes: 1000, isWrong: false }))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(written, { maxLength: 4 }), { maxLength: 3 }), async (days) => {
      const { shares, explained, recorded } = await shareDays([...days, last])
      expect(minutesOf(shares.flat())).toBe(recorded)
      expect(explained).toBe(true)
    }),
    { numRuns: 6 },
  )
})

it('what was entered or taken back after its day was shared says so in the next share, before and after it is agreed', async () => {
  const coop = await testCoop()
  const member = coop.member('Awa')
  const worked = { member, work: 'making' }
  const share = (on: Day) => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
    coop.do('closing.closeSession', { pieces: {} })
    const asked = { from: on, to: on, rule: wholeBy('byHours') }
    const { toShare } = coop.do('split.propose', asked).proceeds
    return coop.do('split.validate', { ...asked, toShare, present: [member] }).split
  }
  const wrong = coop.do('presence.enter', { ...worked, on: FIRST, minutes: 60 })
  const first = share(FIRST)
  coop.setTime(SATURDAY + DAY)
  const sunday = addDays(FIRST, 1)
  coop.do('presence.enter', { ...worked, on: sunday, minutes: 90 })
  coop.do('presence.enter', { ...worked, on: FIRST, minutes: 200 })
  coop.do('presence.correct', { of: { till: wrong.till, seq: wrong.seq }, hours: null })
  const lines = [
    { on: sunday, since: false, work: 'making', minutes: 90 },
    { on: FIRST, since: true, work: 'making', minutes: 200 },
    { on: null, since: true, work: 'making', minutes: -60 },
  ]
  expect(coop.do('split.hours', { from: sunday, to: sunday, member })).toEqual(lines)
  const second = share(sunday)
  coop.tick(60_000)
  coop.do('presence.enter', { ...worked, on: sunday, minutes: 15 })
  expect(coop.do('split.hours', { from: sunday, to: sunday, member, split: second })).toEqual(lines)
  expect(coop.do('split.hours', { from: FIRST, to: FIRST, member, split: first })).toEqual([
    { on: FIRST, since: false, work: 'making', minutes: 60 },
  ])
  coop.close()
})
