// Handing over on account: the signature is kept, the goods leave, the invoice follows at once.

import type { BlobHash, InvoiceId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { NO_PROOF, type Proof } from '../../shared/sale/proof.ts'
import type { HandedOver } from '../app/order-basket.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { asked } from './deliver-lines.ts'

/** How it is known to have arrived, before what was drawn is kept. */
export interface Arrival extends Omit<Proof, 'signature'> {
  /** A drawing, PNG in base64. */
  readonly drawn: string | null
}

/** Nothing said, drawn or photographed yet. */
export const NO_ARRIVAL: Arrival = { ...NO_PROOF, drawn: null }

type Kept = { readonly ok: true; readonly value: Proof } | { readonly ok: false; readonly refusal: WordedRefusal }

type Delivered =
  | { readonly ok: true; readonly value: { readonly invoice: InvoiceId | null } }
  | { readonly ok: false; readonly refusal: WordedRefusal }

/**
 * `proofOf` keeps what was drawn. An invoice that cannot be made yet (an address is missing) does not undo the delivery:
 * the order's page offers it.
 */
export function useDeliver({ listed }: Order) {
  const keep = useAsk('picture.keep')
  const hand = useAsk('order.deliver')
  const bill = useAsk('invoice.issue')
  const proofOf = async ({ receivedBy, differences, photo, drawn }: Arrival): Promise<Kept> => {
    const kept = drawn === null ? null : await keep.ask({ base64: drawn })
    if (kept && !kept.ok) return kept
    const signature: BlobHash | null = kept?.value.hash ?? null
    return { ok: true, value: { receivedBy: receivedBy.trim(), differences: differences.trim(), photo, signature } }
  }
  const deliver = async (handed: HandedOver, arrival: Arrival): Promise<Delivered> => {
    const proof = await proofOf(arrival)
    if (!proof.ok) return proof
    const lines = asked(handed).map(({ key, quantity }) => ({ key, quantity: thousandths(quantity) }))
    const gone = await hand.ask({ order: listed.id, lines, ...proof.value })
    if (!gone.ok) return gone
    const billed = await bill.ask({ order: listed.id })
    return { ok: true, value: { invoice: billed.ok ? billed.value.invoice : null } }
  }
  return { deliver, proofOf, pending: keep.pending || hand.pending || bill.pending }
}
