// One lane of the board: the orders of a state, only those near what is seen on the page.

import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import type { ListedOrder, OrderKind } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import { STATE_ICON } from '../app/order-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BoardCard } from './BoardCard.tsx'

/** From left to right. */
export const LANES = ['quote', 'accepted', 'making', 'ready', 'delivered'] as const satisfies readonly OrderState[]

/** As many as one lane is given; the search finds the others. */
const MOST = 150
/** Of what went out, the last ones are enough. */
const MOST_DELIVERED = 60
/** Near enough that a lane is not drawn a second time once its cards are measured. */
const heightOf = ({ steps, partly, alarm }: ListedOrder) => 124 + (steps > 0 ? 20 : 0) + (partly || alarm ? 34 : 0)

interface BoardLaneProps {
  readonly state: (typeof LANES)[number]
  readonly kind: OrderKind | null
}

/** A letter typed in the search does not draw it again. */
export const BoardLane = memo(function BoardLane({ state, kind }: BoardLaneProps) {
  const { t, number } = useText()
  const limit = state === 'delivered' ? MOST_DELIVERED : MOST
  const { value, pending } = useAnswer('order.list', { states: [state], kind, limit }, { keep: true })
  const orders = value ?? []
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- read on each drawing, handed to nothing that remembers it
  const rows = useVirtualizer({
    count: orders.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (orders[index] ? heightOf(orders[index]) : 0),
    getItemKey: (index) => orders[index]?.id ?? index,
    gap: 10,
    overscan: 1,
  })
  const Icon = STATE_ICON[state]
  const count = orders.length === limit ? `${number(limit)}+` : number(orders.length)
  return (
    <section className={`lane ${state}`} aria-labelledby={`lane-${state}`}>
      <h2 id={`lane-${state}`} className="lane-head">
        <Icon aria-hidden="true" />
        <span>{t(`orders.state.${state}`)}</span> {!pending && <span className="lane-count figure">{count}</span>}
      </h2>
      {orders.length === 0 ? (
        !pending && <p className="lane-none">{t('orders.laneNone')}</p>
      ) : (
        <div ref={scroller} className="lane-scroller" tabIndex={-1}>
          <ul className="lane-cards" style={{ blockSize: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start, key }) => {
              const order = orders[index]
              return (
                order && (
                  <li
                    key={key}
                    ref={rows.measureElement}
                    data-index={index}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <BoardCard order={order} />
                  </li>
                )
              )
            })}
          </ul>
        </div>
      )}
    </section>
  )
})
