// What it costs as one length: paid or billed, held as a deposit, left to pay.

import type { Order } from '../../shared/orders/contract.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { DepositCoin } from './DepositCoin.tsx'
import { moneyParts } from './order-trail.ts'

const COLOURS = { settled: 'forest', depositHeld: 'rust', toPay: 'slate' } as const

export function OrderMoneyCard({ order: { money: sums } }: { readonly order: Order }) {
  const { t, money } = useText()
  return (
    <Card className="order-money">
      <p className="order-total">
        <span>{t('orders.total')}</span> <strong className="figure">{money(sums.total)}</strong>
        <DepositCoin asked={sums.depositAsked} held={sums.depositHeld + sums.settled} />
      </p>
      <StackedBar
        label={t('follow.moneyOf')}
        parts={moneyParts(sums)
          .filter(({ id, amount }) => amount !== 0 || id === 'toPay')
          .map(({ id, amount }) => ({
            ...{ id, label: t(`orders.${id}`), amountText: money(amount), value: amount },
            colour: COLOURS[id],
          }))}
      />
      {sums.depositAsked > 0 && (
        <p className="order-asked">
          <span>{t('orders.depositAsked')}</span> <strong className="figure">{money(sums.depositAsked)}</strong>
        </p>
      )}
      {sums.invoicesOpen > 0 && (
        <p className="order-asked">
          <span>{t('follow.invoicesOpen')}</span> <strong className="figure">{money(sums.invoicesOpen)}</strong>
        </p>
      )}
    </Card>
  )
}
