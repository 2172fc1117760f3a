// Paying for an order: a basket of its own, and the till's payment screen; where the drawer is closed, the till says so.

import { useLocation } from 'wouter'
import type { Day } from '../../shared/kernel/day.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { NO_PROOF } from '../../shared/sale/proof.ts'
import type { BasketLine } from '../../shared/sale/sale.ts'
import { depositLine, forDay, leftToHand, linesToPay, withProof, type HandedOver } from '../app/order-basket.ts'
import { payBasket } from '../app/pay-order.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'

/**
 * `pay` hands over so much and says how that is known, `payAll` all that is left, `payBasketOf` a subscription's basket of a day; they use what is
 * held. `takeDeposit` below zero gives back.
 */
export function usePayOrder(order: Order) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: host } = useAnswer('host.profile', {})
  const { value: drawer } = useAnswer('cashSession.current', {})
  const { listed, fields } = order
  const begin = async (lines: readonly BasketLine[]) => {
    await payBasket({ lines, mode: fields.mode, note: t('orders.number', { number: listed.number }) })
    go(drawer ? '/pay' : '/sell')
  }
  const depositWords = t('orders.depositOf', { number: listed.number })
  const named = (line: BasketLine): BasketLine =>
    line.sale.type === 'deposit' ? { ...line, label: depositWords } : line
  const linesFor = (handed: HandedOver) => linesToPay(order, handed, host?.vatRegime === 'franchise').map(named)
  const pay = (handed: HandedOver, proof = NO_PROOF) => void begin(withProof(linesFor(handed), proof))
  return {
    pay,
    payAll: () => pay(leftToHand(order)),
    payBasketOf: (date: Day) => void begin(forDay(linesFor(leftToHand(order)), date)),
    takeDeposit: (amount: number) => void begin([depositLine(listed, { amount, label: depositWords })]),
  }
}
