// Who orders from us: found by name or phone, each with her page.

import './customers.css'
import { UserPlus } from 'lucide-react'
import { memo, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { SELLERS } from '../../shared/kernel/contract.ts'
import type { Customer } from '../../shared/customers/customers.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { CustomerWords } from '../app/CustomerFind.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useRestLater } from '../ui/use-rest-later.ts'
import { CustomerPage } from './CustomerPage.tsx'
import { NewCustomer } from './NewCustomer.tsx'

/** `/customers`, `/customers/new`, and `/customers/<id>`. */
export function CustomersScreen() {
  const { '*': rest = '' } = useParams<{ '*'?: string }>()
  if (rest === 'new') return <NewCustomer />
  return rest === '' ? <Everybody /> : <CustomerPage key={rest} customer={rest as CustomerId} />
}

function Everybody() {
  const { t } = useText()
  const [, go] = useLocation()
  const { role } = useMember()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const { value: found, pending } = useAnswer('customer.find', { text, limit: 60 }, { keep: true })
  return (
    <Screen
      title={t('customers.title')}
      actions={
        <SearchBox
          label={t('customers.search')}
          value={typed}
          onChange={setTyped}
          clearLabel={t('catalogue.clear')}
          onEnter={() => found?.[0] && typed.trim() !== '' && go(`/customers/${found[0].id}`)}
        />
      }
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/orders')} />
          {SELLERS.includes(role) && (
            <BigButton tone="go" icon={<UserPlus />} label={t('customers.new')} onPress={() => go('/customers/new')} />
          )}
        </>
      }
    >
      {!pending && found?.length === 0 && (
        <EmptyState
          picture={<Pictogram name="people" />}
          title={t(text === '' ? 'customers.none' : 'customers.notFound')}
        />
      )}
      <Cards customers={found ?? NOBODY} />
    </Screen>
  )
}

const NOBODY: readonly Customer[] = []

/** Not drawn again for a letter until what that finds is known. */
const Cards = memo(function Cards({ customers }: { readonly customers: readonly Customer[] }) {
  const hasRest = useRestLater(customers)
  return (
    <ul className="customers-list">
      {customers.slice(0, hasRest ? customers.length : SEEN_AT_ONCE).map((customer, place) => (
        // By place, not by person: another letter changes the words of a card, not the card.
        <li key={place}>
          <Link href={`/customers/${customer.id}`} className="customer-card">
            <CustomerWords customer={customer} />
          </Link>
        </li>
      ))}
    </ul>
  )
})

/** More than the page shows before it is scrolled. */
const SEEN_AT_ONCE = 24
