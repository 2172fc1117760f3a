// How far a long list is: it comes in between two sales, and can be stopped.

import './bring-progress.css'
import { CircleStop } from 'lucide-react'
import { useMember } from './session.tsx'
import { useAnswer, useAsk } from './use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

/** Only while one is under way. */
export function BringProgress() {
  const { t } = useText()
  const { role } = useMember()
  const { value } = useAnswer('exchange.list', {}, { enabled: role === 'manager' || role === 'stockKeeper' })
  const { ask } = useAsk('exchange.stop')
  const way = value?.underWay
  if (!way) return null
  return (
    <div className="bring-progress">
      <ProgressBar label={t('stockFiles.bringing')} part={way.done / Math.max(1, way.all)} />
      <BigButton
        size="small"
        tone="quiet"
        icon={<CircleStop />}
        label={t('export.stop')}
        onPress={() => void ask({})}
      />
    </div>
  )
}
