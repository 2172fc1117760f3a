// What to make, order by order: late first, each step ticked by whoever did it; and what is made and waits.

import './kitchen.css'
import './tasks.css'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { StepKind } from '../../shared/orders/orders.ts'
import type { TaskOrder, TaskRoom } from '../../shared/orders/tasks.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { TaskBar } from './TaskBar.tsx'
import { TaskCard } from './TaskCard.tsx'
import { useTick } from './use-tick.ts'

interface TasksViewProps {
  readonly room: TaskRoom
  /** Who signed in on this screen; null where nobody does. */
  readonly me: MemberId | null
}

/** The same on the till, in a second window and on a tablet. */
export function TasksView({ room, me }: TasksViewProps) {
  const { value: tasks } = useAnswer('order.tasks', { room }, { keep: true })
  return tasks ? <Made tasks={tasks} room={room} me={me} /> : null
}

function Made({ tasks, room, me }: TasksViewProps & { readonly tasks: Output<'order.tasks'> }) {
  const { t, number } = useText()
  const [who, setWho] = useState<MemberId | null>(null)
  const [step, setStep] = useState<StepKind | null>(null)
  const { tick, refusal } = useTick(who ?? me)
  const { toMake, more, ready, members } = tasks
  if (toMake.length + ready.length === 0) {
    const picture = <Pictogram name={room === 'kitchen' ? 'meal' : 'sewing-machine'} className="kitchen-rest" />
    return <EmptyState picture={picture} title={t('tasks.nothing')} text={t('tasks.nothingHint')} />
  }
  const shown = toMake.filter((order) => isFor(order, who) && isAtStep(order, step))
  return (
    <div className="kitchen">
      <section className="kitchen-make" aria-label={t('tasks.title')}>
        <TaskBar tasks={tasks} step={step} who={who} onStep={setStep} onWho={setWho} />
        <RefusalNotice refusal={refusal} />
        {shown.length === 0 && <p className="kitchen-none">{t('tasks.nothing')}</p>}
        <div className="tasks-cards">
          {shown.map((order) => (
            <TaskCard
              key={order.order}
              order={order}
              members={members}
              today={tasks.today}
              me={who ?? me}
              onTick={(key, done) => tick({ order: order.order, step: key, done })}
            />
          ))}
        </div>
        {more > 0 && <p className="kitchen-none">{t('kitchen.more', { number: number(more) })}</p>}
      </section>
      <Ready ready={ready} onNotReady={(order) => tick({ order, step: null, done: false })} />
    </div>
  )
}

/** Hers, or nobody's yet. An order without steps is anybody's. */
function isFor({ steps }: TaskOrder, who: MemberId | null): boolean {
  if (who === null) return true
  const undone = steps.filter(({ doneOn }) => doneOn === null)
  return undone.length === 0 || undone.some(({ members }) => members.length === 0 || members.includes(who))
}

function isAtStep({ steps }: TaskOrder, kind: StepKind | null): boolean {
  return kind === null || steps.some((step) => step.kind === kind && step.doneOn === null)
}

interface ReadyProps {
  readonly ready: Output<'order.tasks'>['ready']
  readonly onNotReady: (order: TaskOrder['order']) => void
}

/** Made and waiting to be fetched: a tap takes one back. */
function Ready({ ready, onNotReady }: ReadyProps) {
  const { t } = useText()
  return (
    <section className="kitchen-pass" aria-label={t('tasks.readyList')}>
      <h2>{t('tasks.readyList')}</h2>
      <ul className="ready-orders">
        {ready.map(({ order, number, title }) => (
          <li key={order}>
            <button type="button" className="ready-order" onClick={() => onNotReady(order)}>
              <span className="unseen">{t('tasks.notReady')} </span>
              <span className="figure">{number}</span>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
