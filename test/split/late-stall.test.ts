// A stall is counted once: as it was planned in the share of its market, and by the difference once its receipt comes.

import { expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { SATURDAY, testCoop } from '../kit/coop.ts'
it('the receipt of a stall that comes after its market was shared counts only for what differs from the plan', async () => {
  const coop = await testCoop()
  const { event } = coop.do('event.create', {
    name: 'Marché',
    kind: 'market',
    place: '',
    startsOn: '2026-11-14',
    endsOn: '2026-11-14',
    stallCost: 3000,
  } as never)
  coop.do('cashSession.open', { event, pieces: { '2000': 1 }, source: 'bank' })
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
  coop.do('closing.closeSession', { pieces: { '2000': 1 } } as never)
  const sat = { from: '2026-11-14', to: '2026-11-14', rule: wholeBy('equal') } as const
  const sun = { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal') } as const
  const p = coop.do('split.propose', sat).proceeds
  coop.do('split.validate', { ...sat, toShare: p.toShare, present: [coop.member('Awa')] })
  coop.tick(60000)
  coop.do('expense.record', {
    on: '2026-11-14',
    supplier: 'Ville',
    label: '',
    category: 'stall',
    lines: [{ rate: 0, total: 3500, deductible: false }],
    mileage: null,
    photo: null,
    purpose: { type: 'event', event, stall: true },
    paidBy: { type: 'host' },
  } as never)
  coop.setTime(SATURDAY + 86400000)
  const q = coop.do('split.propose', sun).proceeds
  expect([p.stallCosts, q.stallCosts]).toEqual([3000, 500])
  coop.close()
})
