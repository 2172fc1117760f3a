// One lane of the board: the orders of a state, the first ones at once, then only those near what is seen on the page.

import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef, type RefObject } from 'react'
import type { ListedOrder, OrderKind } from '../../shared/orders/orders.ts'
import { STATE_ICON } from '../app/order-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BoardCard } from './BoardCard.tsx'
import { limitOf, wantedIn, type Lane } from './lanes.ts'

/** Between two cards, in pixels, as in `board.css`. */
const GAP = 10
/** Drawn with the screen itself; what is below them comes a frame later. */
const FIRST = 1
/** How much of the window's height a lane has. */
const LANE_PART = 0.7
/** Of a card that was not drawn yet. */
const heightOf = ({ steps, partly, alarm }: ListedOrder) => 124 + (steps > 0 ? 20 : 0) + (partly || alarm ? 34 : 0)

interface BoardLaneProps {
  readonly state: Lane
  readonly kind: OrderKind | null
  /** The first cards of all lanes are on the screen. */
  readonly isPainted: boolean
}

/** A letter typed in the search does not draw it again. */
export const BoardLane = memo(function BoardLane({ state, kind, isPainted }: BoardLaneProps) {
  const { t, number } = useText()
  const limit = limitOf(state)
  const { value, pending } = useAnswer('order.list', wantedIn(state, kind), { keep: true })
  const orders = value ?? NO_ORDERS
  const scroller = useRef<HTMLDivElement>(null)
  const seen = useSeen(orders, { scroller, isPainted })
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
          <ul className="lane-cards" style={seen.room}>
            {seen.rows.map(({ index, key }) => {
              const order = orders[index]
              return (
                order && (
                  <li key={key} ref={seen.measure} data-index={index}>
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

const NO_ORDERS: readonly ListedOrder[] = []

interface Seen {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly isPainted: boolean
}

/**
 * The rows to draw, and the room that the others take. Nothing is measured before the first rows are painted: they stand
 * one under the other as they are, and stay where they are when the others come.
 */
function useSeen(orders: readonly ListedOrder[], { scroller, isPainted }: Seen) {
  // oxlint-disable-next-line react/incompatible-library -- read on each drawing, handed to nothing that remembers it
  const rows = useVirtualizer({
    count: orders.length,
    enabled: isPainted,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (orders[index] ? heightOf(orders[index]) : 0),
    getItemKey: (index) => orders[index]?.id ?? index,
    gap: GAP,
    overscan: 1,
    // Nearly as high as it will turn out to be: the rest is drawn once, not after an empty lane.
    initialRect: { width: 0, height: innerHeight * LANE_PART },
  })
  const near = rows.getVirtualItems()
  if (near[0] === undefined) {
    const first = orders.slice(0, FIRST).map(({ id }, index) => ({ index, key: id }))
    return { rows: first, room: undefined, measure: undefined }
  }
  const room = { blockSize: rows.getTotalSize(), paddingBlockStart: near[0].start }
  return { rows: near, room, measure: rows.measureElement }
}
