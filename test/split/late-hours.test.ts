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
  const shares = coop.do('split.list', {}).map((split) => split.shares.flatMap(({ hours }) => hours))
  const recorded = workedBetween(coop.book.file.read, FIRST, addDays(FIRST, days.length)).rows
  coop.check()
  coop.close()
  return { shares, recorded: minutesOf(recorded) }
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
      const { shares, recorded } = await shareDays([...days, last])
      expect(minutesOf(shares.flat())).toBe(recorded)
    }),
    { numRuns: 6 },
  )
})
