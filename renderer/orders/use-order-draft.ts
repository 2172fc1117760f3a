// The order being typed on this screen: kept on the desk at every change, and made an order in the end.

import { useCallback, useRef, useState } from 'react'
import type { OrderId } from '../../shared/kernel/id.ts'
import { call } from '../app/client.ts'
import { latestSaver } from '../app/latest-saver.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useBook } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { changesOf, isNothing } from './order-changes.ts'
import type { OrderDraft } from './order-draft.ts'
import { titled } from './order-title.ts'

type Made = { readonly ok: true; readonly order: OrderId } | { readonly ok: false; readonly refusal: WordedRefusal }

/** Milliseconds before the desk is tried again. */
const PAUSE_MS = 700

/** A draft as it goes to the desk: of the book it was typed in, whichever is in use when it arrives. */
interface Kept {
  readonly id: OrderDraft['id']
  readonly draft: OrderDraft
  readonly book: string | null
}

const saver = latestSaver<Kept>({
  save: ({ id, draft, book }) =>
    call('orderDraft.save', { id, order: draft.order, fields: JSON.stringify(draft) }, { book }),
  discard: (id) => call('orderDraft.drop', { id }),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
})

/** The draft and what can be done with it; it is let go once it is an order. */
export function useOrderDraft(first: OrderDraft) {
  const text = useText()
  const [draft, setDraft] = useState(first)
  const open = useAsk('order.open')
  const change = useAsk('order.change')
  const latest = useRef(first)
  const book = useBook()
  const changeDraft = useCallback(
    (by: (draft: OrderDraft) => OrderDraft) => {
      latest.current = by(latest.current)
      setDraft(latest.current)
      saver.keep({ id: latest.current.id, draft: latest.current, book })
    },
    [book],
  )
  const drop = () => saver.drop(draft.id)
  const keep = async (): Promise<Made> => {
    const fields = titled(draft, text)
    const { order, base } = draft
    const answer = await (order === null || base === null ? open.ask(fields) : send(order, changesOf(base, fields)))
    if (!answer.ok) return answer
    drop()
    return { ok: true, order: order ?? (answer.value as { readonly order: OrderId }).order }
  }
  const send = async (order: OrderId, changes: ReturnType<typeof changesOf>) =>
    isNothing(changes) ? { ok: true as const, value: {} } : change.ask({ order, ...changes })
  return { draft, change: changeDraft, keep, drop, isKeeping: open.pending || change.pending }
}
