// One order in a list: its picture, what it is, for when, where it stands, what it costs.

import './order-line.css'
import { memo } from 'react'
import { Link } from 'wouter'
import type { ListedOrder } from '../../shared/orders/orders.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { pictureUrl } from './client.ts'
import { KIND_ART, STATE_ICON } from './order-art.ts'

/** Leads to it. */
export const OrderLine = memo(function OrderLine({ order }: { readonly order: ListedOrder }) {
  const { t, money, day } = useText()
  const { id, number, kind, state, title, who, dueOn, dueAt, photo, total } = order
  const Icon = STATE_ICON[state]
  return (
    <Link href={`/orders/${id}`} className="order-line">
      <ArtPicture art={KIND_ART[kind]} photoUrl={photo === null ? undefined : pictureUrl(photo)} size={56} />
      <span className="order-line-words">
        <strong>
          <bdi>{title}</bdi>
        </strong>{' '}
        <span>
          <span className="figure">{t('orders.number', { number })}</span> <bdi>{who}</bdi>{' '}
          {dueOn !== null && day(dueOn, 'short')} {dueAt !== null && <span className="figure">{dueAt}</span>}
        </span>
      </span>
      <span className={`order-state ${state}`}>
        <Icon aria-hidden="true" />
        {t(`orders.state.${state}`)}
      </span>
      <strong className="figure">{money(total)}</strong>
    </Link>
  )
})
