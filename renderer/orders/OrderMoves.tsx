// Where an order goes from here: the likeliest step is the big button, the others are quiet.

import { Coins, HandCoins } from 'lucide-react'
import { useState } from 'react'
import type { Order } from '../../shared/orders/contract.ts'
import { isOpen, ORDER_STATES, type OrderState } from '../../shared/orders/states.ts'
import { STATE_ICON } from '../app/order-art.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { AcceptSheet } from './AcceptSheet.tsx'
import { usePayOrder } from './use-pay-order.ts'

export interface OrderWaysProps {
  readonly order: Order
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

/** What usually follows; a ready order is paid and handed over. */
const USUAL: Partial<Record<OrderState, OrderState>> = { quote: 'accepted', accepted: 'making', making: 'ready' }

/** The one big button. */
export function OrderNext({ order, onRefused }: OrderWaysProps) {
  const { t } = useText()
  const { move, pending } = useMove(order, onRefused)
  const [isAccepting, setAccepting] = useState(false)
  const { payAll } = usePayOrder(order)
  const { state } = order.listed
  const usual = USUAL[state]
  if (state === 'ready') {
    return <BigButton tone="go" icon={<HandCoins />} label={t('orders.payAndHand')} onPress={payAll} />
  }
  if (usual === undefined || !order.ways.includes(usual)) return null
  const Icon = STATE_ICON[usual]
  return (
    <>
      <BigButton
        tone="go"
        icon={<Icon />}
        label={t(`orders.moveTo.${usual}`)}
        isBusy={pending}
        onPress={() => (usual === 'accepted' ? setAccepting(true) : void move(usual))}
      />
      {isAccepting && <AcceptSheet order={order} onClose={() => setAccepting(false)} />}
    </>
  )
}

/** The deposit, and every other way. */
export function OrderMoves({ order, onRefused }: OrderWaysProps) {
  const { t, money } = useText()
  const { payAll, takeDeposit } = usePayOrder(order)
  const { move, pending } = useMove(order, onRefused)
  const { state } = order.listed
  const { depositAsked, depositHeld, settled, toPay } = order.money
  const missing = Math.min(depositAsked - depositHeld - settled, toPay)
  const others = order.ways.filter((way) => way !== USUAL[state])
  return (
    <div className="order-ways">
      {isOpen(state) && missing > 0 && (
        <BigButton
          icon={<Coins />}
          label={t('orders.takeDeposit')}
          subLabel={money(missing)}
          onPress={() => takeDeposit(missing)}
        />
      )}
      {isOpen(state) && state !== 'ready' && (
        <BigButton size="small" icon={<HandCoins />} label={t('orders.payAndHand')} onPress={payAll} />
      )}
      {depositHeld > 0 && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<Coins />}
          label={t('orders.giveBack')}
          subLabel={money(depositHeld)}
          onPress={() => takeDeposit(-depositHeld)}
        />
      )}
      {others.map((way) => {
        const Icon = STATE_ICON[way]
        return (
          <BigButton
            key={way}
            size="small"
            tone="quiet"
            icon={<Icon />}
            label={
              isBack(state, way) ? t('orders.backTo', { state: t(`orders.state.${way}`) }) : t(`orders.moveTo.${way}`)
            }
            isBusy={pending}
            onPress={() => void move(way)}
          />
        )
      })}
    </div>
  )
}

function isBack(from: OrderState, to: OrderState): boolean {
  return ORDER_STATES.indexOf(to) < ORDER_STATES.indexOf(from)
}

function useMove(order: Order, onRefused: OrderWaysProps['onRefused']) {
  const { ask, pending } = useAsk('order.move')
  const move = async (to: OrderState) => {
    const answer = await ask({ order: order.listed.id, to })
    onRefused(answer.ok ? null : answer.refusal)
  }
  return { move, pending }
}
