// A customer: how to reach her, what she must not eat, what she ordered, what she owes.

import { Archive, ArchiveRestore, ClipboardPlus, Download, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Customer } from '../../shared/customers/customers.ts'
import { DECIDERS, SELLERS } from '../../shared/kernel/contract.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { call } from '../app/client.ts'
import { downloadText } from '../app/download.ts'
import { OrderLine } from '../app/OrderLine.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { fieldsOf, type Fields } from './customer-fields.ts'
import { CustomerCard } from './CustomerCard.tsx'
import { CustomerFormScreen } from './CustomerFormScreen.tsx'
import { CustomerInvoices } from './CustomerInvoices.tsx'
import { ForgetCustomer } from './ForgetCustomer.tsx'

/** Read first; typed anew on one press. */
export function CustomerPage({ customer }: { readonly customer: CustomerId }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { value, refusal } = useAnswer('customer.get', { customer })
  const [isChanging, setChanging] = useState(false)
  if (!value) {
    return (
      <Screen
        title={t('customers.title')}
        footer={<BackButton label={t('common.back')} onPress={() => go('/customers')} />}
      >
        <RefusalNotice refusal={refusal} />
      </Screen>
    )
  }
  if (isChanging) return <Changing customer={value} onDone={() => setChanging(false)} />
  return <Shown customer={value} onChange={() => setChanging(true)} />
}

function Shown({ customer, onChange }: { readonly customer: Customer; readonly onChange: () => void }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const mayChange = SELLERS.includes(role) && !customer.forgotten
  return (
    <Screen
      title={customer.forgotten ? t('customers.forgotten') : customer.name}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/customers')} />
          {mayChange && <BigButton icon={<Pencil />} label={t('common.change')} onPress={onChange} />}
          {mayChange && !customer.archived && (
            <BigButton
              tone="go"
              icon={<ClipboardPlus />}
              label={t('orders.newOrder')}
              onPress={() => go(`/orders/new/${customer.id}`)}
            />
          )}
        </>
      }
    >
      <div className="customer-page">
        <RefusalNotice refusal={refusal} />
        {customer.archived && <Notice text={t('customers.isArchived')} />}
        <CustomerCard customer={customer} />
        <Orders customer={customer.id} />
        <CustomerInvoices customer={customer.id} />
        <div className="customer-ways">
          {mayChange && <PutAway customer={customer} onRefused={setRefusal} />}
          {DECIDERS.includes(role) && !customer.forgotten && (
            <>
              <HerData customer={customer.id} onRefused={setRefusal} />
              <ForgetCustomer customer={customer} />
            </>
          )}
        </div>
      </div>
    </Screen>
  )
}

function Changing({ customer, onDone }: { readonly customer: Customer; readonly onDone: () => void }) {
  const { t } = useText()
  const before = useOpenedOn(fieldsOf(customer))
  const { ask, pending } = useAsk('customer.change')
  const keep = async (fields: Fields) => {
    const changed = changedFields(before, fields)
    const answer = Object.keys(changed).length > 0 ? await ask({ customer: customer.id, fields: changed }) : null
    if (answer?.ok === false) return answer.refusal
    onDone()
    return null
  }
  return (
    <CustomerFormScreen
      title={customer.name}
      before={before}
      backLabel={t('common.cancel')}
      isBusy={pending}
      onBack={onDone}
      onKeep={keep}
    />
  )
}

function Orders({ customer }: { readonly customer: CustomerId }) {
  const { t } = useText()
  const { value: orders = [] } = useAnswer('order.list', { customer, limit: 200 })
  return (
    <Card title={t('customers.orders')}>
      {orders.length === 0 && <p className="customer-none">{t('customers.noOrders')}</p>}
      <ul className="customer-orders">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderLine order={order} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface WayProps {
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

function PutAway({ customer, onRefused }: WayProps & { readonly customer: Customer }) {
  const { t } = useText()
  const { ask, pending } = useAsk('customer.archive')
  const put = async () => {
    const answer = await ask({ customer: customer.id, archived: !customer.archived })
    onRefused(answer.ok ? null : answer.refusal)
  }
  return (
    <BigButton
      size="small"
      tone="quiet"
      icon={customer.archived ? <ArchiveRestore /> : <Archive />}
      label={t(customer.archived ? 'customers.takeBack' : 'customers.putAway')}
      isBusy={pending}
      onPress={() => void put()}
    />
  )
}

function HerData({ customer, onRefused }: WayProps & { readonly customer: CustomerId }) {
  const { t } = useText()
  const give = async () => {
    const answer = await call('customer.data', { customer })
    if (answer.ok) downloadText(answer.value.fileName, answer.value.text)
    onRefused(answer.ok ? null : answer.refusal)
  }
  return (
    <BigButton
      size="small"
      tone="quiet"
      icon={<Download />}
      label={t('customers.herData')}
      onPress={() => void give()}
    />
  )
}
