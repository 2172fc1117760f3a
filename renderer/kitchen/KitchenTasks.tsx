// In the kitchen, below what was sold: the steps of orders of today and tomorrow, and of those that are late.

import './kitchen.css'
import './tasks.css'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useText } from '../text/use-text.ts'
import { TaskCard } from './TaskCard.tsx'
import { More, ReadyOrders } from './TasksLeft.tsx'
import { useTick } from './use-tick.ts'

interface KitchenTasksProps {
  readonly tasks: Output<'order.tasks'>
  readonly onAll: () => void
}

/** Nobody says here who she is: whoever has wet hands taps. */
export function KitchenTasks({ tasks, onAll }: KitchenTasksProps) {
  const { t } = useText()
  const { tick, refusal } = useTick(null)
  const { toMake, more, ready, members, today } = tasks
  if (toMake.length + ready.length === 0) return null
  return (
    <section className="kitchen-tasks" aria-label={t('app.orders')}>
      <h2>{t('app.orders')}</h2>
      <RefusalNotice refusal={refusal} />
      <div className="tasks-cards">
        {toMake.map((order) => (
          <TaskCard
            key={order.order}
            order={order}
            members={members}
            today={today}
            me={null}
            onTick={(how) => tick({ order: order.order, ...how })}
          />
        ))}
      </div>
      <More more={more} onAll={onAll} />
      {ready.length > 0 && (
        <>
          <h3>{t('tasks.readyList')}</h3>
          <ReadyOrders ready={ready} onNotReady={(order) => tick({ order, step: null, done: false })} />
        </>
      )}
    </section>
  )
}
