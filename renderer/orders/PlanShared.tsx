// Materials other open orders want too: what is there against what all of them need.

import type { OrderPlan } from '../../shared/orders/contract.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { classNames } from '../ui/class-names.ts'
import { Card } from '../ui/Screen.tsx'

export function PlanShared({ plan: { shared } }: { readonly plan: OrderPlan }) {
  const { t, quantity } = useText()
  if (shared.length === 0) return null
  return (
    <Card title={t('follow.plan.shared')}>
      <ul className="plan-shared">
        {shared.map(({ face, there, needed }) => (
          <li key={face.item} className={classNames(needed > there && 'short')}>
            <ArtPicture {...thingArt(face)} size={44} />
            <span className="told-words">
              <strong>
                <bdi>{face.name}</bdi>
              </strong>{' '}
              <span>{t('follow.plan.there', { quantity: quantity(there, face.unit) })}</span>
            </span>
            <strong>{t('follow.plan.needed', { quantity: quantity(needed, face.unit) })}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}
