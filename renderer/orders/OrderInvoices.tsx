// What was billed for an order, and what still can be.

import { ReceiptText } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Order } from '../../shared/orders/contract.ts'
import { InvoiceLine } from '../app/InvoiceLine.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import type { OrderWaysProps } from './OrderMoves.tsx'

interface OrderInvoicesProps extends OrderWaysProps {
  readonly maySell: boolean
}

/** Nothing while nothing was handed over on account, nor paid before by an organisation. */
export function OrderInvoices({ order, maySell, onRefused }: OrderInvoicesProps) {
  const { t, money } = useText()
  const [, go] = useLocation()
  const { id } = order.listed
  const { value: invoices = [] } = useAnswer('invoice.list', { order: id, limit: 50 })
  const { ask, pending } = useAsk('invoice.issue')
  const mayBill = maySell && isBillable(order)
  const bill = async () => {
    const answer = await ask({ order: id })
    if (answer.ok) go(`/invoices/${answer.value.invoice}`)
    else onRefused(answer.refusal)
  }
  const { value: deposits = [] } = useAnswer('invoice.deposits', { order: id })
  const advance = useAsk('invoice.ofDeposit')
  const [deposit] = maySell ? deposits : []
  const billDeposit = async () => {
    const answer = await advance.ask({ order: id })
    if (answer.ok) go(`/invoices/${answer.value.invoice}`)
    else onRefused(answer.refusal)
  }
  if (invoices.length === 0 && !mayBill && !deposit) return null
  return (
    <Card title={t('invoice.title')} className="order-invoices">
      <ul>
        {invoices.map((invoice) => (
          <li key={invoice.facts.invoice}>
            <InvoiceLine invoice={invoice} />
          </li>
        ))}
      </ul>
      {deposit && (
        <BigButton
          icon={<ReceiptText />}
          label={t(deposit.amount > 0 ? 'invoice.ofDeposit' : 'invoice.ofDepositBack')}
          subLabel={money(Math.abs(deposit.amount))}
          isBusy={advance.pending}
          onPress={() => void billDeposit()}
        />
      )}
      {mayBill && (
        <BigButton icon={<ReceiptText />} label={t('follow.bill')} isBusy={pending} onPress={() => void bill()} />
      )}
    </Card>
  )
}

/** Something went out on account that is on no invoice. */
function isBillable({ deliveries }: Order): boolean {
  return deliveries.some((one) => one.isOnAccount && !one.isInvoiced && !one.isTakenBack)
}
