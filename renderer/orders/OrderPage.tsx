// An order: what was promised, for when, where it stands, and what can be done next.

import './order-page.css'
import './order-follow.css'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { isClosed } from '../../shared/orders/states.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { OrderDeliveries } from './OrderDeliveries.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderInvoices } from './OrderInvoices.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderMoneyCard } from './OrderMoneyCard.tsx'
import { OrderMoves, OrderNext } from './OrderMoves.tsx'
import { OrderPapers } from './OrderPapers.tsx'
import { OrderSheets } from './OrderSheets.tsx'
import { OrderSteps } from './OrderSteps.tsx'
import { OrderStory } from './OrderStory.tsx'
import { OrderTrail } from './OrderTrail.tsx'

/** Read first; each press that moves it can be moved back. */
export function OrderPage({ order }: { readonly order: OrderId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('order.get', { order })
  if (value) return <Shown order={value} />
  return (
    <Screen title={t('orders.title')} footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}>
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

function Shown({ order }: { readonly order: Order }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { id, title, number, state } = order.listed
  const maySell = SELLERS.includes(role)
  const isOver = isClosed(state)
  const ways = { order, onRefused: setRefusal }
  return (
    <Screen
      title={`${t('orders.number', { number })} · ${title}`}
      className="order-page"
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/orders')} />
          {maySell && !isOver && (
            <BigButton
              tone="quiet"
              icon={<Pencil />}
              label={t('common.change')}
              onPress={() => go(`/orders/edit/${id}`)}
            />
          )}
          {maySell && <OrderNext {...ways} />}
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <OrderTrail state={state} />
      <div className="order-parts">
        <div className="editor-column">
          <OrderFacts order={order} />
          <OrderLines order={order} />
          <OrderSteps order={order} mayChange={maySell && !isOver} onRefused={setRefusal} />
          <OrderStory order={order} />
        </div>
        <div className="editor-column">
          <OrderMoneyCard order={order} />
          {maySell && <OrderPapers {...ways} />}
          {maySell && <OrderMoves {...ways} />}
          <OrderDeliveries order={order} maySell={maySell} onRefused={setRefusal} />
          {maySell && <OrderSheets {...ways} />}
          <OrderInvoices order={order} maySell={maySell} onRefused={setRefusal} />
        </div>
      </div>
    </Screen>
  )
}
