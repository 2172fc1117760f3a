// A coop before its second till: one of each record that both tills will touch.

import type { Input, OperationName, Output } from '../../../shared/contract.ts'
import type { EntryRef } from '../../../shared/kernel/id.ts'
import { wholeBy } from '../../../shared/split/rule.ts'
import { blankProfile } from '../../../shared/host/ready-profiles.ts'
import { customerOf, lineOf, orderOf } from '../../orders/orders-kit.ts'
import { articleNamed, closeDrawer } from './history.ts'
import type { Shop } from './shop.ts'

/** What both tills know of when they part. */
export interface Common {
  readonly [record: string]: string | EntryRef
}

export const TODAY = '2026-11-14'
const HOST = { name: 'Coopaname', siret: '44838067100018', vatNumber: 'FR12448380671', section: 'SUNU' }

/** Asks as the manager, with input as plain as it is written here. */
export function ask<N extends OperationName>(shop: Shop, name: N, input: unknown): Promise<Output<N>> {
  return shop.do(name, input as Input<N>)
}

/** The coop before its second till: one of each record that both will touch. */
export async function beginTogether(shop: Shop): Promise<Common> {
  await ask(shop, 'host.setProfile', { profile: { ...blankProfile(), ...HOST, address: '3 rue des Halles, Paris' } })
  await ask(shop, 'expense.setMileageRate', { tenthsPerKm: 500 })
  await ask(shop, 'split.changeSettings', { settings: { fund: { rateBp: 1000, amount: 0 } } })
  await ask(shop, 'cashSession.open', { event: null, pieces: { '2000': 5 }, source: 'bank' })
  await ring(shop, 'Gobelet consigné', 20, 100)
  await ring(shop, 'Bissap (bouteille 1 l)', 40, 700)
  const stock = await stockOf(shop)
  const work = await workOf(shop, stock)
  const money = await moneyOf(shop)
  await closeDrawer(shop)
  const asked = { from: TODAY, to: TODAY, rule: wholeBy('equal') }
  const { toShare } = (await ask(shop, 'split.propose', asked)).proceeds
  await ask(shop, 'split.validate', { ...asked, toShare, present: [shop.cast.manager] })
  const about = { kind: 'posting', key: '530000', label: 'Caisse' }
  const leaving = { name: 'Zoé', colour: '#111111', language: 'fr', role: 'cashier' }
  const { member: gone } = await ask(shop, 'member.join', leaving)
  const { customer: guest } = await ask(shop, 'customer.add', customerOf({ name: 'Odile' }))
  const { question } = await ask(shop, 'question.ask', { about, text: 'Pourquoi ?' })
  const whole = { ...stock, ...work, ...money, question, gone, guest }
  return { ...whole, archive: (await ask(shop, 'archive.make', { from: TODAY, to: TODAY })).of }
}

async function ring(shop: Shop, name: string, count: number, price: number): Promise<EntryRef> {
  const line = { type: 'article', article: articleNamed(shop, name), quantity: count * 1000, unitPrice: price }
  const amount = count * price
  const tenders = [{ kind: 'cash', amount, ...(amount > 0 ? { given: amount } : {}) }]
  const sale = { lines: [line], mode: 'takeAway', tenders, expectedTotal: amount }
  const [ticket] = (await ask(shop, 'sale.record', sale)).tickets
  if (!ticket) throw new Error(`${name} was not sold`)
  return { till: ticket.till, seq: ticket.seq }
}

const MATERIAL = {
  ...{ name: 'Arachides', kind: 'food', unit: 'kg', family: '', colour: '#c08040', pattern: 'dots', photo: null },
  ...{ pictogram: null, widthMm: null, gsm: null, composition: '', origin: 'new', supplier: null, price: 600 },
  ...{ minimum: null, byLot: true, barcode: null, allergens: ['peanuts'], archived: false },
}
export const LOT = { label: 'R1', photo: null, widthMm: null, useBy: '2026-12-01', isOffcut: false }

async function stockOf(shop: Shop) {
  const { place } = await ask(shop, 'stock.addPlace', { name: 'Garage', kind: 'stand', member: null, archived: false })
  const { supplier } = await ask(shop, 'stock.addSupplier', { name: 'Ali', contact: '', archived: false })
  const { material } = await ask(shop, 'stock.addMaterial', MATERIAL)
  const line = { item: material, quantity: 9000, value: 5401, newLot: LOT }
  const bought = { source: 'purchase', supplier, delivery: 300, lines: [line], note: '' }
  const [lot = ''] = (await ask(shop, 'stock.deliver', bought)).lots
  const article = articleNamed(shop, 'Bissap (bouteille 1 l)')
  await ask(shop, 'catalogue.changeArticle', { article, fields: { stocked: true } })
  await ask(shop, 'stock.receive', { item: article, quantity: 30_000, value: 10_000, note: '' })
  const own = { price: 700, barcode: null, photo: null, stock: 1000, cloth: '', colour: null, material: null }
  const sizes = {
    article: articleNamed(shop, 'Purée de piment (pot)'),
    variants: ['S', 'M'].map((size) => ({ size, ...own })),
  }
  const { model, articles } = await ask(shop, 'catalogue.makeVariants', sizes)
  const { range } = await ask(shop, 'catalogue.addRange', {
    name: 'Fête',
    colour: '#111111',
    pattern: 'dots',
    position: 9,
  })
  return { place, supplier, material, lot, article, model, variant: articles[1] ?? '', range }
}

async function workOf(shop: Shop, { material, article }: Awaited<ReturnType<typeof stockOf>>) {
  const wanted = { type: 'item', item: material }
  const lines = [{ wanted, quantity: 2000, wasteBp: 0, packaging: false }]
  const recipe = { yield: 10_000, guests: 10, steps: [], work: [{ kind: 'cooking', minutes: 60 }], lines }
  await ask(shop, 'production.setRecipe', { item: article, recipe })
  const work = (
    await ask(shop, 'presence.setWork', {
      work: null,
      fields: { name: 'Écosser', picture: '', weightBp: 10_000, hidden: false },
    })
  ).work
  const hours = { member: shop.cast.cashier, work: 'making', on: TODAY, minutes: 30, event: null, note: '' }
  return { work, hours: await ask(shop, 'presence.enter', hours) }
}

async function moneyOf(shop: Shop) {
  const member = shop.cast.cashier
  const bought = {
    on: TODAY,
    supplier: 'Marché',
    label: '',
    category: 'food',
    mileage: null,
    photo: null,
    purpose: null,
  }
  const line = { rate: 550, total: 2110, deductible: true }
  const { expense } = await ask(shop, 'expense.record', {
    ...bought,
    lines: [line],
    paidBy: { type: 'member', member },
  })
  const tip = await ask(shop, 'cashSession.takeTip', { tender: 'cash', amount: 500 })
  const { customer } = await ask(
    shop,
    'customer.add',
    customerOf({
      kind: 'organisation',
      name: 'Canal',
      siren: '732829320',
      street: '12 quai',
      postcode: '75010',
      city: 'Paris',
    }),
  )
  const lines = [
    lineOf('service', { kind: 'service', quantity: 3000, unitPrice: 3500, vatRate: 1000 as never }),
    lineOf('plates', { kind: 'deposit', quantity: 40_000, unitPrice: 200, vatRate: 0 as never }),
  ]
  const { order } = await ask(shop, 'order.open', orderOf({ kind: 'catering', customer, lines, dueOn: TODAY as never }))
  await ask(shop, 'order.move', { order, to: 'accepted', means: 'mail' })
  await ask(shop, 'order.deliver', { order, receivedBy: 'Omar' })
  const { invoice } = await ask(shop, 'invoice.issue', { order })
  return { expense, tip, customer, order, invoice, member }
}
