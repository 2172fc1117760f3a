// What went out and when: signed or photographed, taken back when it did not; crockery that comes back.

import { Truck, Undo2, Utensils } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { Delivery } from '../../shared/orders/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { classNames } from '../ui/class-names.ts'
import { Card } from '../ui/Screen.tsx'
import { DeliverCrockery } from './DeliverCrockery.tsx'
import { crockeryOut } from './deliver-lines.ts'
import type { OrderWaysProps } from './OrderMoves.tsx'

interface OrderDeliveriesProps extends OrderWaysProps {
  readonly maySell: boolean
}

export function OrderDeliveries({ order, maySell, onRefused }: OrderDeliveriesProps) {
  const { t } = useText()
  const [isBack, setBack] = useState(false)
  const out = crockeryOut(order)
  if (order.deliveries.length === 0) return null
  return (
    <Card title={t('follow.deliveries')} className="order-deliveries">
      <ul>
        {order.deliveries.map((one) => (
          <Gone key={`${one.till}-${one.seq}`} delivery={one} maySell={maySell} onRefused={onRefused} />
        ))}
      </ul>
      {maySell && out.length > 0 && (
        <BigButton icon={<Utensils />} label={t('follow.crockeryBack')} onPress={() => setBack(true)} />
      )}
      {isBack && <DeliverCrockery order={order} onClose={() => setBack(false)} />}
    </Card>
  )
}

interface GoneProps {
  readonly delivery: Delivery
  readonly maySell: boolean
  readonly onRefused: OrderWaysProps['onRefused']
}

function Gone({ delivery, maySell, onRefused }: GoneProps) {
  const { t, day, money } = useText()
  const { ask, pending } = useAsk('order.takeBackDelivery')
  const { till, seq, receivedBy, differences, signature, photo, isTakenBack, isOnAccount } = delivery
  const takeBack = async () => {
    const answer = await ask({ of: { till, seq } })
    onRefused(answer.ok ? null : answer.refusal)
  }
  const proof = signature ?? photo
  return (
    <li className={classNames('gone', isTakenBack && 'undone')}>
      <Truck aria-hidden="true" />
      <span className="told-words">
        <strong>{day(delivery.date ?? delivery.on, 'short')}</strong>{' '}
        <span>
          {isTakenBack ? t('follow.takenBack') : t(isOnAccount ? 'follow.onAccount' : 'follow.paidAtTill')}
          {[...new Set([receivedBy, differences])]
            .filter((words) => words !== '')
            .map((words) => (
              <Fragment key={words}>
                {' · '}
                <bdi>{words}</bdi>
              </Fragment>
            ))}
        </span>
      </span>
      {proof !== null && <img src={pictureUrl(proof)} alt={t('follow.proof')} />}
      <strong className="figure">{money(delivery.total)}</strong>
      {maySell && isOnAccount && !isTakenBack && !delivery.isInvoiced && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<Undo2 />}
          label={t('follow.takeBack')}
          isBusy={pending}
          onPress={() => void takeBack()}
        />
      )}
    </li>
  )
}
