// An order: what was promised, for when, where it stands, and what can be done next.

import './order-page.css'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { LinePicture, LineWords } from './LineFace.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderMoneyCard } from './OrderMoneyCard.tsx'
import { OrderMoves, OrderNext } from './OrderMoves.tsx'
import { OrderPapers } from './OrderPapers.tsx'

/** Read first; each press that moves it can be moved back. */
export function OrderPage({ order }: { readonly order: OrderId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('order.get', { order })
  if (value) return <Shown order={value} />
  return (
    <Screen
      title={t('orders.title')}
      footer={<BigButton tone="quiet" label={t('common.back')} onPress={() => go('/orders')} />}
    >
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
  const isOver = state === 'delivered' || state === 'cancelled' || state === 'declined'
  const ways = { order, onRefused: setRefusal }
  return (
    <Screen
      title={`${t('orders.number', { number })} · ${title}`}
      className="order-page"
      footer={
        <>
          <BigButton tone="quiet" label={t('common.back')} onPress={() => go('/orders')} />
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
      <div className="order-parts">
        <div className="editor-column">
          <OrderFacts order={order} />
          <Lines order={order} />
        </div>
        <div className="editor-column">
          <OrderMoneyCard order={order} />
          {maySell && <OrderPapers {...ways} />}
          {maySell && <OrderMoves {...ways} />}
        </div>
      </div>
    </Screen>
  )
}

function Lines({ order: { fields } }: { readonly order: Order }) {
  const { t, money } = useText()
  return (
    <Card title={t('orders.lines')}>
      <ul className="order-lines">
        {fields.lines.map((line) => (
          <li key={line.key}>
            <LinePicture line={line} />
            <LineWords line={line} />
            <span className="figure">{money(line.unitPrice)}</span>
          </li>
        ))}
      </ul>
      {fields.notes !== '' && (
        <p className="order-notes">
          <bdi>{fields.notes}</bdi>
        </p>
      )}
    </Card>
  )
}
