// Customers: found as somebody types, checked where a mistake would be on an invoice, hers to read, and forgotten.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dropProofs, forgetCustomer } from '../../db/orders/her-data.ts'
import { record } from '../../db/run.ts'
import { contract } from '../../shared/contract.ts'
import { isSiren } from '../../shared/customers/siren.ts'
import { entryKinds } from '../../shared/entries.ts'
import type { EntryKind } from '../../shared/journal/entries.ts'
import type { BlobHash, CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { accepted, customerOf, lineOf, orderOf } from '../orders/orders-kit.ts'
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
    expect(coop.do('customer.find', { text: 'Câm', limit: 1 }).map(({ name }) => name)).toEqual(['Camara et fils'])
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
    expect(forgetCustomer(coop.book.file.read, customer)).toMatchObject({ refusal: { type: 'CustomerHasOpenOrders' } })
    coop.do('order.move', { order, to: 'declined' })
    forget(customer)
    expect(coop.try('customer.get', { customer })).toMatchObject({ refusal: { type: 'UnknownCustomer' } })
    expect(names('odile')).toEqual([])
    const kept = coop.book.file.write.all<{ data: string }>('SELECT data FROM journal_data')
    expect(kept.filter(({ data }) => data.includes('Odile') || data.includes('diabète'))).toEqual([])
    expect(coop.do('order.get', { order }).listed).toMatchObject({ title: '—', who: '' })
    coop.check()
  })
  it('who is forgotten takes what was told of her orders along, and the chain still holds', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Fatou Camara' }))
    const { order } = coop.do('order.open', orderOf({ customer, ...SECRETS }))
    coop.do('order.issueQuote', { order, language: 'fr' })
    coop.tick(1000)
    coop.do('order.change', { order, fields: { notes: 'Fatou vient à six' } })
    coop.do('order.move', { order, to: 'declined' })
    expect(coop.do('order.get', { order }).fields).toMatchObject({ ...SECRETS, notes: 'Fatou vient à six' })
    expect(coop.do('customer.traces', { customer })).toEqual({ orders: 1, inJournal: 0, invoices: 0 })
    forget(customer)
    expect(everythingKept()).not.toMatch(/Fatou|rue du Port|arachide|millimetres\W+912/)
    const { fields, money, listed, story } = coop.do('order.get', { order })
    expect(fields).toMatchObject({ title: '—', caller: '', place: '', notes: '', allergic: [], dueOn: '2026-11-20' })
    expect(fields.lines).toMatchObject([{ label: 'Robe', note: '', measures: [] }])
    expect([money.total, listed.who]).toEqual([1000, ''])
    expect(story.map(({ what }) => what)).toEqual(['moved', 'changed', 'quoteIssued', 'opened'])
    expect(coop.do('order.list', { text: 'robe de fatou' })).toEqual([])
    coop.check()
  })

  it('takes along who received her orders and signed for them, paid later or at the till, and what a basket still holds', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Fatou Camara' }))
    const order = accepted(coop, { customer, lines: [lineOf('a', { quantity: 3000 })] })
    coop.do('order.deliver', { order, lines: [{ key: 'a', quantity: 2000 as never }], ...PROOF })
    coop.do('cashSession.open', { event: null, pieces: { '1000': 5 }, source: 'bank' } as never)
    const line = { type: 'order', order, key: 'a', quantity: 1000, unitPrice: 1000, proof: PROOF }
    const shown = { label: 'a', unit: 'piece', unitPrice: 1000, nature: 'goods', vat: {} }
    const basket = { id: coop.book.newId(0), lines: [{ key: 'a', sale: line, ...shown }], mode: null, discount: null }
    coop.do('basket.save', { basket: { ...basket, parked: true } } as never)
    const paid = { mode: null, tenders: [{ kind: 'card', amount: 1000 }], expectedTotal: 1000 }
    coop.do('sale.record', { lines: [line], ...paid } as never)
    const { deliveries } = coop.do('order.get', { order })
    expect(deliveries).toMatchObject([
      { isOnAccount: true, receivedBy: 'Fatou Camara', differences: 'Fatou : un bouton', photo: null },
      { isOnAccount: false, receivedBy: 'Fatou Camara', signature: 'a'.repeat(64) },
    ])
    expect(coop.do('customer.data', { customer }).text).toContain('Fatou : un bouton')
    expect(forget(customer).pictures).toEqual(['a'.repeat(64)])
    expect(everythingKept()).not.toMatch(/Fatou|aaaaaaaa/)
    expect(JSON.stringify(coop.do('basket.list', {}))).not.toMatch(/Fatou|aaaaaaaa/)
    const left = coop.do('order.get', { order }).deliveries
    expect(left.map(({ total, receivedBy, signature }) => [total, receivedBy, signature])).toEqual([
      [2000, '', null],
      [1000, '', null],
    ])
    coop.check()
  })

  it('is told of a delivery that 0.5 signed in its own entry; no screen shows it all the same', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Fatou Camara' }))
    const order = accepted(coop, { customer, lines: [lineOf('a')] })
    const kinds = entryKinds as Record<string, EntryKind>
    const now = kinds['order.delivered'] as EntryKind
    kinds['order.delivered'] = { version: 1 }
    const held = { differences: 'Fatou : un bouton', signature: 'b'.repeat(64) as never, photo: null }
    const facts = { order, number: 900, on: '2026-11-14' as never, date: null, total: 0 as never, lines: [], ...held }
    record(coop.book, [{ kind: 'order.delivered', data: facts }])
    kinds['order.delivered'] = now
    expect(coop.do('order.get', { order }).deliveries).toMatchObject([{ ...held, receivedBy: '' }])
    coop.do('order.move', { order, to: 'cancelled' })
    expect(coop.do('customer.traces', { customer })).toEqual({ orders: 1, inJournal: 1, invoices: 0 })
    forget(customer)
    expect(coop.do('order.get', { order }).deliveries).toMatchObject([{ differences: '', signature: null }])
    expect(everythingKept('order_received')).not.toMatch(/Fatou|bbbbbbbb/)
    coop.check()
  })

  it('is told what an older version wrote where nothing can be erased; no screen shows it all the same', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Fatou Camara' }))
    const order = asOlderVersionsDid(customer)
    expect(coop.do('order.get', { order }).fields).toMatchObject(SECRETS)
    expect(coop.do('customer.traces', { customer })).toEqual({ orders: 1, inJournal: 1, invoices: 0 })
    forget(customer)
    expect(coop.do('order.get', { order }).fields).toMatchObject({ title: '—', place: '', notes: '', allergic: [] })
    expect(everythingKept('order_words', 'order_line_words', 'orders')).not.toMatch(
      /Fatou|rue du Port|millimetres\W+912/,
    )
    coop.check()
  })
})

/** As the host does it, but for the pictures' files. */
function forget(customer: CustomerId) {
  const decided = forgetCustomer(coop.book.file.read, customer)
  if (!decided.ok) throw new Error(decided.refusal.type)
  record(coop.book, decided.value.entries)
  dropProofs(coop.book.desk, decided.value.orders)
  return decided.value
}

const PROOF = { receivedBy: 'Fatou Camara', differences: 'Fatou : un bouton', signature: 'a'.repeat(64) as BlobHash }

const SECRETS = {
  ...{ title: 'Robe de Fatou', caller: '', place: '12 rue du Port', notes: 'appeler Fatou', terms: '' },
  allergic: [{ allergen: 'peanuts' as const, guests: 1, note: 'Fatou : arachide' }],
  dueOn: '2026-11-20' as never,
  lines: [
    lineOf('robe', { label: 'Robe', note: 'comme celle de Fatou', measures: [{ name: 'taille', millimetres: 912 }] }),
  ],
}

/** The journal's data and the rows of these tables, or of all of them, as one text. */
function everythingKept(...only: readonly string[]): string {
  const { write } = coop.book.file
  const named = write
    .all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .map(({ name }) => name)
  const names = only.length > 0 ? only : named.filter((name) => !/^article_|^sqlite_/.test(name))
  return names.map((name) => JSON.stringify(write.all(`SELECT * FROM "${name}"`))).join('\n')
}

/** An order as 0.4 wrote it: its words in the entry that opens it. */
function asOlderVersionsDid(customer: CustomerId): OrderId {
  const order = coop.book.newId(0) as OrderId
  const kinds = entryKinds as Record<string, EntryKind>
  const now = kinds['order.opened'] as EntryKind
  const fields = contract['order.open'].input.parse(orderOf({ customer, ...SECRETS }))
  kinds['order.opened'] = { version: 1 }
  record(coop.book, [{ kind: 'order.opened', data: { order, number: 900, ...fields } }])
  kinds['order.opened'] = now
  coop.do('order.move', { order, to: 'declined' })
  return order
}
