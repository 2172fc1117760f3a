// Puts an order on the till's desk as a basket of its own, and opens the payment.

import type { BasketLine } from '../../shared/sale/sale.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import { emptyBasket } from '../sale/basket.ts'
import { newBasketId } from '../sale/device.ts'
import { beginPaying } from '../sale/paying.ts'
import { sellIn, takeUpBasket } from '../sale/selling.ts'
import { askSurely } from '../sale/surely.ts'

interface ToPay {
  readonly lines: readonly BasketLine[]
  readonly mode: ConsumptionMode | null
  /** A word to know the basket by, should it be put aside. */
  readonly note: string
}

/** What was in hand is put aside; cash is offered first, the others are one press away. */
export async function payBasket({ lines, mode, note }: ToPay): Promise<void> {
  const status = await askSurely('coop.status', {})
  if (status.ok) await sellIn({ till: status.value.till?.id ?? null })
  takeUpBasket({ ...emptyBasket(newBasketId(), mode), lines: [...lines], note: note.slice(0, 60) })
  beginPaying('cash')
}
