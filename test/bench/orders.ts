// The order book of a large coop: the board of 5,000 orders, one found by its words, a customer among 20,000.

import { closeBook } from '../../db/open-book.ts'
import { alone, milliseconds, quantile, timed, type Figure } from './figure.ts'
import { orderFrames } from './order-frames.ts'
import { promiseOrders, write } from './order-shop.ts'
import type { Run } from './run.ts'
import { look, openBench } from './shop.ts'

const FRAME_MS = 16

export async function orderFigures({ past, say }: Run): Promise<Figure[]> {
  const folder = await past({ sales: 1000, articles: 200 })
  const book = openBench(folder)
  say('promising orders…')
  promiseOrders(book)
  const figures = [
    framed('customer.find: a name among 20,000', () => look(book, 'customer.find', { text: 'diallo ma' })),
    framed('customer.find: two letters among 20,000', () => look(book, 'customer.find', { text: 'ma' })),
    framed('customer.find: a phone among 20,000', () => look(book, 'customer.find', { text: '06 12 34' })),
    framed('customer.find: the latest of 20,000', () => look(book, 'customer.find', { text: '' })),
    framed('order.list: the board of 5,000 orders, 400 under way', () =>
      look(book, 'order.list', { states: ['quote', 'accepted', 'making', 'ready'] }),
    ),
    framed('order.list: all of 5,000 orders', () => look(book, 'order.list', {})),
    framed(
      'order.list: the board just after something changed',
      () => look(book, 'order.list', { states: ['quote', 'accepted', 'making', 'ready'] }),
      () => write(book, [{ kind: 'till.technical', data: { type: 'trainingEnded' } }]),
    ),
    framed('order.list: by a word', () => look(book, 'order.list', { text: 'diallo nappe' })),
    framed('order.reserved: what 400 orders were promised', () => look(book, 'order.reserved', {})),
  ]
  closeBook(book)
  say('orders in Chromium…')
  return [...figures, ...(await orderFrames(folder))]
}

function framed(name: string, work: () => void, before: () => void = () => undefined): Figure {
  const took = Array.from({ length: 40 }, () => {
    before()
    return timed(work)
  })
  const at95 = quantile(took, 0.95)
  return alone(
    `orders: ${name}`,
    `${milliseconds(quantile(took, 0.5))}, p95 ${milliseconds(at95)}`,
    '≤ 16 ms',
    at95 <= FRAME_MS,
  )
}
