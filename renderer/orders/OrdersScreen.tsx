// Orders: the board, the calendar, an order being typed, an order and what follows.

import './orders.css'
import type { ReactElement } from 'react'
import { useParams } from 'wouter'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { Board } from './Board.tsx'
import { Calendar } from './Calendar.tsx'
import { CollectScreen } from './CollectScreen.tsx'
import { DeliverPage } from './DeliverPage.tsx'
import { ChangeOrder, NewOrder, ResumeOrder } from './EditorScreen.tsx'
import { FollowScreen } from './FollowScreen.tsx'
import { askLanes } from './lanes.ts'
import { OrderPage } from './OrderPage.tsx'
import { PlanPage } from './PlanPage.tsx'

/** By the first word of the address; what comes after it names a customer, a draft or an order. */
const PAGES: Readonly<Record<string, (of: string) => ReactElement>> = {
  '': () => <Board />,
  calendar: () => <Calendar />,
  baskets: () => <CollectScreen />,
  follow: () => <FollowScreen />,
  new: (of) => <NewOrder customer={of === '' ? null : (of as CustomerId)} />,
  draft: (of) => <ResumeOrder key={of} id={of} />,
  edit: (of) => <ChangeOrder key={of} order={of as OrderId} />,
  deliver: (of) => <DeliverPage key={of} order={of as OrderId} />,
  plan: (of) => <PlanPage key={of} first={of as OrderId} />,
}

/** `/orders`, `/orders/<page>/…` as in `PAGES`, `/orders/<id>`. */
export function OrdersScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  const [first = '', second = ''] = rest.split('/')
  return PAGES[first]?.(second) ?? <OrderPage key={first} order={first as OrderId} />
}

/** Asks for what the first page shows, ahead of need. */
export function askAhead(): void {
  askLanes()
}
