// Three ways into typing an order: a new one, one that was begun, one that is there already.

import './editor.css'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Customer } from '../../shared/customers/customers.ts'
import type { VatByMode } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import type { Order } from '../../shared/orders/contract.ts'
import type { OrderKind } from '../../shared/orders/orders.ts'
import { call, newId } from '../app/client.ts'
import { KIND_ART, kindsFor } from '../app/order-art.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Editor } from './Editor.tsx'
import { draftOf, firstDraft, readDraft, withFields, type OrderDraft } from './order-draft.ts'

/** First what kind, in big pictures; `customer` is known when it was begun from her page. */
export function NewOrder({ customer }: { readonly customer: CustomerId | null }) {
  const { today } = useStatus()
  const [kind, setKind] = useState<OrderKind | null>(null)
  const [id] = useState(newId)
  const { value: her } = useAnswer('customer.get', { customer: customer ?? id }, { enabled: customer !== null })
  if (kind === null) return <KindChoice onChoose={setKind} />
  if (customer !== null && !her) return null
  return <Editor first={withHer(firstDraft(kind, { id, today: today as Day }), her)} />
}

/** One that was begun, as it was left. */
export function ResumeOrder({ id }: { readonly id: string }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: kept } = useAnswer('orderDraft.list', {})
  const [first, setFirst] = useState<OrderDraft | null>(null)
  const found = kept?.find((draft) => draft.id === id)
  const draft = found ? readDraft(id, found.fields) : null
  // What is kept changes with every key: only the first answer is taken up.
  useEffect(() => setFirst((now) => now ?? draft), [draft])
  if (first) return <Editor first={first} />
  return (
    <Screen title={t('orders.begun')} footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}>
      {kept && !found && <Notice text={t('orders.draftGone')} />}
    </Screen>
  )
}

/** One that is there already: what differs in the end is sent. */
export function ChangeOrder({ order }: { readonly order: OrderId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('order.get', { order })
  const [first, setFirst] = useState<OrderDraft | null>(null)
  useEffect(() => {
    if (value) void draftFrom(value).then((draft) => setFirst((now) => now ?? draft))
  }, [value])
  if (first) return <Editor first={first} />
  return (
    <Screen title={t('common.change')} footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}>
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

function KindChoice({ onChoose }: { readonly onChoose: (kind: OrderKind) => void }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { coop } = useStatus()
  return (
    <Screen title={t('orders.newOrder')} footer={<BackButton label={t('common.back')} onPress={() => go('/orders')} />}>
      <ul className="kind-cards" aria-label={t('orders.whichKind')}>
        {kindsFor(coop?.activities ?? []).map((kind) => (
          <li key={kind}>
            <button type="button" className="kind-card" onClick={() => onChoose(kind)}>
              <ArtPicture art={KIND_ART[kind]} size={148} />
              <strong>{t(`orders.kind.${kind}`)}</strong> <span>{t(`orders.kindHint.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

function withHer(draft: OrderDraft, her: Customer | undefined): OrderDraft {
  return her ? withFields({ ...draft, who: her.name }, { customer: her.id }) : draft
}

/** With the rates of its articles, which follow where it is eaten. */
async function draftFrom({ listed, fields }: Order): Promise<OrderDraft> {
  const articles = [...new Set(fields.lines.flatMap(({ article }) => article ?? []))]
  const told = await Promise.all(articles.map((article) => call('catalogue.article', { article })))
  const rates: Record<string, VatByMode> = {}
  for (const answer of told) if (answer.ok) rates[answer.value.id] = answer.value.vat
  return draftOf(listed.id, { id: newId(), who: listed.who, fields, rates })
}
