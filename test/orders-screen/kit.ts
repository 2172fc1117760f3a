// An order being typed in the tests: a lunch for forty-five, and the tiles it is made of.

import { firstDraft, withFields, type OrderDraft } from '../../renderer/orders/order-draft.ts'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { ArticleId, RangeId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'

export const TODAY = '2026-11-28' as Day

/** A tile of the stall: what is not said is a dish, 10 % on the spot, 5.5 % taken away. */
function tile(name: string, price: number, more: Partial<Tile> = {}): Tile {
  return {
    id: name as ArticleId,
    range: 'plats' as RangeId,
    ...{ name, kind: 'meal', unit: 'piece', price: cents(price), vat: { onSite: 1000, takeAway: 550 } },
    ...{ photo: null, pictogram: null, colour: '#be1248', pattern: 'plain', resold: false, oneOff: false },
    ...{ stock: null, model: null, opens: null },
    ...more,
  }
}

export const MAFE = tile('Mafé', 950)
export const YASSA = tile('Yassa', 950)
export const BISSAP = tile('Bissap', 300)
export const HEM = tile('Ourlet pantalon', 1000, { kind: 'service', vat: { keep: 2000 } })

/** A company lunch, nothing on the menu yet. */
export function lunch(guests = 45): OrderDraft {
  return withFields(firstDraft('catering', { id: 'd-1', today: TODAY }), { guests })
}

/** How many of each, by name. */
export function portions({ fields }: OrderDraft): Readonly<Record<string, number>> {
  return Object.fromEntries(fields.lines.map(({ label, quantity }) => [label, quantity / 1000]))
}
