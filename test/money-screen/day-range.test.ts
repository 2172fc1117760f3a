// Days as the group names them.

import { describe, expect, it } from 'vitest'
import { daysOf, isWithin, nameOfRange, rangeNamed } from '../../renderer/app/day-range.ts'
import type { Day } from '../../shared/kernel/day.ts'

const saturday = '2026-11-21' as Day
const sunday = '2026-11-22' as Day

describe('Days by their names', () => {
  it('a week begins on Monday, and Sunday still belongs to it', () => {
    expect(rangeNamed('week', saturday)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(rangeNamed('week', sunday)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(rangeNamed('lastWeek', sunday)).toEqual({ from: '2026-11-09', to: '2026-11-15' })
  })

  it('a month ends where it ends, in February too', () => {
    expect(rangeNamed('month', '2028-02-10' as Day)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(rangeNamed('lastMonth', '2027-01-05' as Day)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(rangeNamed('lastMonth', '2026-03-31' as Day)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('today is one day', () => {
    expect(daysOf(rangeNamed('day', saturday))).toEqual([saturday])
  })

  it('days chosen by hand that happen to be this week are called so', () => {
    expect(nameOfRange({ from: '2026-11-16' as Day, to: sunday }, saturday)).toBe('week')
    expect(nameOfRange({ from: '2026-11-17' as Day, to: sunday }, saturday)).toBeUndefined()
  })

  it('reversed days hold no day', () => {
    expect(daysOf({ from: sunday, to: saturday })).toEqual([])
    expect(isWithin('2026-11-21', { from: sunday, to: saturday })).toBe(false)
  })
})
