// What it costs, what is held for it, what is left to pay.

import type { Order } from '../../shared/orders/contract.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { DepositCoin } from './DepositCoin.tsx'

export function OrderMoneyCard({ order: { money: sums } }: { readonly order: Order }) {
  const { t, money } = useText()
  const rows = [
    { word: t('orders.total'), amount: sums.total, isShown: true },
    { word: t('orders.depositHeld'), amount: sums.depositHeld, isShown: sums.depositHeld > 0 },
    { word: t('orders.settled'), amount: sums.settled, isShown: sums.settled > 0 },
  ]
  return (
    <Card className="order-money">
      <dl>
        {rows
          .filter(({ isShown }) => isShown)
          .map(({ word, amount }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd className="figure">{money(amount)}</dd>
            </div>
          ))}
        <div className="order-to-pay">
          <dt>{t('orders.toPay')}</dt>
          <dd className="figure">{money(sums.toPay)}</dd>
        </div>
      </dl>
      <DepositCoin asked={sums.depositAsked} held={sums.depositHeld} />
    </Card>
  )
}
