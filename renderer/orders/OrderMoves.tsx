// Where an order goes from here: the likeliest step is the big button, the others are quiet.

import { Coins, HandCoins, ListChecks, PackageCheck } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Order } from '../../shared/orders/contract.ts'
import { isOpen, ORDER_STATES, type OrderState } from '../../shared/orders/states.ts'
import { STATE_ICON } from '../app/order-art.ts'
import { leftToHand } from '../app/order-basket.ts'
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

/** What usually follows; a ready order is handed over. */
const USUAL: Partial<Record<OrderState, OrderState>> = { quote: 'accepted', accepted: 'making', making: 'ready' }

/** The one big button. */
export function OrderNext({ order, onRefused }: OrderWaysProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { move, pending } = useMove(order, onRefused)
  const [isAccepting, setAccepting] = useState(false)
  const { state, id } = order.listed
  const usual = USUAL[state]
  if (state === 'ready' || isPartlyHanded(order)) {
    return (
      <BigButton
        tone="go"
        icon={<PackageCheck />}
        label={t('follow.hand')}
        onPress={() => go(`/orders/deliver/${id}`)}
      />
    )
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

/** Some of it is with the customer already: the rest follows. */
function isPartlyHanded({ listed, progress, fields }: Order): boolean {
  return (
    isOpen(listed.state) && progress.some(({ delivered }) => delivered > 0) && leftToHand({ progress, fields }).size > 0
  )
}

/** The deposit, handing over, and every other way. */
export function OrderMoves({ order, onRefused }: OrderWaysProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { payAll } = usePayOrder(order)
  const { move, pending } = useMove(order, onRefused)
  const { state, id } = order.listed
  const others = order.ways.filter((way) => way !== USUAL[state] || isPartlyHanded(order))
  return (
    <div className="order-ways">
      <Deposit order={order} />
      {isOpen(state) && <BigButton size="small" icon={<HandCoins />} label={t('orders.payAndHand')} onPress={payAll} />}
      {isOpen(state) && state !== 'ready' && !isPartlyHanded(order) && (
        <BigButton
          size="small"
          icon={<PackageCheck />}
          label={t('follow.hand')}
          onPress={() => go(`/orders/deliver/${id}`)}
        />
      )}
      {(isOpen(state) || state === 'quote') && (
        <BigButton
          size="small"
          tone="quiet"
          icon={<ListChecks />}
          label={t('follow.plan.title')}
          onPress={() => go(`/orders/plan/${id}`)}
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

/** What is missing of it, and what is held and may be given back. */
function Deposit({ order }: { readonly order: Order }) {
  const { t, money } = useText()
  const { takeDeposit } = usePayOrder(order)
  const { depositAsked, depositHeld, settled, toPay } = order.money
  const missing = Math.min(depositAsked - depositHeld - settled, toPay)
  return (
    <>
      {isOpen(order.listed.state) && missing > 0 && (
        <BigButton
          icon={<Coins />}
          label={t('orders.takeDeposit')}
          subLabel={money(missing)}
          onPress={() => takeDeposit(missing)}
        />
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
    </>
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
