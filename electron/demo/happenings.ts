// What breaks the row of sales in a demo: something comes back, a wrong tender, money in and out, an order.

import { uuidV7 } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { payFor, priceOfTaken, takeSome } from './baskets.ts'
import type { Happening } from './demo-coop.ts'
import { sellExactly } from './sales.ts'
import { ask, wareNamed, type Rung, type Stall } from './stall.ts'

/** Does what happened, at the stall's time. */
export function happen(stall: Stall, happening: Happening): void {
  switch (happening.type) {
    case 'return':
      return takeBack(stall, false)
    case 'exchange':
      return takeBack(stall, true)
    case 'wrongTender':
      return correctTender(stall)
    case 'order':
      return sellOrder(stall, happening)
    case 'stockOut': {
      const { article, cause, note } = happening
      return void ask(stall, 'stock.takeOut', { item: wareNamed(stall, article).id, quantity: 1000, cause, note })
    }
    case 'lineRemoved':
    case 'basketAbandoned':
      return leave(stall, happening.type)
    default:
      return moveCash(stall, happening)
  }
}

type CashHappening = Extract<Happening, { readonly type: 'drawerOpened' | 'payIn' | 'payOut' }>

function moveCash(stall: Stall, happening: CashHappening): void {
  if (happening.type === 'drawerOpened') ask(stall, 'cashSession.openDrawer', { reason: happening.reason })
  else if (happening.type === 'payIn') {
    const { amount, reason } = happening
    ask(stall, 'cashSession.payIn', { amount, reason, from: 'bank' })
  } else {
    const { amount, reason, category, vatRate } = happening
    ask(stall, 'cashSession.payOut', { amount, reason, category, vatRate })
  }
}

/** Someone brings an article back, for her money or for another one. */
function takeBack(stall: Stall, exchange: boolean): void {
  const found = stall.rung.flatMap((rung) => returnableOf(rung).map((line) => ({ rung, line })))[0]
  if (!found) throw new Error('Nothing was sold that can come back')
  const { rung, line } = found
  const { quantity, total } = rung.lines[line] ?? { quantity: 0, total: 0 }
  const back = { type: 'return', of: rung.ref, line, quantity } as const
  const taken = exchange ? takeSome(stall).filter(({ ware }) => ware !== rung.wares[line]) : []
  const mode = stall.chance.weighted(stall.coop.habits.modes)
  const { lines, priced } = priceOfTaken(stall, taken, { mode })
  const due = cents(priced.total - total)
  stall.rung = stall.rung.filter((one) => one !== rung)
  ask(stall, 'sale.record', { lines: [...lines, back], mode, tenders: payFor(stall, due), expectedTotal: due })
}

/** Lines of a sale that a shop takes back: things, whole, not what was cut or eaten. */
function returnableOf({ wares, lines }: Rung): number[] {
  return wares.flatMap(({ demo }, index) => {
    const things = demo.kind === 'good' && !demo.cuts && demo.oneOffSince === undefined
    return things && (lines[index]?.total ?? 0) > 0 ? [index] : []
  })
}

/** Rung up as card, paid in cash: put right without a return. */
function correctTender(stall: Stall): void {
  const wrong = stall.rung.findLast(({ tenders }) => tenders.length === 1 && tenders[0]?.kind === 'card')
  const amount = wrong?.tenders[0]?.amount
  if (!wrong || amount === undefined) throw new Error('Nobody paid by card')
  ask(stall, 'sale.correctTender', { of: wrong.ref, from: 'card', to: 'cash', amount })
}

/** A bigger order for a house down the street, paid by transfer. */
function sellOrder(stall: Stall, { article, quantity }: Extract<Happening, { type: 'order' }>): void {
  const mode = stall.coop.habits.modes.some(([kind]) => kind === 'takeAway') ? 'takeAway' : null
  sellExactly(stall, [{ ware: wareNamed(stall, article), quantity }], {
    mode,
    tenders: (due) => [{ kind: 'transfer', amount: due }],
  })
}

/** Someone changes her mind before paying: of one line, or of all of it. */
function leave(stall: Stall, type: 'lineRemoved' | 'basketAbandoned'): void {
  const basket = uuidV7(stall.at, stall.chance.bytes(10))
  const taken = takeSome(stall)
  const { priced } = priceOfTaken(stall, taken, { mode: null })
  const first = taken[0]
  if (!first) return
  if (type === 'basketAbandoned') ask(stall, 'basket.abandon', { basket, lines: taken.length, total: priced.total })
  else ask(stall, 'basket.noteRemoved', { basket, label: first.ware.demo.name, total: priced.lines[0]?.total ?? 0 })
}
