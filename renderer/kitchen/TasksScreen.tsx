// What to make, on the till's own screen, and the way to the other screens that show it.

import './tasks.css'
import './kitchen.css'
import { ChefHat, MonitorSmartphone, Scissors } from 'lucide-react'
import { useState } from 'react'
import type { TaskRoom } from '../../shared/orders/tasks.ts'
import { useMember, useStatus } from '../app/session.tsx'
import { OtherScreens } from './OtherScreens.tsx'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TasksView } from './TasksView.tsx'

/** Of a coop that cooks, the kitchen's; of one that sews, the workshop's; of one that does both, either. */
export function TasksScreen() {
  const { t } = useText()
  const { id } = useMember()
  const { coop } = useStatus()
  const rooms: TaskRoom[] = [
    ...(coop?.activities.includes('textile') === false ? [] : (['workshop'] as const)),
    ...(coop?.activities.includes('food') ? (['kitchen'] as const) : []),
  ]
  const [room, setRoom] = useState<TaskRoom>(rooms[0] ?? 'workshop')
  const [isChoosing, setChoosing] = useState(false)
  const words = {
    workshop: { id: 'workshop' as const, label: t('app.workshop'), icon: <Scissors /> },
    kitchen: { id: 'kitchen' as const, label: t('kitchen.title'), icon: <ChefHat /> },
  }
  return (
    <div className="seat">
      <header className="seat-head">
        <h1>{t('tasks.title')}</h1>
        {rooms.length > 1 && (
          <Segmented label={t('tasks.room')} options={rooms.map((one) => words[one])} value={room} onChange={setRoom} />
        )}
        <IconButton
          label={t('kitchen.screens')}
          icon={<MonitorSmartphone />}
          tone="quiet"
          onPress={() => setChoosing(true)}
        />
      </header>
      <div className="seat-main">
        <TasksView room={room} me={id} />
      </div>
      {isChoosing && <OtherScreens onClose={() => setChoosing(false)} />}
    </div>
  )
}
