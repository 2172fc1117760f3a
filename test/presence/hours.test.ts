// Hours: tapped in and out, forgotten, entered after, corrected; runs of the workshop never count twice.

import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { workedBetween } from '../../db/presence/queries.ts'
import { addDays, localDate, type Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { addedByRuns, mondayOf, nextLead, weighted, type WorkId } from '../../shared/presence/presence.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let coop: TestCoop
let awa: MemberId
let bintou: MemberId
/** Each story has a day of its own, from nine in the morning. */
let start = SATURDAY
let today: Day
let tomorrow: Day
beforeAll(async () => {
  coop = await testCoop()
  awa = coop.member('Awa')
  bintou = coop.member('Bintou')
})
beforeEach(() => {
  start += 7 * DAY
  coop.setTime(start)
  today = localDate(start, 'Europe/Paris')
  tomorrow = addDays(today, 1)
})
afterAll(() => {
  coop.check()
  coop.close()
})

const worked = () =>
  workedBetween(coop.book.file.read, today, today).rows.map(({ member, kind, minutes }) => ({ member, kind, minutes }))
const now = () => coop.do('presence.now', {})
const hours = () => coop.do('presence.hours', { member: null, from: today, to: tomorrow })
const enter = (minutes: number, fields: { work?: string; on?: string } = {}) =>
  coop.do('presence.enter', { member: awa, work: 'making', on: today, minutes, ...fields })

describe('tapping faces', () => {
  it('in at nine and out at half past eleven is two hours and a half of selling at the market', () => {
    const { event } = coop.do('event.create', {
      ...{ name: 'Marché', kind: 'market', place: '', startsOn: today, endsOn: today, stallCost: 0 },
    })
    const tap = coop.do('presence.tapIn', { member: awa, work: 'selling', event })
    expect(now().here).toMatchObject([{ member: awa, work: 'selling', event, at: start }])
    expect(worked()).toEqual([])
    coop.tick(150 * MINUTE)
    expect(coop.do('presence.tapOut', { of: tap })).toEqual({ minutes: 150 })
    expect(now().here).toEqual([])
    const { rows } = workedBetween(coop.book.file.read, today, today)
    expect(rows).toEqual([{ member: awa, on: today, kind: 'selling', minutes: 150, event, fromRun: false }])
  })

  it('once more is refused where she is, and moves her when it is elsewhere', () => {
    const tap = coop.do('presence.tapIn', { member: awa, work: 'making' })
    expect(coop.try('presence.tapIn', { member: awa, work: 'making' })).toMatchObject({
      refusal: { type: 'AlreadyHere' },
    })
    coop.tick(40 * MINUTE)
    const of = coop.do('presence.tapIn', { member: awa, work: 'meeting' })
    expect(now().here).toMatchObject([{ member: awa, work: 'meeting' }])
    expect(worked()).toEqual([{ member: awa, kind: 'making', minutes: 40 }])
    expect(coop.try('presence.tapOut', { of: tap })).toMatchObject({ refusal: { type: 'NotHere' } })
    coop.do('presence.tapOut', { of })
  })

  it('out that was forgotten is asked the next day, in minutes, and counts on the day itself', () => {
    const tap = coop.do('presence.tapIn', { member: awa, work: 'making' })
    coop.tick(DAY)
    expect(now()).toMatchObject({ here: [], forgotten: [{ member: awa, on: today }] })
    expect(coop.try('presence.tapOut', { of: tap })).toMatchObject({ refusal: { type: 'WhenDidSheLeave' } })
    coop.do('presence.tapOut', { of: tap, minutes: 180 })
    expect(now().forgotten).toEqual([])
    expect(worked()).toEqual([{ member: awa, kind: 'making', minutes: 180 }])
  })

  it('out that was forgotten by someone who was not there at all leaves no hours', () => {
    const tap = coop.do('presence.tapIn', { member: awa, work: 'making' })
    coop.tick(DAY)
    coop.do('presence.tapOut', { of: tap, minutes: 0 })
    expect(now().forgotten).toEqual([])
    expect(hours()).toEqual([])
  })

  it('is not for longer than she can have been there, nor for one who left the group', () => {
    const tap = coop.do('presence.tapIn', { member: awa, work: 'making' })
    coop.tick(10 * MINUTE)
    expect(coop.try('presence.tapOut', { of: tap, minutes: 11 })).toMatchObject({
      refusal: { type: 'LongerThanSince' },
    })
    coop.do('presence.tapOut', { of: tap })
    coop.do('member.leave', { member: bintou })
    expect(coop.try('presence.tapIn', { member: bintou, work: 'making' })).toMatchObject({
      refusal: { type: 'UnknownMember' },
    })
    coop.do('member.return', { member: bintou })
  })
})

describe('hours entered after', () => {
  it('are hers or the manager’s to write, of a day that has come, and of at most a whole day', () => {
    const input = { member: awa, work: 'making', on: today, minutes: 60 }
    const asCashier = { as: 'cashier', by: bintou } as const
    expect(coop.try('presence.enter', input, asCashier)).toMatchObject({ refusal: { type: 'OnlyHers' } })
    expect(coop.try('presence.enter', input, { as: 'cashier', by: awa }).ok).toBe(true)
    expect(coop.try('presence.enter', { ...input, on: tomorrow })).toMatchObject({ refusal: { type: 'DayAhead' } })
    expect(coop.try('presence.enter', { ...input, minutes: 1381 })).toMatchObject({
      refusal: { type: 'MoreThanADay' },
    })
    expect(coop.try('presence.hours', { member: awa, from: today, to: today }, asCashier)).toMatchObject({
      refusal: { type: 'OnlyHers' },
    })
  })

  it('are corrected by a counter-entry that names them, and the story stays', () => {
    const of = enter(240)
    coop.do('presence.correct', { of, hours: { work: 'selling', on: today, minutes: 200 }, note: 'Une pause' })
    expect(worked()).toEqual([{ member: awa, kind: 'selling', minutes: 200 }])
    const [right, wrong] = hours()
    expect(right).toMatchObject({ minutes: 200, insteadOf: of, corrected: null })
    expect(wrong).toMatchObject({ ref: of, minutes: 240, corrected: { note: 'Une pause' } })
    expect(coop.try('presence.correct', { of, hours: null })).toMatchObject({ refusal: { type: 'AlreadyCorrected' } })
  })

  it('of a whole day can be corrected to a whole day, or taken back', () => {
    const of = enter(1440)
    coop.do('presence.correct', { of, hours: { work: 'cooking', on: today, minutes: 1440 } })
    const again = hours()[0]?.ref
    if (again) coop.do('presence.correct', { of: again, hours: null })
    expect(worked()).toEqual([])
  })
})

describe('what was made', () => {
  it('counts as making, less the making she was there for that day', () => {
    const workers = [
      { member: awa, part: 1, minutes: 120 },
      { member: bintou, part: 1, minutes: 90 },
    ]
    const bag = coop.article('Tote bag wax')
    coop.do('production.record', { item: bag, made: 2000, workers, uses: [], note: '' })
    enter(50)
    enter(30, { work: 'selling' })
    expect(worked().toSorted((a, b) => a.minutes - b.minutes)).toEqual([
      { member: awa, kind: 'selling', minutes: 30 },
      { member: awa, kind: 'making', minutes: 50 },
      { member: awa, kind: 'making', minutes: 70 },
      { member: bintou, kind: 'making', minutes: 90 },
    ])
    expect(hours().filter(({ source }) => source === 'run')).toMatchObject([{ ref: null }, { ref: null }])
  })

  it('never makes more of a day than the longer of the two, and never less', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 5 })
    fc.assert(
      fc.property(minutes, minutes, (runs, there) => {
        const on = today
        const hoursThere = there.map((one) => ({
          ...{ member: awa, on, minutes: one, kind: 'making' as WorkId, event: null },
        }))
        const added = addedByRuns(
          runs.map((one) => ({ member: awa, on, minutes: one })),
          hoursThere,
        )
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
        expect(sum(there) + sum(added.map((one) => one.minutes))).toBe(Math.max(sum(there), sum(runs)))
      }),
    )
  })
})

describe('kinds of work', () => {
  it('have a weight the manager sets, and the coop adds its own', () => {
    coop.do('presence.setWork', { work: 'selling', fields: { weightBp: 12_500 } })
    const { work } = coop.do('presence.setWork', { work: null, fields: { name: 'Conduire', picture: 'van' } })
    enter(60, { work })
    const { rows, weightBp } = workedBetween(coop.book.file.read, today, today)
    expect(rows).toMatchObject([{ kind: work, minutes: 60 }])
    expect([weightBp.get('selling' as WorkId), weightBp.get(work)]).toEqual([12_500, 10_000])
    expect(weighted(60, 12_500)).toBe(75)
    expect(coop.try('presence.enter', { member: awa, work: 'sleeping', on: today, minutes: 1 })).toMatchObject({
      refusal: { type: 'UnknownWork' },
    })
  })
})

describe('the week', () => {
  it('says who comes when; the latest word counts; the reason of an absence is not asked', () => {
    const from = mondayOf(today)
    expect(addDays(from, 5)).toBe(today)
    coop.do('presence.plan', { member: awa, on: today, parts: ['morning', 'afternoon'], coming: 'comes' })
    coop.do('presence.plan', { member: awa, on: today, parts: ['afternoon'], coming: 'away' })
    coop.do('presence.plan', { member: bintou, on: today, parts: ['morning'], coming: 'comes' })
    coop.do('presence.plan', { member: bintou, on: today, parts: ['morning'], coming: 'open' })
    expect(coop.do('presence.week', { from }).plan).toEqual([
      { member: awa, on: today, part: 'afternoon', coming: 'away', event: null },
      { member: awa, on: today, part: 'morning', coming: 'comes', event: null },
    ])
  })

  it('today’s lead is offered to the one who has not led lately, among those who are here', () => {
    coop.do('presence.setLead', { on: addDays(today, -2), member: awa })
    coop.do('presence.tapIn', { member: awa, work: 'making' })
    coop.do('presence.tapIn', { member: bintou, work: 'making' })
    expect(now()).toMatchObject({ lead: null, suggestedLead: bintou })
    coop.do('presence.setLead', { on: today, member: bintou })
    expect(now()).toMatchObject({ lead: bintou, suggestedLead: null })
    expect(nextLead([], [])).toBeNull()
  })
})
