// A customer found as her name or phone is typed, or made in one line.

import './customer-find.css'
import { Building2, Plus, User, UserCheck } from 'lucide-react'
import { Fragment, memo, useState } from 'react'
import type { Customer } from '../../shared/customers/customers.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { figuresTyped } from '../ui/typed-number.ts'
import { ALLERGEN_PICTOGRAM } from './order-art.ts'
import { RefusalNotice, type WordedRefusal } from './RefusalNotice.tsx'
import { useStatus } from './session.tsx'
import { useAnswer, useAsk } from './use-answer.ts'

interface CustomerFindProps {
  readonly onChoose: (customer: Pick<Customer, 'id' | 'name' | 'allergens'>) => void
  /** Only a first name, to be called by; left out where a customer is needed. */
  readonly onCaller?: (name: string) => void
}

/** Those seen last while nothing is typed. */
export function CustomerFind({ onChoose, onCaller }: CustomerFindProps) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [isNew, setNew] = useState(false)
  const text = typed.trim()
  const { value: found = [] } = useAnswer('customer.find', { text, limit: 12 }, { keep: true })
  const name = typed.trim()
  const isName = name !== '' && !/\d{3}/u.test(name)
  if (isNew) return <NewCustomer typed={name} onAdded={onChoose} onCancel={() => setNew(false)} />
  return (
    <div className="customer-find">
      <SearchBox
        label={t('customers.search')}
        value={typed}
        onChange={(text) => setTyped(figuresTyped(text))}
        clearLabel={t('catalogue.clear')}
        onEnter={() => found[0] && name !== '' && onChoose(found[0])}
      />
      <div className="customer-ways">
        <BigButton
          label={t('customers.new')}
          subLabel={name === '' ? undefined : name}
          icon={<Plus />}
          size="small"
          onPress={() => setNew(true)}
        />
        {onCaller && isName && (
          <BigButton
            label={t('customers.justName')}
            subLabel={name}
            icon={<UserCheck />}
            size="small"
            tone="quiet"
            onPress={() => onCaller(name)}
          />
        )}
      </div>
      <ul className="customer-found" aria-label={t('customers.found')}>
        {found.map((customer) => (
          <li key={customer.id}>
            <button type="button" className="customer-card" onClick={() => onChoose(customer)}>
              <CustomerWords customer={customer} />
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="customer-none">{t(name === '' ? 'customers.none' : 'customers.notFound')}</p>
      )}
    </div>
  )
}

/** Who she is, how to reach her, what she must not eat. */
export const CustomerWords = memo(function CustomerWords({ customer }: { readonly customer: Customer }) {
  const { t } = useText()
  const { kind, name, contact, phone, city, allergens } = customer
  const Icon = kind === 'organisation' ? Building2 : User
  return (
    <>
      <span className="customer-icon" aria-hidden="true">
        <Icon />
      </span>
      <span className="customer-words">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span>
          {[contact, city].filter(Boolean).map((word) => (
            <Fragment key={word}>
              <bdi>{word}</bdi>{' '}
            </Fragment>
          ))}
          {phone !== '' && <bdi className="figure">{phone}</bdi>}
        </span>
      </span>
      {allergens.length > 0 && (
        <span className="customer-allergens">
          {allergens.slice(0, 3).map((allergen) => (
            <span key={allergen}>
              <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
              <span className="unseen">{t(`catalogue.${allergen}`)} </span>
            </span>
          ))}
        </span>
      )}
    </>
  )
})

interface NewCustomerProps {
  readonly typed: string
  readonly onAdded: CustomerFindProps['onChoose']
  readonly onCancel: () => void
}

/** A name is enough; what was typed is already there, as a phone when it looks like one. */
function NewCustomer({ typed, onAdded, onCancel }: NewCustomerProps) {
  const { t } = useText()
  const { coop } = useStatus()
  const isPhone = /\d{3}/u.test(typed)
  const [name, setName] = useState(isPhone ? '' : typed)
  const [phone, setPhone] = useState(isPhone ? typed : '')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('customer.add')
  const add = async () => {
    if (name.trim() === '') return
    const answer = await ask({ ...NOBODY, name, phone, language: coop?.receiptLanguage ?? 'fr' })
    if (answer.ok) onAdded({ id: answer.value.customer, name: name.trim(), allergens: [] })
    else setRefusal(answer.refusal)
  }
  return (
    <div className="customer-find">
      <RefusalNotice refusal={refusal} />
      <div className="customer-new">
        <TextInput
          label={t('common.name')}
          value={name}
          maxLength={120}
          autoFocus={!isPhone}
          onChange={setName}
          onEnter={() => void add()}
        />
        <TextInput
          label={t('customers.phone')}
          value={phone}
          type="tel"
          maxLength={30}
          onChange={setPhone}
          onEnter={() => void add()}
        />
      </div>
      <div className="customer-ways">
        <BigButton
          label={t('customers.addHer')}
          icon={<Plus />}
          isDisabled={name.trim() === ''}
          isBusy={pending}
          onPress={() => void add()}
        />
        <BigButton label={t('common.cancel')} tone="quiet" onPress={onCancel} />
      </div>
    </div>
  )
}

/** A person of whom nothing is known. */
const NOBODY = {
  ...{ kind: 'person' as const, contact: '', email: '', street: '', postcode: '', city: '', country: 'FR' },
  ...{ siren: '', vatNumber: '', costReference: '', notes: '', allergens: [] },
}
