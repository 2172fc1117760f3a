// The board: what was asked, promised, begun and made, each with its day; what is late first.

import './board.css'
import { CalendarDays, ClipboardPlus, ListChecks, Users } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { ListedOrder, OrderKind } from '../../shared/orders/orders.ts'
import { OrderLine } from '../app/OrderLine.tsx'
import { useMember } from '../app/session.tsx'
import { answers, asked, useAnswer } from '../app/use-answer.ts'
import { useScan } from '../app/use-scan.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useRestLater } from '../ui/use-rest-later.ts'
import { BoardLane } from './BoardLane.tsx'
import { DraftTickets } from './DraftTickets.tsx'
import { FollowWays } from './FollowWays.tsx'
import { KindFilter } from './KindFilter.tsx'
import { foundOnBoard, LANES, MOST_FOUND } from './lanes.ts'

/** A garment's code opens its order, wherever the focus is; words find by number, name and phone. */
export function Board() {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [kind, setKind] = useState<OrderKind | null>(null)
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const text = typed.trim()
  const open = async (code: string) => {
    const order = await orderOf(code)
    if (order) go(`/orders/${order}`)
    else setUnknown(code)
  }
  useScan((code) => void open(code))
  const enter = async () => {
    const order = (await orderOf(typed.trim())) ?? (await firstFound(typed.trim(), kind))
    if (order) go(`/orders/${order}`)
  }
  const maySell = SELLERS.includes(role)
  return (
    <Screen
      title={t('orders.title')}
      className="orders-board"
      actions={
        <>
          {maySell && (
            <IconButton label={t('tasks.title')} icon={<ListChecks />} tone="quiet" onPress={() => go('/tasks')} />
          )}
          <KindFilter value={kind} onChange={setKind} />
          <SearchBox
            label={t('orders.search')}
            value={typed}
            onChange={setTyped}
            onEnter={() => void enter()}
            clearLabel={t('catalogue.clear')}
          />
        </>
      }
      footer={
        <>
          <BigButton tone="quiet" icon={<Users />} label={t('customers.title')} onPress={() => go('/customers')} />
          <BigButton icon={<CalendarDays />} label={t('orders.calendar')} onPress={() => go('/orders/calendar')} />
          <FollowWays />
          {maySell && (
            <BigButton
              tone="go"
              icon={<ClipboardPlus />}
              label={t('orders.newOrder')}
              onPress={() => go('/orders/new')}
            />
          )}
        </>
      }
    >
      {unknown !== null && (
        <Notice
          tone="attention"
          text={t('orders.unknownCode', { code: unknown })}
          action={{ label: t('common.ok'), onPress: () => setUnknown(null) }}
        />
      )}
      {maySell && <DraftTickets />}
      <Lanes kind={kind} />
      {text !== '' && <Found text={text} kind={kind} />}
    </Screen>
  )
}

/** Not drawn again for a letter typed in the search; what was found lies over them. */
const Lanes = memo(function Lanes({ kind }: { readonly kind: OrderKind | null }) {
  const isPainted = useRestLater(LANES)
  return (
    <div className="lanes">
      {LANES.map((state) => (
        <BoardLane key={state} state={state} kind={kind} isPainted={isPainted} />
      ))}
    </div>
  )
})

/** What is found in the lanes at once, then as the host says; the lanes are seen until something is known. */
function Found({ text, kind }: { readonly text: string; readonly kind: OrderKind | null }) {
  const near = useMemo(() => foundOnBoard(text, kind), [text, kind])
  const { value, isPrevious } = useAnswer('order.list', { text, kind, limit: MOST_FOUND }, { keep: true })
  const found = (isPrevious || value === undefined) && near.length > 0 ? near : value
  return found && <Lines orders={found} />
}

/** Not drawn again for a letter until what that finds is known. */
const Lines = memo(function Lines({ orders }: { readonly orders: readonly ListedOrder[] }) {
  const { t } = useText()
  const hasRest = useRestLater(orders)
  return (
    <ul className="board-found" aria-label={t('orders.found')}>
      {orders.length === 0 && <li>{t('orders.notFound')}</li>}
      {orders.slice(0, hasRest ? orders.length : SEEN_AT_ONCE).map((order, place) => (
        // By place, not by order: another letter changes the words of a line, not the line.
        <li key={place}>
          <OrderLine order={order} />
        </li>
      ))}
    </ul>
  )
})

/** More than the page shows of what was found before it is scrolled. */
const SEEN_AT_ONCE = 10

/** What a pinned ticket says is a number, or an address that ends with it. */
async function orderOf(code: string) {
  if (code === '' || code.length > 20) return null
  const answer = await answers.fetchQuery(asked('order.byNumber', { number: code }))
  return answer.ok ? answer.value : null
}

async function firstFound(text: string, kind: OrderKind | null) {
  if (text === '') return null
  const answer = await answers.fetchQuery(asked('order.list', { text, kind, limit: 1 }))
  return answer.ok ? (answer.value[0]?.id ?? null) : null
}
