// Says calmly since when the till's own program does not answer, and that it is being tried again.

import { useSyncExternalStore } from 'react'
import { useText } from '../text/use-text.ts'
import { connection } from './client.ts'

/** A strip over everything while the host cannot be reached. */
export function LostHost() {
  const { t, time } = useText()
  const isOpen = useSyncExternalStore(connection.subscribe, connection.isOpen)
  return (
    <div role="status" className={isOpen ? undefined : 'lost-host'}>
      {!isOpen && t('app.lostHost', { time: time(connection.lostAt()) })}
    </div>
  )
}
