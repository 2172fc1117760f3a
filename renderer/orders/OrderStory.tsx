// What became of an order: who changed what, and when, the latest first.

import {
  CirclePlus,
  Coins,
  FileText,
  MoveRight,
  Pencil,
  ReceiptText,
  Truck,
  Utensils,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../shared/kernel/day.ts'
import type { Order, OrderEvent } from '../../shared/orders/contract.ts'
import { ORDER_STATES } from '../../shared/orders/states.ts'
import { useStatus } from '../app/session.tsx'
import { useFaces } from '../app/use-faces.ts'
import { useText, type Text } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Card } from '../ui/Screen.tsx'
import { fieldsTold } from './order-story.ts'

const ICON: Readonly<Record<OrderEvent['what'], LucideIcon>> = {
  opened: CirclePlus,
  changed: Pencil,
  quoteIssued: FileText,
  moved: MoveRight,
  deposit: Coins,
  delivered: Truck,
  crockeryBack: Utensils,
  invoiced: ReceiptText,
}
const FEW = 5

export function OrderStory({ order: { story } }: { readonly order: Order }) {
  const { t } = useText()
  const [isWhole, setWhole] = useState(false)
  return (
    <Card title={t('follow.story.title')} className="order-story">
      <ul>
        {(isWhole ? story : story.slice(0, FEW)).map((event) => (
          <Told key={`${event.till}-${event.seq}-${event.what}`} event={event} />
        ))}
      </ul>
      {!isWhole && story.length > FEW && (
        <BigButton size="small" tone="quiet" label={t('follow.wholeStory')} onPress={() => setWhole(true)} />
      )}
    </Card>
  )
}

function Told({ event }: { readonly event: OrderEvent }) {
  const text = useText()
  const { of } = useFaces()
  const Icon = ICON[event.what]
  const { coop } = useStatus()
  return (
    <li>
      <Icon aria-hidden="true" />
      <span className="told-words">
        <strong>{wordsOf(event, text)}</strong>{' '}
        <span>
          {text.day(localDate(event.at, coop?.timeZone ?? 'UTC'), 'short')} ·{' '}
          <span className="figure">{text.time(event.at)}</span>
        </span>
      </span>
      {event.amount !== null && <span className="figure">{text.money(event.amount)}</span>}
      {event.by !== null && <Face {...of(event.by)} size={40} isDecorative={false} />}
    </li>
  )
}

function wordsOf({ what, detail }: OrderEvent, { t, list }: Text): string {
  const [first = ''] = detail
  const state = ORDER_STATES.find((one) => one === first)
  if (what === 'moved' && state) return t(`orders.state.${state}`)
  if (what === 'quoteIssued') return t('follow.story.quote', { version: first })
  if (what === 'changed') return list(fieldsTold(detail).map((part) => t(`follow.field.${part}`)))
  return t(`follow.story.${what === 'moved' ? 'changed' : what}`)
}
