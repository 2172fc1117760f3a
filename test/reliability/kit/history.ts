// Three days at the market, rung up by real commands: every kind of record that an operation may name is there.

import { wholeBy } from '../../../shared/split/rule.ts'
import type { Output } from '../../../shared/contract.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { ArticleId, OrderId } from '../../../shared/kernel/id.ts'
import { customerOf, lineOf, orderOf } from '../../orders/orders-kit.ts'
import { foundShop, openShop, SATURDAY, type Shop, type ShopFolder } from './shop.ts'

const DAY = 86_400_000

/** A shop whose third day is open, with tickets, returns, a Z, an export, a split and a basket on the desk behind it. */
export async function lively(): Promise<ShopFolder> {
  const founded = await foundShop()
  const shop = await openShop(founded)
  const { event } = await shop.do('event.create', MARKET as never)
  await firstDay(shop, event)
  shop.clock.now = SATURDAY + DAY
  await secondDay(shop)
  shop.clock.now = SATURDAY + 2 * DAY
  await openDrawer(shop, event)
  await sellPouch(shop, 'card')
  await saveBasket(shop, '0192f000-0000-7000-8000-0000000000b1')
  await promise(shop)
  await shop.closeAndCheck()
  return founded.at(SATURDAY + 2 * DAY)
}

const MARKET = {
  name: 'Marché de Noël',
  kind: 'market',
  place: 'Place du Four',
  startsOn: '2026-11-14',
  endsOn: '2026-11-16',
  stallCost: 4000,
} as const

/** The id of an article, by its name. */
export function articleNamed(shop: Shop, name: string): string {
  const [row] = shop.rows<{ id: string }>('SELECT id FROM articles WHERE name = ?', name)
  if (!row) throw new Error(`There is no ${name}`)
  return row.id
}

/** Opens the drawer with sixty euros. */
export function openDrawer(shop: Shop, event: string | null = null): Promise<Output<'cashSession.open'>> {
  const pieces = { '2000': 1, '1000': 2, '500': 2, '100': 10 }
  return shop.do('cashSession.open', { event, pieces, source: 'bank' } as never)
}

/** Sells one pouch at 18 €. */
export function sellPouch(
  shop: Shop,
  kind: 'cash' | 'card',
  visitor: 'manager' | 'cashier' = 'manager',
): Promise<Output<'sale.record'>> {
  const line = { type: 'article', article: articleNamed(shop, 'Pochette wax'), quantity: 1000, unitPrice: 1800 }
  const paid =
    kind === 'cash' ? { kind, amount: 1800, given: 2000, givenPieces: { '2000': 1 } } : { kind, amount: 1800 }
  return shop.do('sale.record', { lines: [line], mode: null, tenders: [paid], expectedTotal: 1800 } as never, visitor)
}

/** An unfinished basket of one pouch. */
export function basketOf(shop: Shop, id: string) {
  const sale = { type: 'article', article: articleNamed(shop, 'Pochette wax'), quantity: 1000, unitPrice: 1800 }
  const look = { label: 'Pochette wax', unit: 'piece', unitPrice: 1800, nature: 'goods', vat: { keep: 2000 } }
  return { id, lines: [{ key: 'a', sale, ...look }], mode: null, discount: null, parked: false }
}

/** Keeps an unfinished basket on the desk. */
async function saveBasket(shop: Shop, id: string, visitor: 'manager' | 'cashier' = 'manager'): Promise<void> {
  await shop.do('basket.save', { basket: basketOf(shop, id) } as never, visitor)
}

async function firstDay(shop: Shop, event: string): Promise<void> {
  await openDrawer(shop, event)
  const [sold] = (await sellPouch(shop, 'cash')).tickets
  const of = { till: sold?.till, seq: sold?.seq }
  await shop.do('receipt.print', { of } as never)
  await shop.do('sale.correctTender', { of, from: 'cash', to: 'card', amount: 1800 } as never)
  const [second] = (await sellPouch(shop, 'cash')).tickets
  await shop.do('sale.record', {
    lines: [{ type: 'return', of: { till: second?.till, seq: second?.seq }, line: 0, quantity: 1000 }],
    mode: null,
    tenders: [{ kind: 'cash', amount: -1800 }],
    expectedTotal: -1800,
  } as never)
  await shop.do('cashSession.payOut', { amount: 500, reason: 'Café', category: 'food', vatRate: 1000 } as never)
  await shop.do('cashSession.payIn', { amount: 500, reason: 'Monnaie', from: 'member' } as never)
  await shop.do('stock.takeOut', {
    item: articleNamed(shop, 'Pochette wax'),
    quantity: 1000,
    cause: 'gift',
    note: '',
  } as never)
  await closeDrawer(shop)
}

async function secondDay(shop: Shop): Promise<void> {
  await openDrawer(shop)
  for (let count = 0; count < 4; count += 1) await sellPouch(shop, count % 2 ? 'cash' : 'card')
  await closeDrawer(shop)
  const period = { from: '2026-11-14', to: '2026-11-15' } as const
  await shop.do('export.make', { format: 'fec', ...period } as never)
  const proposal = await shop.do('split.propose', { ...period, rule: wholeBy('equal') } as never)
  const present = [shop.cast.manager]
  await shop.do('split.validate', {
    ...period,
    rule: wholeBy('equal'),
    toShare: proposal.proceeds.toShare,
    present,
  } as never)
}

/** A quote, an order with a part of it handed over, and one that is over. */
async function promise(shop: Shop): Promise<void> {
  const { customer } = await shop.do('customer.add', customerOf({ name: 'Mairie', kind: 'organisation' }))
  const article = articleNamed(shop, 'Pochette wax') as ArticleId
  const lines = [lineOf('pouch', { article, quantity: 3000 }), lineOf('plates', { kind: 'deposit', vatRate: 0 })]
  for (const kind of ['madeToOrder', 'catering', 'subscription'] as const)
    await shop.do(
      'order.open',
      orderOf({ kind, customer, lines, dueOn: '2026-11-20' as Day, dates: ['2026-11-16' as Day] }),
    )
  const [, open, over] = shop.rows<{ id: OrderId }>('SELECT id FROM orders ORDER BY number')
  if (!open || !over) throw new Error('Nothing was ordered')
  await shop.do('order.move', { order: open.id, to: 'accepted' })
  await shop.do('order.deliver', { order: open.id, lines: [{ key: 'pouch', quantity: 1000 }] })
  await shop.do('order.move', { order: over.id, to: 'declined' })
}

/** Counts what the till expects, and closes. */
export async function closeDrawer(shop: Shop): Promise<Output<'closing.closeSession'>> {
  const { expected } = await shop.do('cashSession.drawer', {})
  return shop.do('closing.closeSession', { pieces: { '1': expected }, leaveBaskets: true } as never)
}
