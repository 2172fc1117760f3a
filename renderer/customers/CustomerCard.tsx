// What is known of a customer, at a glance.

import { Building2, MapPin, Mail, Phone, StickyNote, User } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Customer } from '../../shared/customers/customers.ts'
import { ALLERGEN_PICTOGRAM } from '../app/order-art.ts'
import { useText } from '../text/use-text.ts'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Card } from '../ui/Screen.tsx'

/** Only what was told. */
export function CustomerCard({ customer }: { readonly customer: Customer }) {
  const { t } = useText()
  const { kind, contact, phone, email, street, postcode, city, siren, costReference, notes, language } = customer
  const place = [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <Card className="customer-facts">
      <ul>
        <Fact icon={kind === 'organisation' ? <Building2 /> : <User />}>
          {t(`customers.${kind}`)} · {LANGUAGE_NAMES[language]}
        </Fact>
        {contact !== '' && (
          <Fact icon={<User />}>
            <bdi>{contact}</bdi>
          </Fact>
        )}
        {phone !== '' && (
          <Fact icon={<Phone />}>
            <span className="figure">{phone}</span>
          </Fact>
        )}
        {email !== '' && (
          <Fact icon={<Mail />}>
            <bdi>{email}</bdi>
          </Fact>
        )}
        {place !== '' && (
          <Fact icon={<MapPin />}>
            <bdi>{place}</bdi>
          </Fact>
        )}
        {siren !== '' && (
          <Fact icon={<Building2 />}>
            SIREN <span className="figure">{siren}</span> <bdi>{costReference}</bdi>
          </Fact>
        )}
        {notes !== '' && (
          <Fact icon={<StickyNote />}>
            <bdi>{notes}</bdi>
          </Fact>
        )}
      </ul>
      <Allergies customer={customer} />
    </Card>
  )
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <span aria-hidden="true">{icon}</span>
      <span>{children}</span>
    </li>
  )
}

function Allergies({ customer: { allergens } }: { readonly customer: Customer }) {
  const { t } = useText()
  if (allergens.length === 0) return null
  return (
    <div className="customer-warned">
      <strong>{t('customers.mustNotEat')}</strong>
      <ul>
        {allergens.map((allergen) => (
          <li key={allergen}>
            <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
            {t(`catalogue.${allergen}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
