// Keeps orders that are being typed on the desk.

import { ok } from '../../shared/kernel/result.ts'
import type { OrderDraft } from '../../shared/orders/draft-contract.ts'
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
