// Says calmly that the computer has no room left, for as long as that is so.

import { useSyncExternalStore } from 'react'
import { useText } from '../text/use-text.ts'
import { disk } from './client.ts'

/** A strip over everything that lets touches through: what is in hand stays on the screen until it can be kept. */
export function FullDisk() {
  const { t } = useText()
  const isFull = useSyncExternalStore(disk.subscribe, disk.isFull)
  return (
    <div role="status" className={isFull ? 'lost-host full-disk' : undefined}>
      {isFull && t('refusal.DiskFull')}
    </div>
  )
}
