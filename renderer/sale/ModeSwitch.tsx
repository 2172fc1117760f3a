// Eaten here or taken away, where the coop does food.

import { ShoppingBag, Utensils } from 'lucide-react'
import { useEffect } from 'react'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { askWhereEaten, setMode, useSelling } from './selling.ts'

/** One switch; the last choice stays usual on this device. */
export function ModeSwitch() {
  const { t } = useText()
  const { coop } = useStatus()
  const mode = useSelling((state) => state.basket.mode)
  const isAsked = coop?.activities.includes('food') ?? false
  useEffect(() => askWhereEaten(isAsked), [isAsked])
  if (!isAsked) return null
  return (
    <div className="basket-mode">
      <Segmented
        label={t('sell.where')}
        value={mode === 'takeAway' ? 'takeAway' : 'onSite'}
        options={[
          { id: 'onSite', label: t('sell.onSite'), icon: <Utensils /> },
          { id: 'takeAway', label: t('sell.takeAway'), icon: <ShoppingBag /> },
        ]}
        onChange={setMode}
      />
    </div>
  )
}
