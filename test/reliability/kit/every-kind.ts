// What two tills of one coop do to the same records, beyond a market day: every other kind of entry.

import type { EntryRef } from '../../../shared/kernel/id.ts'
import { closeDrawer } from './history.ts'
import { ask, LOT, TODAY, type Common } from './together.ts'
import type { Shop } from './shop.ts'

export type TillName = 'first' | 'second'

/** A day of a till that shares these records with another one: whatever there is to do, done on both. */
export async function doEverything(shop: Shop, name: TillName, common: Common): Promise<void> {
  await ask(shop, 'cashSession.open', { event: null, pieces: { '2000': 5 }, source: 'bank' })
  for (const part of [people, wares, keepStock, makeThings, handMoney, handOver, share]) await part(shop, name, common)
  await closeDrawer(shop)
  for (const part of [keepFiles, forget, end]) await part(shop, name, common)
}

type Part = (shop: Shop, name: TillName, common: Common) => Promise<void>

const people: Part = async (shop, name, { member, work, hours, question, customer }) => {
  const isFirst = name === 'first'
  await ask(shop, 'member.setDetails', { member, fields: isFirst ? { phone: '06 11' } : { email: 'c@exemple.fr' } })
  await ask(shop, 'member.setTerms', {
    member,
    fields: { status: isFirst ? 'cape' : 'salaried' },
    statusFrom: '2026-11-01',
  })
  await ask(shop, 'member.setPin', { member, pin: isFirst ? '1234' : '5678' })
  await shop.ask('another', 'member.signIn', { member, pin: '0000' })
  await shop.ask('another', 'member.signIn', { member, pin: isFirst ? '1234' : '5678' })
  await shop.ask('another', 'member.signOut', {})
  await ask(shop, 'member.newRecoveryCode', {})
  await ask(shop, 'member.leave', { member: shop.cast.stockKeeper })
  if (!isFirst) await ask(shop, 'member.return', { member: shop.cast.stockKeeper })
  await ask(shop, 'presence.setWork', { work, fields: isFirst ? { weightBp: 15_000 } : { name: 'Éplucher' } })
  const here = await ask(shop, 'presence.tapIn', { member, work: 'making', event: null })
  shop.clock.now += 3_600_000
  await ask(shop, 'presence.tapOut', { of: here })
  await ask(shop, 'presence.correct', {
    of: hours,
    hours: { work, on: TODAY, minutes: isFirst ? 45 : 50, event: null },
    note: name,
  })
  await ask(shop, 'presence.plan', { member, on: '2026-11-20', parts: ['morning'], coming: isFirst ? 'comes' : 'away' })
  await ask(shop, 'presence.setLead', { on: '2026-11-20', member: isFirst ? member : null })
  await ask(shop, 'question.answer', { question, text: name })
  await ask(shop, 'question.settle', { question })
  await ask(shop, 'goal.set', { what: 'sold', target: 10, from: TODAY, to: TODAY, range: null, name })
  const { goal } = await ask(shop, 'goal.set', { what: 'orders', target: 2, from: TODAY, to: TODAY, range: null, name })
  await ask(shop, 'goal.drop', { goal })
  await ask(shop, 'customer.archive', { customer, archived: isFirst })
}

const wares: Part = async (shop, name, { range, model, variant, article }) => {
  const isFirst = name === 'first'
  await ask(shop, 'catalogue.changeRange', { range, fields: isFirst ? { colour: '#222222' } : { position: 3 } })
  await ask(shop, 'catalogue.changeModel', {
    model,
    fields: { name: `Piment ${name}` },
    all: isFirst ? { price: 650 } : {},
  })
  await ask(shop, 'catalogue.changeVariant', { article: variant, fields: isFirst ? { size: 'L' } : { cloth: 'fort' } })
  await ask(shop, 'price.setRates', { hourly: isFirst ? 1300 : 1400, stall: 40 })
  await ask(shop, 'price.list', { article, list: 'market', price: isFirst ? 650 : null })
  const basket = `0192f000-0000-7000-8000-0000000000${isFirst ? 'f1' : 'f2'}`
  await ask(shop, 'basket.noteRemoved', { basket, label: 'Bissap', total: 700 })
  await ask(shop, 'basket.abandon', { basket, lines: 2, total: 1400 })
}

const keepStock: Part = async (shop, name, { place, supplier, material, lot, article }) => {
  const isFirst = name === 'first'
  await ask(shop, 'stock.changePlace', { place, fields: isFirst ? { name: 'Cave' } : { kind: 'home' } })
  await ask(shop, 'stock.changeSupplier', { supplier, fields: isFirst ? { name: 'Ali & fils' } : { contact: 'mardi' } })
  await ask(shop, 'stock.changeMaterial', { material, fields: isFirst ? { price: 700 } : { minimum: 2000 } })
  await ask(shop, 'stock.changeLot', { lot, fields: isFirst ? { label: 'R1 bis' } : { useBy: '2026-12-24' } })
  const line = { item: material, quantity: 1000, value: 333, newLot: { ...LOT, label: name } }
  await ask(shop, 'stock.deliver', { source: 'gift', supplier, delivery: 100, lines: [line], note: name })
  await ask(shop, 'stock.transfer', { from: null, to: place, lines: [{ item: article, quantity: 5000 }], note: '' })
  await ask(shop, 'stock.takeOut', { item: article, quantity: 1000, cause: 'gift', note: name })
  const moved = shop.rows<EntryRef>(
    "SELECT till, seq FROM journal WHERE kind IN ('stock.delivered', 'stock.takenOut') ORDER BY at DESC, seq DESC LIMIT 2",
  )
  const [taken, delivered] = moved
  await ask(shop, 'stock.reverse', { of: taken, reason: name })
  await ask(shop, 'stock.reverse', { of: delivered, only: { item: material, lot: newest(shop) }, reason: name })
  const count = `0192f000-0000-7000-8000-0000000000${isFirst ? 'c1' : 'c2'}`
  await ask(shop, 'count.begin', { count, place: null, scope: { type: 'items', items: [article] }, blind: false })
  await ask(shop, 'count.setLine', {
    count,
    item: article,
    amount: { how: 'piece', quantity: isFirst ? 20_000 : 19_000 },
  })
  const { revision } = await ask(shop, 'count.review', { count })
  await ask(shop, 'count.close', {
    count,
    revision,
    reasons: [{ item: article, lot: null, reason: 'lost' }],
    note: name,
  })
}

function newest(shop: Shop): string {
  return (
    shop.rows<{ id: string }>("SELECT id FROM lots WHERE label IN ('first', 'second') ORDER BY id DESC LIMIT 1")[0]
      ?.id ?? ''
  )
}

const makeThings: Part = async (shop, name, { article, material, lot, member }) => {
  const workers = [{ member, part: 1, minutes: name === 'first' ? 90 : 40 }]
  const run = { item: article, made: 10_000, workers, uses: [{ item: material, lot, quantity: 2000 }], note: name }
  await ask(shop, 'production.record', run)
  await ask(shop, 'production.setRecipe', { item: article, recipe: name === 'first' ? null : RECIPE_OF_NOTHING })
}

const RECIPE_OF_NOTHING = { yield: 1000, guests: null, steps: [], work: [], lines: [] }

const handMoney: Part = async (shop, name, common) => {
  const { member, tip } = common
  await ask(shop, 'cashSession.payIn', { amount: 700, reason: name, from: 'bank' })
  await ask(shop, 'cashSession.payOut', { amount: 300, reason: name, category: 'food', vatRate: 550 })
  await ask(shop, 'cashSession.openDrawer', { reason: name })
  await ask(shop, 'cashSession.bank', { amount: 1000 })
  const own = await ask(shop, 'cashSession.takeTip', { tender: 'cash', amount: 250 })
  await ask(shop, 'cashSession.undoTip', { of: own })
  await ask(shop, 'cashSession.passTips', { amount: 200, members: [member] })
  const [passed] = (await ask(shop, 'cashSession.tips', {})).passedOn
  await ask(shop, 'cashSession.undoPassedTips', { of: { till: passed?.till, seq: passed?.seq } })
  await ask(shop, 'cashSession.undoTip', { of: tip })
  const drive = { distance: 12_000, vehicle: 'Clio', from: 'Saint-Denis', to: 'Paris' }
  const asked = { on: TODAY, supplier: name, label: '', category: 'food', lines: [], photo: null, purpose: null }
  await ask(shop, 'expense.record', { ...asked, mileage: drive, paidBy: { type: 'member', member } })
  const line = { rate: 550, total: 400, deductible: true }
  const paid = { ...asked, mileage: null, lines: [line], paidBy: { type: 'drawer' } }
  await ask(shop, 'expense.cancel', { expense: (await ask(shop, 'expense.record', paid)).expense, reason: name })
  await ask(shop, 'expense.setMileageRate', { tenthsPerKm: name === 'first' ? 529 : 606 })
  await repay(shop, name, common)
}

/** Of one advance, both tills give back a part from their drawer, and one takes it back. */
async function repay(shop: Shop, name: TillName, { expense, member }: Common): Promise<void> {
  const give = (from: 'drawer' | 'host') => ask(shop, 'expense.repay', { member, amount: 500, from, on: TODAY })
  const { repayment } = await give('drawer')
  await ask(shop, 'expense.cancelRepayment', { repayment, reason: name })
  await give('host')
  const { expenses } = await ask(shop, 'expense.list', { from: TODAY, to: TODAY, event: null })
  if (!expenses.some((own) => own.expense === expense && own.owed > 0))
    throw new Error('Nothing is owed of it any more')
}

const handOver: Part = async (shop, name, { order, invoice }) => {
  const back = name === 'first' ? 10_000 : 12_000
  await ask(shop, 'order.crockeryBack', { order, lines: [{ key: 'plates', back, missing: 1000 }] })
  await ask(shop, 'invoice.remind', { invoice, means: name })
  await ask(shop, 'invoice.request', { invoice })
  await ask(shop, 'invoice.pay', { invoice, amount: 1000, on: TODAY, by: 'transfer', reference: name })
  const [payment] = shop.rows<EntryRef>(
    "SELECT till, seq FROM journal WHERE kind = 'invoice.paid' ORDER BY at DESC, seq DESC",
  )
  await ask(shop, 'invoice.reversePayment', { of: payment, reason: name })
  await ask(shop, 'invoice.pay', { invoice, amount: name === 'first' ? 2000 : 3000, on: TODAY, by: 'cheque' })
  const { kept } = await ask(shop, 'consigne.keep', { amount: 300, vatRate: 2000, on: TODAY })
  await ask(shop, 'consigne.takeBack', { kept })
  await ask(shop, 'consigne.keep', { amount: 200, vatRate: 2000, on: TODAY })
}

const share: Part = async (shop, name, { member }) => {
  await ask(shop, 'split.changeSettings', { settings: name === 'first' ? { minimum: 500 } : { roundTo: 10 } })
  const pay = () => ask(shop, 'payout.record', { member: shop.cast.manager, amount: 300, on: TODAY, means: 'wages' })
  await ask(shop, 'payout.reverse', { payout: (await pay()).payout, reason: name })
  await pay()
  const said = { member, held: name === 'first' ? 4000 : 5000, paid: 0, on: '2026-10-31' }
  const { opening } = await ask(shop, 'payout.open', said)
  if (name === 'second') await ask(shop, 'payout.reverseOpening', { opening, reason: name })
  const spend = () => ask(shop, 'split.spendFund', { amount: 100, what: name, on: TODAY, event: null })
  await ask(shop, 'split.reverseFundSpending', { spending: (await spend()).spending, reason: name })
  await spend()
}

const keepFiles: Part = async (shop, name, { archive }) => {
  await ask(shop, 'archive.place', { of: archive, place: name === 'first' ? 'usbKey' : 'host', note: name })
  await ask(shop, 'archive.verify', { of: archive })
  const sheet = {
    sheet: 'materials',
    fileName: `${name}.csv`,
    language: 'fr',
    base64: Buffer.from(`nom;prix\nSel;${name === 'first' ? 2 : 3}\nRiz ${name};4`).toString('base64'),
  }
  const { digest } = await ask(shop, 'exchange.preview', sheet)
  const id = `0192f000-0000-7000-8000-0000000000${name === 'first' ? 'e1' : 'e2'}`
  await ask(shop, 'exchange.bring', { import: id, ...sheet, digest })
  if (name === 'second') await ask(shop, 'exchange.undo', { import: id })
}

/** One till forgets a member and a customer; the other, which has not heard of it, goes on writing about them. */
const forget: Part = async (shop, name, { gone, guest }) => {
  const isFirst = name === 'first'
  await ask(shop, 'member.leave', { member: gone })
  if (isFirst) await ask(shop, 'member.erase', { member: gone })
  else await ask(shop, 'member.setDetails', { member: gone, fields: { phone: '06 99' } })
  if (isFirst) await ask(shop, 'customer.forget', { customer: guest })
  else await ask(shop, 'customer.change', { customer: guest, fields: { phone: '06 98' } })
}

/** One says that the coop is over, and then that it is not. */
const end: Part = async (shop, name) => {
  if (name === 'first') return
  await ask(shop, 'ending.closePeriods', {})
  await ask(shop, 'archive.make', { from: TODAY, to: '2026-11-15' })
  await ask(shop, 'ending.close', { successor: 'association', name: '' })
  await ask(shop, 'ending.reopen', { reason: name })
}
