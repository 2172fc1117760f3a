// What waits for an answer, what is in hand, what is not paid, and what each order brought.

import './follow.css'
import { ReceiptText, TriangleAlert } from 'lucide-react'
import { useLocation } from 'wouter'
import { OPEN_STATES } from '../../shared/orders/states.ts'
import type { ListedOrder } from '../../shared/orders/orders.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { InvoiceLine } from '../app/InvoiceLine.tsx'
import { STATE_ICON } from '../app/order-art.ts'
import { OrderLine } from '../app/OrderLine.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { FollowOutcomes } from './FollowOutcomes.tsx'

const MOST = 500

export function FollowScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  return (
    <Screen
      title={t('follow.title')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/orders')} />
          <BigButton icon={<ReceiptText />} label={t('invoice.title')} onPress={() => go('/invoices')} />
        </>
      }
    >
      <div className="follow-parts">
        <div className="editor-column">
          <ByState />
          <Quotes />
        </div>
        <div className="editor-column">
          <Unpaid />
          <FollowOutcomes />
        </div>
      </div>
    </Screen>
  )
}

function ByState() {
  const { t, money, number } = useText()
  const { value: orders = [] } = useAnswer('order.list', { states: [...OPEN_STATES], limit: MOST })
  return (
    <Card title={t('follow.byState')}>
      <ul className="follow-states">
        {OPEN_STATES.map((state) => {
          const own = orders.filter((order) => order.state === state)
          const Icon = STATE_ICON[state]
          return (
            <li key={state}>
              <Icon aria-hidden="true" />
              <span>{t(`orders.state.${state}`)}</span>
              <strong className="figure">{number(own.length)}</strong>
              <span className="figure">{money(sumCents(own.map(({ total }) => total)))}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** Those that soon run out first. */
function Quotes() {
  const { t } = useText()
  const { value: quotes } = useAnswer('order.list', { states: ['quote'], limit: MOST })
  const sorted = (quotes ?? []).toSorted((a, b) => ((a.validUntil ?? '9') < (b.validUntil ?? '9') ? -1 : 1))
  return (
    <Card title={t('follow.quotes')}>
      {quotes?.length === 0 && <p className="order-none">{t('follow.noQuotes')}</p>}
      <ul className="follow-list">
        {sorted.map((order) => (
          <li key={order.id}>
            <OrderLine order={order} />
            <Validity order={order} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Validity({ order: { validUntil } }: { readonly order: ListedOrder }) {
  const { t, day } = useText()
  const { today } = useStatus()
  if (validUntil === null) return null
  if (validUntil >= (today ?? '')) return <p>{t('follow.expires', { day: day(validUntil, 'short') })}</p>
  return (
    <p className="follow-expired">
      <TriangleAlert aria-hidden="true" />
      {t('follow.expired', { day: day(validUntil, 'short') })}
    </p>
  )
}

function Unpaid() {
  const { t } = useText()
  const { value: invoices } = useAnswer('invoice.list', { only: 'open', limit: 100 })
  return (
    <Card title={t('follow.unpaid')}>
      {invoices?.length === 0 && <p className="order-none">{t('follow.noUnpaid')}</p>}
      <ul className="follow-list">
        {invoices?.map((invoice) => (
          <li key={invoice.facts.invoice}>
            <InvoiceLine invoice={invoice} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
