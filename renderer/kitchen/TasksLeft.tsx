// What is not among the cards: orders that were cut off, and those that are made.

import type { Output } from '../../shared/contract.ts'
import type { TaskOrder } from '../../shared/orders/tasks.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

/** How many more there are; a tap shows them. */
export function More({ more, onAll }: { readonly more: number; readonly onAll: () => void }) {
  const { t, number } = useText()
  if (more === 0) return null
  return (
    <BigButton tone="quiet" size="small" isWide label={t('kitchen.more', { number: number(more) })} onPress={onAll} />
  )
}

interface ReadyProps {
  readonly ready: Output<'order.tasks'>['ready']
  readonly onNotReady: (order: TaskOrder['order']) => void
}

/** Made and waiting to be fetched: a tap takes one back. */
export function ReadyOrders({ ready, onNotReady }: ReadyProps) {
  const { t } = useText()
  return (
    <ul className="ready-orders">
      {ready.map(({ order, number, title }) => (
        <li key={order}>
          <button type="button" className="ready-order" onClick={() => onNotReady(order)}>
            <span className="unseen">{t('tasks.notReady')} </span>
            <span className="figure">{number}</span>
            <bdi>{title}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
