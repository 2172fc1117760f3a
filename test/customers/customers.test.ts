// Customers: found as somebody types, checked where a mistake would be on an invoice, hers to read, and forgotten.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isSiren } from '../../shared/customers/siren.ts'
import { customerOf, orderOf } from '../orders/orders-kit.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('sunucoop')
})
afterAll(() => coop.close())
beforeEach(() => coop.tick(60_000))

const names = (text: string) => coop.do('customer.find', { text }).map(({ name }) => name)

describe('a customer', () => {
  it('is found by any part of her name, her contact, her phone however it is written, and a SIREN', () => {
    coop.do('customer.add', customerOf({ name: 'Œuvres de l’Été', contact: 'Zoé Martin', siren: '732829320' }))
    coop.do('customer.add', customerOf({ name: 'Bocar Sy', phone: '+33 6 12 34 56 78' }))
    expect(names('oeuvres ete')).toEqual(['Œuvres de l’Été'])
    expect(names('zoe')).toEqual(['Œuvres de l’Été'])
    expect(names('829320')).toEqual(['Œuvres de l’Été'])
    expect(names('06 12 34')).toEqual(['Bocar Sy'])
    expect(names('34.56')).toEqual(['Bocar Sy'])
    expect(names('+33 6 12')).toEqual(['Bocar Sy'])
    expect(names('sy')).toEqual(['Bocar Sy'])
    expect(names('y')).toEqual([])
  })

  it('whose name begins so comes before one who has it further on', () => {
    coop.do('customer.add', customerOf({ name: 'Aïcha Camara' }))
    coop.do('customer.add', customerOf({ name: 'Camara et fils' }))
    expect(names('camara')).toEqual(['Camara et fils', 'Aïcha Camara'])
  })

  it('used last is first while nothing is typed, and one put away is not there', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Première' }))
    coop.tick(1000)
    const { customer: second } = coop.do('customer.add', customerOf({ name: 'Deuxième' }))
    expect(names('').slice(0, 2)).toEqual(['Deuxième', 'Première'])
    coop.tick(1000)
    coop.do('order.open', orderOf({ customer }))
    expect(names('').slice(0, 2)).toEqual(['Première', 'Deuxième'])
    coop.do('customer.archive', { customer: second, archived: true })
    expect(names('')).not.toContain('Deuxième')
    expect(names('deux')).toEqual([])
    expect(coop.do('customer.get', { customer: second }).archived).toBe(true)
  })

  it('with a SIREN that does not prove itself is refused, added or changed', () => {
    expect(isSiren('732829321')).toBe(false)
    expect(coop.try('customer.add', customerOf({ siren: '732829321' }))).toEqual({
      ok: false,
      refusal: { type: 'SirenWrong' },
    })
    const { customer } = coop.do('customer.add', customerOf({ name: 'Mairie', siren: '552100554' }))
    expect(coop.try('customer.change', { customer, fields: { siren: '552100555' } })).toMatchObject({ ok: false })
    coop.do('customer.change', { customer, fields: { phone: '0102030405' } })
    expect(coop.do('customer.get', { customer })).toMatchObject({
      name: 'Mairie',
      siren: '552100554',
      phone: '0102030405',
    })
  })

  it('reads all that is kept of her, and is forgotten once nothing of hers is open', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Odile Secrète', notes: 'diabète' }))
    const { order } = coop.do('order.open', orderOf({ customer, title: 'Ourlet' }))
    const { text, fileName } = coop.do('customer.data', { customer })
    expect(fileName).toMatch(/^Odile-Secrète-.*\.json$/)
    expect(text).toContain('diabète')
    expect(text).toContain('Ourlet')
    expect(text).not.toContain('"salt"')
    expect(coop.try('customer.forget', { customer })).toMatchObject({ refusal: { type: 'CustomerHasOpenOrders' } })
    coop.do('order.move', { order, to: 'declined' })
    coop.do('customer.forget', { customer })
    expect(coop.try('customer.get', { customer })).toMatchObject({ refusal: { type: 'UnknownCustomer' } })
    expect(names('odile')).toEqual([])
    const kept = coop.book.file.write.all<{ data: string }>('SELECT data FROM journal_data')
    expect(kept.filter(({ data }) => data.includes('Odile') || data.includes('diabète'))).toEqual([])
    expect(coop.do('order.get', { order }).listed.who).toBe('Mme Petit')
    coop.check()
  })
})
