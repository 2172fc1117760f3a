// The way of an order as a row of pictures, with where it stands now.

import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import type { OrderState } from '../../shared/orders/states.ts'
import { STATE_ICON } from '../app/order-art.ts'
import { useText } from '../text/use-text.ts'
import { trailOf } from './order-trail.ts'

/** What was passed is filled, what is to come an outline; one that left the way ends it. */
export function OrderTrail({ state }: { readonly state: OrderState }) {
  const { t } = useText()
  return (
    <ol className="order-trail" aria-label={t('follow.trail')}>
      {trailOf(state).map(({ state: one, place }, index) => {
        const Icon = STATE_ICON[one]
        return (
          <Fragment key={one}>
            {index > 0 && (
              <li aria-hidden="true" className="trail-between">
                <ChevronRight />
              </li>
            )}
            <li className={`trail-state ${place}`} aria-current={place === 'now' ? 'step' : undefined}>
              <span className="trail-icon" aria-hidden="true">
                <Icon />
              </span>
              <span>{t(`orders.state.${one}`)}</span>
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
