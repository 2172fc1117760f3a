// Sharing out on days that are not over yet: nothing that is sold later may fall between two shares.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000
let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const open = () => coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' } as never)
const pouch = () => coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
const close = () => coop.do('closing.closeSession', { pieces: {} } as never)
const propose = (from: string, to: string) => coop.do('split.propose', { from, to, rule: wholeBy('equal') } as never)
const validate = (from: string, to: string) => {
  const { toShare } = propose(from, to).proceeds
  const present = [coop.member('Awa')]
  return coop.try('split.validate', { from, to, rule: wholeBy('equal'), toShare, present } as never)
}

describe('a share of a week that is not over', () => {
  it('ends today, so that what is sold tomorrow is in the next one', () => {
    open()
    pouch()
    close()
    expect(propose('2026-11-09', '2026-11-15')).toMatchObject({ from: '2026-11-09', to: '2026-11-14' })
    expect(validate('2026-11-09', '2026-11-15').ok).toBe(true)
    expect(coop.do('split.list', {})[0]).toMatchObject({ to: '2026-11-14' })
    coop.setTime(SATURDAY + DAY)
    open()
    pouch()
    close()
    expect(propose('2026-11-15', '2026-11-15').proceeds.turnoverNet).toBe(1500)
    expect(validate('2026-11-15', '2026-11-15').ok).toBe(true)
  })

  it('waits for a drawer opened before it in which something was sold', () => {
    open()
    pouch()
    coop.setTime(SATURDAY + DAY)
    pouch()
    expect(validate('2026-11-15', '2026-11-15')).toMatchObject({ refusal: { type: 'DrawerOpen' } })
    close()
    expect(validate('2026-11-15', '2026-11-15').ok).toBe(true)
  })
})
