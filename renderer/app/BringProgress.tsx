// How far a long list is: it comes in between two sales.

import { useMember } from './session.tsx'
import { useAnswer } from './use-answer.ts'
import { useText } from '../text/use-text.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'

/** Only while one is under way. */
export function BringProgress() {
  const { t } = useText()
  const { role } = useMember()
  const { value } = useAnswer('exchange.list', {}, { enabled: role === 'manager' || role === 'stockKeeper' })
  const way = value?.underWay
  if (!way) return null
  return <ProgressBar label={t('stockFiles.bringing')} part={way.done / Math.max(1, way.all)} />
}
