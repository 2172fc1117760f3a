// The kitchen on the till's own screen, and the way to the other screens that show it.

import './kitchen.css'
import { MonitorSmartphone } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { KitchenView } from './KitchenView.tsx'
import { OtherScreens } from './OtherScreens.tsx'

/** What a cook sees who has no screen of her own. */
export function KitchenScreen() {
  const { t } = useText()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <div className="seat">
      <header className="seat-head">
        <h1>{t('kitchen.title')}</h1>
        <BigButton
          label={t('kitchen.screens')}
          icon={<MonitorSmartphone />}
          size="small"
          tone="quiet"
          onPress={() => setChoosing(true)}
        />
      </header>
      <div className="seat-main">
        <KitchenView />
      </div>
      {isChoosing && <OtherScreens onClose={() => setChoosing(false)} />}
    </div>
  )
}
