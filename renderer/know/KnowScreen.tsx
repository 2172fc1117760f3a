// Where the stock stands: what asks for a look, what there was on a past day, what sleeps and what goes.

import './know.css'
import { CalendarClock, Eye, Hourglass } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Pace } from './Pace.tsx'
import { PastDay } from './PastDay.tsx'
import { Watch } from './Watch.tsx'

const VIEWS = { watch: Watch, past: PastDay, pace: Pace } as const
const ICONS = { watch: <Eye />, past: <CalendarClock />, pace: <Hourglass /> }
type View = keyof typeof VIEWS

/** Three views of the same book; the first says what to do. */
export function KnowScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const [view, setView] = useState<View>('watch')
  const Shown = VIEWS[view]
  return (
    <Screen
      title={t('know.title')}
      actions={
        <Segmented
          label={t('know.view')}
          options={(['watch', 'past', 'pace'] as const).map((id) => ({ id, label: t(`know.${id}`), icon: ICONS[id] }))}
          value={view}
          onChange={setView}
        />
      }
      footer={<BackButton label={t('common.back')} onPress={() => go('/stock')} />}
    >
      <Shown />
    </Screen>
  )
}
