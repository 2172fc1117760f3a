// Who comes today for her basket, who came, who did not; a press hands it over.

import './follow.css'
import { Check, HandCoins } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { Order } from '../../shared/orders/contract.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { LinePicture } from './LineFace.tsx'
import { usePayOrder } from './use-pay-order.ts'

type Collection = Output<'order.collections'>[number]

export function CollectScreen() {
  const { t, day, number } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const [on, setOn] = useState<Day>(today as Day)
  const { value: collections } = useAnswer('order.collections', { on }, { keep: true })
  const came = (collections ?? []).filter(({ collected }) => collected).length
  return (
    <Screen
      title={t('follow.collect.title')}
      actions={
        <Stepper
          label={t('follow.collect.day')}
          valueText={on === today ? t('common.today') : day(on, 'short')}
          lessLabel={t('follow.collect.before')}
          moreLabel={t('follow.collect.after')}
          onLess={() => setOn(addDays(on, -1))}
          onMore={() => setOn(addDays(on, 1))}
        />
      }
      footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}
    >
      {collections && (
        <p className="collect-count">
          {t('follow.collect.came', { came: number(came), all: number(collections.length) })}
        </p>
      )}
      <ul className="collections">
        {collections?.map((one) => (
          <Basket key={one.order.id} collection={one} on={on} />
        ))}
      </ul>
      {collections?.length === 0 && <p className="order-none">{t('follow.collect.none')}</p>}
    </Screen>
  )
}

interface BasketProps {
  readonly collection: Collection
  readonly on: Day
}

/** A basket that nobody came for may be handed over on a later day. */
function Basket({ collection, on }: BasketProps) {
  const { t } = useText()
  const { today } = useStatus()
  const { role } = useMember()
  const { order, collected, lines } = collection
  return (
    <li className={collected ? 'collection came' : 'collection'}>
      <Link href={`/orders/${order.id}`} className="collection-who">
        <strong>
          <bdi>{order.who}</bdi>
        </strong>{' '}
        <span className="collection-lines">
          {lines.map((line) => (
            <LinePicture key={line.key} line={line} size={44} />
          ))}
        </span>
      </Link>
      {collected && (
        <span className="collection-state">
          <Check aria-hidden="true" />
          {t('follow.collect.done')}
        </span>
      )}
      {!collected && on < today && <span className="collection-state missed">{t('follow.collect.missed')}</span>}
      {!collected && on <= today && SELLERS.includes(role) && <Hand collection={collection} on={on} />}
    </li>
  )
}

/** What it needs of the order is asked for only where it can be handed over. */
function Hand({ collection: { order }, on }: BasketProps) {
  const { value } = useAnswer('order.get', { order: order.id })
  return value ? <HandKnown order={value} on={on} /> : null
}

function HandKnown({ order, on }: { readonly order: Order; readonly on: Day }) {
  const { t } = useText()
  const { payBasketOf } = usePayOrder(order)
  return <BigButton icon={<HandCoins />} label={t('follow.collect.hand')} onPress={() => payBasketOf(on)} />
}
