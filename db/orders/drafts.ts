// Keeps orders that are being typed on the desk.

import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { ok } from '../../shared/kernel/result.ts'
import type { OrderDraft } from '../../shared/orders/draft-contract.ts'
import type { Desk } from '../desk.ts'
import type { DraftHandlers, QueryHandlers } from '../handlers.ts'

const KIND = 'orderDraft'

export const orderDraftQueries = {
  'orderDraft.list': ({ desk }) => ok(desk.list<OrderDraft>(KIND)),
} satisfies Partial<QueryHandlers>

export const orderDrafts = {
  'orderDraft.save': ({ desk, now }, draft) => {
    desk.put({ kind: KIND, id: draft.id, at: now }, draft)
    return ok({})
  },
  'orderDraft.drop': ({ desk }, { id }) => {
    desk.remove(KIND, id)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** What was being typed for her or about her orders goes with her. */
export function dropDrafts(
  desk: Desk,
  { customer, orders }: { readonly customer: CustomerId; readonly orders: readonly OrderId[] },
): void {
  for (const { id, order, fields } of desk.list<OrderDraft>(KIND)) {
    if (fields.includes(customer) || (order !== null && orders.includes(order))) desk.remove(KIND, id)
  }
}
