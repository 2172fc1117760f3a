// From the board to what follows: baskets handed out today, what waits, what is owed.

import { ChartNoAxesColumn, ShoppingBasket } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Day } from '../../shared/kernel/day.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'

/** The day's baskets are there on days that have some. */
export function FollowWays() {
  const { t, number } = useText()
  const [, go] = useLocation()
  const { today } = useStatus()
  const { value: baskets = [] } = useAnswer('order.collections', { on: today as Day }, { keep: true })
  const waiting = baskets.filter(({ collected }) => !collected).length
  return (
    <>
      {baskets.length > 0 && (
        <BigButton
          icon={<ShoppingBasket />}
          label={t('follow.collect.title')}
          subLabel={waiting > 0 ? number(waiting) : undefined}
          onPress={() => go('/orders/baskets')}
        />
      )}
      <BigButton
        tone="quiet"
        icon={<ChartNoAxesColumn />}
        label={t('follow.title')}
        onPress={() => go('/orders/follow')}
      />
    </>
  )
}
