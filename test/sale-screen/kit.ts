// Tiles and baskets as the selling screen meets them.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId, BasketId, RangeId, TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import { emptyBasket } from '../../renderer/sale/basket.ts'

const BASKET = '01900000-0000-7000-8000-000000000001' as BasketId

export function tile(name: string, price: number, fields: Partial<Tile> = {}): Tile {
  return {
    id: `01900000-0000-7000-8000-${Buffer.from(name).toString('hex').padEnd(12, '0').slice(0, 12)}` as ArticleId,
    range: '01900000-0000-7000-8000-00000000000a' as RangeId,
    name,
    kind: 'good',
    unit: 'piece',
    price: cents(price),
    vat: { keep: 2000 },
    photo: null,
    pictogram: null,
    colour: '#23388f',
    pattern: 'wax-rings',
    resold: false,
    oneOff: false,
    stock: null,
    model: null,
    opens: null,
    ...fields,
  }
}

export const POUCH = tile('Pochette wax', 1800)
export const GARLAND = tile('Guirlande', 650, { unit: 'm' })
export const CUP = tile('Gobelet', 100, { kind: 'deposit', vat: { keep: 0 } })
export const BAG = tile('Sac du jour', 4500, { oneOff: true })

export function basket() {
  return emptyBasket(BASKET, null)
}

export function ticketLine(
  label: string,
  quantity: number,
  total: number,
  fields: Partial<TicketLine> = {},
): TicketLine {
  return {
    article: null,
    label,
    unit: 'piece',
    quantity: thousandths(quantity),
    unitPrice: cents(Math.round((total * 1000) / quantity)),
    gross: cents(total),
    discount: cents(0),
    total: cents(total),
    vatRate: 2000,
    vat: cents(0),
    nature: 'goods',
    salesClass: 'made',
    makers: [],
    ...fields,
  }
}

export function ticket(lines: readonly TicketLine[], fields: Partial<TicketDetail> = {}): TicketDetail {
  const total = cents(lines.reduce((sum, line) => sum + line.total, 0))
  return {
    till: 7 as TillId,
    seq: 12,
    at: 0,
    day: '2026-11-14',
    by: null,
    cashier: null,
    place: null,
    type: 'sale',
    number: 5,
    session: 3,
    event: null,
    mode: null,
    lines,
    byRate: [],
    total,
    turnover: total,
    consigne: cents(0),
    giftVouchers: cents(0),
    tenders: [],
    paidBy: [],
    returned: lines.map(() => 0),
    returnTickets: [],
    printed: 0,
    ...fields,
  }
}
