// What a basket comes to as everything stands now, before it is paid: the command decides by it, the payment asks first.

import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { SaleRefusal } from '../../shared/sale/contract.ts'
import type { SaleToCheck, TicketLine } from '../../shared/sale/sale.ts'
import type { QueryHandler, SellingContext } from '../handlers.ts'
import { readTillState } from '../till-state.ts'
import { returnedLines } from './returned-lines.ts'
import type { Settling } from './settling.ts'
import { soldLines, type SoldLines } from './sold-lines.ts'

/** Both sides of a basket, the drawer it is sold at and what is due; below zero, what the customer gets. */
export interface Reckoned {
  readonly session: CashSession
  readonly sold: SoldLines
  readonly returned: readonly TicketLine[]
  readonly due: Cents
}

/** Refuses what changed since the basket was filled: the drawer, a price, a piece, an order, what came back. */
export function reckon(context: SellingContext, input: SaleToCheck, settling: Settling): Result<Reckoned, SaleRefusal> {
  const { session } = context.tillState
  if (!session) return refuse({ type: 'NoOpenSession' })
  const sold = soldLines(context, input, settling)
  if (!sold.ok) return sold
  const returned = returnedLines(context, input)
  if (!returned.ok) return returned
  const due = cents(sold.value.priced.total + sumCents(returned.value.map(({ total }) => total)))
  if (due !== input.expectedTotal) return refuse({ type: 'TotalChanged', total: due })
  return ok({ session, sold: sold.value, returned: returned.value, due })
}

/** Of a basket that is a ticket by now there is nothing to say: recording it again gives its first answer. */
export const checkSale =
  (settling: Settling): QueryHandler<'sale.check'> =>
  (context, input) => {
    if (input.basket && context.isSold(input.basket)) return ok({ due: input.expectedTotal })
    const tillState = readTillState(context.read, context.till)
    const reckoned = reckon({ ...context, tillState }, input, settling)
    return reckoned.ok ? ok({ due: reckoned.value.due }) : reckoned
  }
