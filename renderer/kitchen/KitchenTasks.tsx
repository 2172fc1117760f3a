// In the kitchen, below what was sold: the steps of orders of today and tomorrow, and of those that are late.

import './kitchen.css'
import './tasks.css'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useText } from '../text/use-text.ts'
import { TaskCard } from './TaskCard.tsx'
import { useTick } from './use-tick.ts'

/** Nobody says here who she is: whoever has wet hands taps. */
export function KitchenTasks({ tasks }: { readonly tasks: Output<'order.tasks'> }) {
  const { t, number } = useText()
  const { tick, refusal } = useTick(null)
  const { toMake, more, members, today } = tasks
  if (toMake.length === 0) return null
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
            onTick={(step, done) => tick({ order: order.order, step, done })}
          />
        ))}
      </div>
      {more > 0 && <p className="kitchen-none">{t('kitchen.more', { number: number(more) })}</p>}
    </section>
  )
}
