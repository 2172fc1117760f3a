// Orders: the board, the calendar, an order being typed, an order.

import './orders.css'
import { useParams } from 'wouter'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { Board } from './Board.tsx'
import { Calendar } from './Calendar.tsx'
import { ChangeOrder, NewOrder, ResumeOrder } from './EditorScreen.tsx'
import { OrderPage } from './OrderPage.tsx'

/** `/orders`, `/orders/calendar`, `/orders/new` (for a customer), `/orders/draft/…`, `/orders/edit/…`, `/orders/<id>`. */
export function OrdersScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  const [first = '', second = ''] = rest.split('/')
  if (first === '') return <Board />
  if (first === 'calendar') return <Calendar />
  if (first === 'new') return <NewOrder customer={second === '' ? null : (second as CustomerId)} />
  if (first === 'draft') return <ResumeOrder key={second} id={second} />
  if (first === 'edit') return <ChangeOrder key={second} order={second as OrderId} />
  return <OrderPage key={first} order={first as OrderId} />
}
