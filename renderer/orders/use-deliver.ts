// Handing over on account: the signature is kept, the goods leave, the invoice follows at once.

import type { BlobHash, InvoiceId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { Order } from '../../shared/orders/contract.ts'
import type { HandedOver } from '../app/order-basket.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { asked } from './deliver-lines.ts'

/** How it is known to have arrived, and what was not as agreed. */
export interface Proof {
  /** A drawing, PNG in base64. */
  readonly drawn: string | null
  readonly photo: BlobHash | null
  readonly differences: string
}

type Delivered =
  | { readonly ok: true; readonly value: { readonly invoice: InvoiceId | null } }
  | { readonly ok: false; readonly refusal: WordedRefusal }

/** An invoice that cannot be made yet (an address is missing) does not undo the delivery: the order's page offers it. */
export function useDeliver({ listed }: Order) {
  const keep = useAsk('picture.keep')
  const hand = useAsk('order.deliver')
  const bill = useAsk('invoice.issue')
  const deliver = async (handed: HandedOver, { drawn, photo, differences }: Proof): Promise<Delivered> => {
    const kept = drawn === null ? null : await keep.ask({ base64: drawn })
    if (kept && !kept.ok) return kept
    const lines = asked(handed).map(({ key, quantity }) => ({ key, quantity: thousandths(quantity) }))
    const proof = { differences, photo, signature: kept?.value.hash ?? null }
    const gone = await hand.ask({ order: listed.id, lines, ...proof })
    if (!gone.ok) return gone
    const billed = await bill.ask({ order: listed.id })
    return { ok: true, value: { invoice: billed.ok ? billed.value.invoice : null } }
  }
  return { deliver, pending: keep.pending || hand.pending || bill.pending }
}
