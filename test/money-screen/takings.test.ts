// Takings told by day, by place, by tender, by thing; never by person.

import { describe, expect, it } from 'vitest'
import { consigneHeld, takingsByDay } from '../../renderer/board/week.ts'
import { takingsByPlace, takingsOf } from '../../renderer/money/takings.ts'
import type { KeptSession } from '../../shared/closing/contract.ts'
import type { SellingEvent } from '../../shared/events/events.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EventId, TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'

const fair = '0190a000-0000-7000-8000-000000000001' as EventId

describe('Takings', () => {
  it('add drawers up, the largest tender first, tenders that came to nothing left out', () => {
    const one = drawer({ gross: 10_000, tenders: { cash: 4_000, card: 6_000, cheque: 500 } })
    const other = drawer({ gross: 2_500, tenders: { cash: 3_000, cheque: -500 } })
    expect(takingsOf([one, other])).toEqual({
      gross: 12_500,
      tickets: 2,
      tenders: [
        { kind: 'cash', amount: 7_000 },
        { kind: 'card', amount: 6_000 },
      ],
    })
  })

  it('count a stall once for a place that opened two drawers', () => {
    const event = { id: fair, name: 'Foire', stallCost: cents(4_500) } as SellingEvent
    const sessions = [
      drawer({ event: fair, day: '2026-11-15', gross: 8_000 }),
      drawer({ event: fair, day: '2026-11-14', gross: 12_000 }),
      drawer({ event: null, day: '2026-11-20', gross: 900 }),
    ]
    expect(takingsByPlace(sessions, [event])).toEqual([
      { id: null, name: null, from: '2026-11-20', to: '2026-11-20', gross: 900, tickets: 1, stallCost: 0 },
      { id: fair, name: 'Foire', from: '2026-11-14', to: '2026-11-15', gross: 20_000, tickets: 2, stallCost: 4_500 },
    ])
  })

  it('of a day without a drawer are nothing', () => {
    const days = ['2026-11-14', '2026-11-15'] as Day[]
    expect(takingsByDay([drawer({ day: '2026-11-15', gross: 700 })], days)).toEqual([
      { day: '2026-11-14', gross: 0 },
      { day: '2026-11-15', gross: 700 },
    ])
  })

  it('keep apart the deposits on cups', () => {
    expect(consigneHeld([drawer({ consigne: 300 }), drawer({ consigne: -100 })])).toBe(200)
  })
})

interface DrawerFacts {
  readonly gross?: number
  readonly consigne?: number
  readonly day?: string
  readonly event?: EventId | null
  readonly tenders?: Partial<Record<TenderKind, number>>
}

/** A closed drawer of one ticket; figures that are not said are zero. */
function drawer({ gross = 0, consigne = 0, day = '2026-11-14', event = null, tenders = {} }: DrawerFacts): KeptSession {
  const none = cents(0)
  const kinds = Object.entries(tenders) as [TenderKind, number][]
  return {
    till: 1 as TillId,
    seq: 9,
    number: 1,
    session: 2,
    event,
    eventName: null,
    day: day as Day,
    openedAt: 0 as KeptSession['openedAt'],
    closedAt: 0 as KeptSession['closedAt'],
    totals: {
      tickets: 1,
      returns: 0,
      gross: cents(gross),
      absolute: cents(gross),
      consigne: cents(consigne),
      giftVouchers: none,
      vat: [],
      natures: [],
      tenders: kinds.map(([kind, amount]) => ({ kind, amount: cents(amount), count: 1 })),
    },
    float: none,
    floatSource: 'bank',
    paidIn: none,
    paidOut: none,
    banked: none,
    cashExpected: none,
    cashCounted: none,
    difference: none,
    reason: null,
    note: '',
    pieces: {},
    cardTerminal: null,
    technical: { linesRemoved: 0, basketsAbandoned: 0, drawerOpened: 0, reprints: 0, tendersCorrected: 0 },
    perpetual: { net: none, absolute: none },
    head: null,
    firstTicket: 1,
    lastTicket: 1,
  }
}
