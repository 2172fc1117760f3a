// One order to make: what, how much, for when, and its steps.

import { AlarmClock, Check, TriangleAlert, UserPlus, Users } from 'lucide-react'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { OrderStep } from '../../shared/orders/orders.ts'
import type { TaskMember, TaskOrder } from '../../shared/orders/tasks.ts'
import { STEP_ICON } from '../app/order-art.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Allergic } from './MealCard.tsx'
import { TaskThings } from './TaskThings.tsx'
import type { Tick } from './use-tick.ts'

interface TaskCardProps {
  readonly order: TaskOrder
  readonly members: readonly TaskMember[]
  readonly today: Day
  /** Who ticks; null: nobody said. */
  readonly me: MemberId | null
  readonly onTick: (tick: Omit<Tick, 'order'>) => void
}

/** A step is ticked and taken back by a tap on it; the button makes the whole order ready. */
export function TaskCard({ order, members, today, me, onTick }: TaskCardProps) {
  const { t } = useText()
  const { steps, number } = order
  const next = steps.find(({ doneOn }) => doneOn === null)?.key
  return (
    <article aria-label={number} className="task" data-alarm={order.alarm ?? undefined}>
      <Head order={order} today={today} />
      <TaskThings order={order} />
      {order.allergic.length > 0 && <Allergic allergic={order.allergic} />}
      <ul className="task-steps">
        {steps.map((step) => (
          <li key={step.key} className={step.key === next ? 'next' : undefined}>
            <Step step={step} me={me} members={members} onTick={(how) => onTick({ step: step.key, ...how })} />
          </li>
        ))}
      </ul>
      <BigButton
        label={t('kitchen.ready')}
        icon={<Check />}
        tone="go"
        size="small"
        isWide
        onPress={() => onTick({ step: null, done: true })}
      />
    </article>
  )
}

function Head({ order, today }: Pick<TaskCardProps, 'order' | 'today'>) {
  const { t, day, number: figure } = useText()
  const { number, title, dueOn, dueAt, guests, alarm } = order
  const when = dueOn === today ? t('tasks.today') : dueOn === null ? '' : day(dueOn, 'short')
  return (
    <header className="task-head">
      <span className="task-number figure">{number}</span>
      <span className="task-about">
        <strong>
          <bdi>{title}</bdi>
        </strong>
        {guests !== null && (
          <span>
            <Users aria-hidden="true" /> {figure(guests)}
          </span>
        )}
      </span>
      <span className="task-when">
        {alarm && (
          <span className="task-alarm">
            {alarm === 'late' ? <AlarmClock aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
            {t(`orders.alarm.${alarm}`)}
          </span>
        )}
        <strong>{when}</strong>
        {dueAt !== null && <span className="figure">{dueAt}</span>}
      </span>
    </header>
  )
}

interface StepProps extends Pick<TaskCardProps, 'me' | 'members'> {
  readonly step: OrderStep
  readonly onTick: (how: Pick<Tick, 'done' | 'isTaken'>) => void
}

function Step({ step, me, members, onTick }: StepProps) {
  const text = useText()
  const { t, day } = text
  const isDone = step.doneOn !== null
  const Icon = STEP_ICON[step.kind]
  const name = step.label === '' ? t(`follow.step.${step.kind}`) : step.label
  const about = [step.on === null ? '' : day(step.on, 'short'), step.minutes > 0 ? timeWords(step.minutes, text) : '']
  const hers = members.filter(({ id }) => step.members.includes(id))
  return (
    <>
      <button type="button" className="task-step" aria-pressed={isDone} onClick={() => onTick({ done: !isDone })}>
        <Icon aria-hidden="true" />
        <span className="task-step-words">
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <span>{about.filter(Boolean).join(' · ')}</span>
        </span>
        {hers.slice(0, 3).map(({ id, name: hersName, colour }) => (
          <Face key={id} name={hersName} colour={colour} size={36} isDecorative={false} />
        ))}
        <span className="task-box">{isDone && <Check aria-hidden="true" />}</span>
      </button>
      {!isDone && me !== null && !step.members.includes(me) && (
        <button
          type="button"
          className="task-take"
          aria-label={t('tasks.take', { name })}
          onClick={() => onTick({ done: false, isTaken: true })}
        >
          <UserPlus aria-hidden="true" />
        </button>
      )}
    </>
  )
}
