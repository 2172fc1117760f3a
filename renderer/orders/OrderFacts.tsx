// For whom, for when, where, how many, and who must not eat what.

import { Bike, CalendarDays, ChefHat, MapPin, Store, User, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Order } from '../../shared/orders/contract.ts'
import { ALLERGEN_PICTOGRAM, KIND_ART } from '../app/order-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Card } from '../ui/Screen.tsx'

const SERVICE_ICON = { served: ChefHat, delivered: Bike, fetched: Store } as const

export function OrderFacts({ order }: { readonly order: Order }) {
  const { t, day, number } = useText()
  const { listed, fields } = order
  const Service = SERVICE_ICON[fields.service]
  return (
    <Card className="order-facts">
      <ArtPicture art={KIND_ART[listed.kind]} size={76} />
      <ul>
        <Fact icon={<User />}>
          {listed.customer === null ? (
            <bdi>{listed.who}</bdi>
          ) : (
            <Link href={`/customers/${listed.customer}`} className="order-who">
              <bdi>{listed.who}</bdi>
            </Link>
          )}
        </Fact>
        <Fact icon={<CalendarDays />}>
          {fields.dueOn === null ? t('orders.noDay') : day(fields.dueOn)}{' '}
          {fields.dueAt !== null && <span className="figure">{fields.dueAt}</span>}
          {fields.dates.length > 0 && ` · ${t('orders.times', { count: fields.dates.length })}`}
        </Fact>
        <Fact icon={<Service />}>{t(`orders.service.${fields.service}`)}</Fact>
        {fields.place !== '' && (
          <Fact icon={<MapPin />}>
            <bdi>{fields.place}</bdi>
          </Fact>
        )}
        {fields.guests !== null && <Fact icon={<Users />}>{t('orders.guests', { count: fields.guests })}</Fact>}
      </ul>
      {fields.allergic.length > 0 && (
        <ul className="order-allergic">
          {fields.allergic.map(({ allergen, guests }) => (
            <li key={allergen}>
              <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
              {t('orders.cannotEat', { number: number(guests), name: t(`catalogue.${allergen}`) })}
            </li>
          ))}
        </ul>
      )}
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
