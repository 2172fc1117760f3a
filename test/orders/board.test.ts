// The board's search: what is found in the lanes of the page before the host has answered.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundIn, LANES, wantedIn } from '../../renderer/orders/lanes.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, orderOf } from './orders-kit.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('sunucoop')
  const { customer } = coop.do('customer.add', customerOf({ name: 'Zoé Diémé', phone: '0455667788' }))
  const promised = (title: string, dueOn: string | null) =>
    accepted(coop, { customer, title, dueOn: dueOn as never, lines: [lineOf('a')] })
  coop.do('order.open', orderOf({ customer, title: 'Devis de nappes' }))
  coop.do('order.open', orderOf({ caller: 'Mme Petit', title: 'Rideaux', place: 'chez Zoé' }))
  promised('Nappes sans date', null)
  promised('Nappes de demain', '2026-11-15')
  promised('Nappes en retard', '2026-11-12')
  const ready = promised('Serviettes prêtes', '2026-11-20')
  coop.do('order.move', { order: ready, to: 'making' })
  coop.do('order.move', { order: ready, to: 'ready' })
})
afterAll(() => coop.close())

const board = () => LANES.flatMap((state) => coop.do('order.list', wantedIn(state, null)))
const near = (text: string) => foundIn(board(), text).map(({ title }) => title)
const host = (text: string) => coop.do('order.list', { text, limit: 60 }).map(({ title }) => title)

it('finds in the lanes what the host finds by what it is and whose it is, in the same order', () => {
  for (const text of ['nappe', 'zoe', 'd', 'nappes de', 'DIÉMÉ serv', 'petit rid', 'nobody']) {
    const ofTheHost = host(text).filter((title) => near(text).includes(title))
    expect(near(text), text).toEqual(ofTheHost)
  }
  expect(near('nappe')).toEqual(['Nappes en retard', 'Nappes de demain', 'Nappes sans date', 'Devis de nappes'])
  expect(near('die')).toHaveLength(5)
})

it('leaves to the host what only the host can find: a number, a phone, a place', () => {
  const [first] = board()
  expect(near(first?.number ?? '')).toEqual([])
  expect(near('N° 1')).toEqual([])
  expect(near('04 55')).toEqual([])
  expect(near('chez')).toEqual([])
  expect(host('chez')).toEqual(['Rideaux'])
})
