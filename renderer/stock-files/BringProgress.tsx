// How far a long list is: it comes in between two sales.

import { useAnswer } from '../app/use-answer.ts'
import { useMember } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { mayBring } from './sheets.ts'

/** Only while one is under way. */
export function BringProgress() {
  const { t } = useText()
  const { role } = useMember()
  const { value } = useAnswer('exchange.list', {}, { enabled: mayBring(role) })
  const way = value?.underWay
  if (!way) return null
  return <ProgressBar label={t('stockFiles.bringing')} part={way.done / Math.max(1, way.all)} />
}
