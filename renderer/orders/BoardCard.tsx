// One order on the board: its day big, its picture, who, how many guests, what is paid of the deposit.

import { TriangleAlert, TriangleDashed, Users } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'wouter'
import type { ListedOrder } from '../../shared/orders/orders.ts'
import { pictureUrl } from '../app/client.ts'
import { KIND_ART } from '../app/order-art.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { DepositCoin } from './DepositCoin.tsx'

/** Leads to the order; drawn again only when it changed, not when its lane is scrolled. */
export const BoardCard = memo(function BoardCard({ order }: { readonly order: ListedOrder }) {
  const { t, number } = useText()
  const { id, kind, title, who, guests, photo, alarm } = order
  return (
    <Link href={`/orders/${id}`} className={alarm === null ? 'board-card' : `board-card ${alarm}`}>
      <DueWords order={order} />
      <span className="board-what">
        <ArtPicture art={KIND_ART[kind]} photoUrl={photo === null ? undefined : pictureUrl(photo)} size={52} />
        <span className="board-words">
          <strong>
            <bdi>{title}</bdi>
          </strong>{' '}
          <span className="board-who">
            <bdi>{who}</bdi>
          </span>
        </span>
      </span>
      <span className="board-marks">
        <span className="board-number figure"> {t('orders.number', { number: order.number })}</span>
        {guests !== null && (
          <span>
            <Users aria-hidden="true" />
            <span className="figure">{number(guests)}</span>
            <span className="unseen"> {t('orders.guests', { count: guests })}</span>
          </span>
        )}
        {order.allergic && (
          <span>
            <TriangleDashed aria-hidden="true" />
            <span className="unseen"> {t('orders.someAllergic')}</span>
          </span>
        )}
        <DepositCoin asked={order.depositAsked} held={order.depositHeld} />
      </span>
      {order.steps > 0 && <Steps done={order.stepsDone} of={order.steps} />}
      {(order.partly || alarm !== null) && (
        <span className="board-alarm">
          {alarm !== null && <TriangleAlert aria-hidden="true" />}
          {alarm === null ? t('orders.partly') : t(`orders.alarm.${alarm}`)}
        </span>
      )}
    </Link>
  )
})

function DueWords({ order: { dueOn, dueAt, state, validUntil } }: { readonly order: ListedOrder }) {
  const { t, day } = useText()
  const { today } = useStatus()
  if (dueOn === null) {
    const isQuote = state === 'quote' && validUntil !== null
    return (
      <span className="board-due none">
        {isQuote ? t('orders.goodUntil', { day: day(validUntil, 'short') }) : t('orders.noDay')}
      </span>
    )
  }
  return (
    <span className={dueOn === today ? 'board-due today' : 'board-due'}>
      <bdi>{dueOn === today ? t('common.today') : day(dueOn, 'short')}</bdi>
      {dueAt !== null && ' '}
      {dueAt !== null && <bdi className="figure">{dueAt}</bdi>}
    </span>
  )
}

function Steps({ done, of }: { readonly done: number; readonly of: number }) {
  const { t, number } = useText()
  return (
    <span className="board-steps">
      <span className="unseen"> {t('orders.stepsDone', { done: number(done), all: number(of) })}</span>
      {Array.from({ length: Math.min(of, 12) }, (_, index) => (
        <span key={index} className={index < (done / of) * Math.min(of, 12) ? 'done' : undefined} aria-hidden="true" />
      ))}
    </span>
  )
}
