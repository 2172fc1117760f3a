// An order that is being typed: on the desk until it is an order, and no fact before.

import { expect, it } from 'vitest'
import { testCoop } from '../kit/coop.ts'

it('is kept as it was last typed, the latest first, writes nothing in the journal, and is let go', async () => {
  const coop = await testCoop('sunucoop')
  coop.do('orderDraft.save', { id: 'a', order: null, fields: '{"step":"who"}' })
  coop.tick(1000)
  coop.do('orderDraft.save', { id: 'b', order: null, fields: '{}' })
  coop.tick(1000)
  coop.do('orderDraft.save', { id: 'a', order: null, fields: '{"step":"when"}' })
  expect(coop.do('orderDraft.list', {})).toEqual([
    { id: 'a', order: null, fields: '{"step":"when"}' },
    { id: 'b', order: null, fields: '{}' },
  ])
  expect(coop.do('order.list', {})).toEqual([])
  coop.do('orderDraft.drop', { id: 'a' })
  expect(coop.do('orderDraft.list', {}).map(({ id }) => id)).toEqual(['b'])
  coop.check()
  coop.close()
})
