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
import { More, ReadyOrders } from './TasksLeft.tsx'
import { useTick } from './use-tick.ts'

interface TasksViewProps {
  readonly room: TaskRoom
  /** Who signed in on this screen; null where nobody does. */
  readonly me: MemberId | null
}

/** The same on the till, in a second window and on a tablet. */
export function TasksView({ room, me }: TasksViewProps) {
  const [isAll, setAll] = useState(false)
  const { value: tasks } = useAnswer('order.tasks', { room, all: isAll }, { keep: true })
  return tasks ? <Made tasks={tasks} room={room} me={me} onAll={() => setAll(true)} /> : null
}

interface MadeProps extends TasksViewProps {
  readonly tasks: Output<'order.tasks'>
  /** What was cut off is wanted too: whoever looks for her own looks among all. */
  readonly onAll: () => void
}

function Made({ tasks, room, me, onAll }: MadeProps) {
  const { t } = useText()
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
        <TaskBar
          tasks={tasks}
          step={step}
          who={who}
          onStep={(to) => {
            setStep(to)
            onAll()
          }}
          onWho={(to) => {
            setWho(to)
            onAll()
          }}
        />
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
              onTick={(how) => tick({ order: order.order, ...how })}
            />
          ))}
        </div>
        <More more={more} onAll={onAll} />
      </section>
      <section className="kitchen-pass" aria-label={t('tasks.readyList')}>
        <h2>{t('tasks.readyList')}</h2>
        <ReadyOrders ready={ready} onNotReady={(order) => tick({ order, step: null, done: false })} />
      </section>
    </div>
  )
}

/** Hers, or nobody's yet. An order without steps is anybody's. */
function isFor({ steps }: TaskOrder, who: MemberId | null): boolean {
  if (who === null) return true
  const undone = steps.filter(({ doneOn }) => doneOn === null)
  return undone.length === 0 || undone.some(({ members }) => members.length === 0 || members.includes(who))
}

/** What can be done now: an order is at the first of its steps that is not done. */
function isAtStep({ steps }: TaskOrder, kind: StepKind | null): boolean {
  return kind === null || steps.find(({ doneOn }) => doneOn === null)?.kind === kind
}
