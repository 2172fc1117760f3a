// Paying an invoice at the till: a basket of its own, and the payment screen.

import { useLocation } from 'wouter'
import type { Invoice } from '../../shared/invoices/contract.ts'
import { invoiceLine } from '../app/order-basket.ts'
import { payBasket } from '../app/pay-order.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'

/** All that is open; where the drawer is closed, the till says so. */
export function usePayInvoice(invoice: Invoice) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: drawer } = useAnswer('cashSession.current', {})
  const { code } = invoice.whole
  const label = t('invoice.type.invoice', { code })
  const pay = async () => {
    await payBasket({ lines: [invoiceLine(invoice, label)], mode: null, note: label })
    go(drawer ? '/pay' : '/sell')
  }
  return () => void pay()
}
