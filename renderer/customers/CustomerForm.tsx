// What can be told of a customer: how to reach her, what she must not eat, what her invoice needs.

import { Building2, User } from 'lucide-react'
import { AllergenChoice } from '../app/AllergenChoice.tsx'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import { sirenFault, type Fields } from './customer-fields.ts'

interface CustomerFormProps {
  readonly fields: Fields
  readonly onChange: (changed: Partial<Fields>) => void
}

export function CustomerForm({ fields, onChange }: CustomerFormProps) {
  const { t } = useText()
  return (
    <div className="customer-form">
      <Card>
        <div className="customer-fields">
          <Segmented
            label={t('customers.kind')}
            value={fields.kind}
            onChange={(kind) => onChange({ kind })}
            options={[
              { id: 'person', label: t('customers.person'), icon: <User /> },
              { id: 'organisation', label: t('customers.organisation'), icon: <Building2 /> },
            ]}
          />
          <Contact fields={fields} onChange={onChange} />
        </div>
      </Card>
      <Card title={t('customers.mustNotEat')}>
        <AllergenChoice
          label={t('customers.mustNotEat')}
          chosen={fields.allergens}
          onPress={(allergen) =>
            onChange({
              allergens: fields.allergens.includes(allergen)
                ? fields.allergens.filter((one) => one !== allergen)
                : [...fields.allergens, allergen],
            })
          }
        />
      </Card>
      <Card title={t('customers.forInvoice')}>
        <Billing fields={fields} onChange={onChange} />
      </Card>
    </div>
  )
}

function Contact({ fields, onChange }: CustomerFormProps) {
  const { t } = useText()
  const { kind, name, contact, phone, email, notes } = fields
  return (
    <>
      <TextInput
        label={t('common.name')}
        value={name}
        maxLength={120}
        isRequired
        onChange={(to) => onChange({ name: to })}
      />
      {kind === 'organisation' && (
        <TextInput
          label={t('customers.contact')}
          value={contact}
          maxLength={80}
          onChange={(to) => onChange({ contact: to })}
        />
      )}
      <TextInput
        label={t('customers.phone')}
        type="tel"
        value={phone}
        maxLength={30}
        onChange={(to) => onChange({ phone: to })}
      />
      <TextInput
        label={t('customers.email')}
        type="email"
        value={email}
        maxLength={120}
        onChange={(to) => onChange({ email: to })}
      />
      <SelectInput
        label={t('customers.language')}
        options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        value={fields.language}
        onChange={(language) => onChange({ language })}
      />
      <TextInput
        label={t('customers.notes')}
        hint={t('customers.notesHint')}
        value={notes}
        rows={2}
        maxLength={400}
        onChange={(to) => onChange({ notes: to })}
      />
    </>
  )
}

function Billing({ fields, onChange }: CustomerFormProps) {
  const { t } = useText()
  const { kind, street, postcode, city, country, siren, vatNumber, costReference } = fields
  return (
    <div className="customer-fields">
      <TextInput
        label={t('customers.street')}
        value={street}
        maxLength={200}
        onChange={(to) => onChange({ street: to })}
      />
      <TextInput
        label={t('customers.postcode')}
        value={postcode}
        maxLength={12}
        onChange={(to) => onChange({ postcode: to })}
      />
      <TextInput label={t('customers.city')} value={city} maxLength={80} onChange={(to) => onChange({ city: to })} />
      <TextInput
        label={t('customers.country')}
        hint={t('customers.countryHint')}
        value={country}
        maxLength={2}
        onChange={(to) => onChange({ country: to.toUpperCase() })}
      />
      {kind === 'organisation' && (
        <>
          <TextInput
            label="SIREN"
            inputMode="numeric"
            value={siren}
            maxLength={11}
            error={sirenFault(siren) ? t('customers.sirenHint') : undefined}
            onChange={(to) => onChange({ siren: digitsTyped(to, 9) })}
          />
          <TextInput
            label={t('customers.vatNumber')}
            value={vatNumber}
            maxLength={20}
            onChange={(to) => onChange({ vatNumber: to })}
          />
          <TextInput
            label={t('customers.costReference')}
            value={costReference}
            maxLength={60}
            onChange={(to) => onChange({ costReference: to })}
          />
        </>
      )}
    </div>
  )
}
