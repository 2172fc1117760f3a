// What can be asked about orders that are still being typed: they lie on the desk, and are told apart from orders.

import { z } from 'zod'
import { draft, query, SELLERS } from '../kernel/contract.ts'
import { OrderId } from '../kernel/id.ts'

/** `fields` is what the screen makes of it: it may still be wrong. */
export interface OrderDraft {
  readonly id: string
  /** The order that is being changed; null while it is a new one. */
  readonly order: OrderId | null
  readonly fields: string
}

const DraftId = z.string().min(1).max(40)

export const orderDraftContract = {
  /** The latest first. */
  'orderDraft.list': query<readonly OrderDraft[]>()({
    roles: SELLERS,
    input: z.object({}),
    reads: ['orderDraft'],
  }),
  /** Kept at every change, so that a power cut costs nothing. */
  'orderDraft.save': draft<Record<string, never>>()({
    roles: SELLERS,
    input: z.object({ id: DraftId, order: OrderId.nullable(), fields: z.string().max(200_000) }),
  }),
  'orderDraft.drop': draft<Record<string, never>>()({ roles: SELLERS, input: z.object({ id: DraftId }) }),
} as const
