// What must be done before it is ready: each step with its picture, who does it, and a tick.

import { Check, Plus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Day } from '../../shared/kernel/day.ts'
import type { Order } from '../../shared/orders/contract.ts'
import type { OrderStep } from '../../shared/orders/orders.ts'
import type { WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAsk } from '../app/use-answer.ts'
import { STEP_ICON } from '../app/order-art.ts'
import { useFaces } from '../app/use-faces.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/Face.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { OrderStepSheet } from './OrderStepSheet.tsx'
import { blankStep } from './order-steps.ts'

interface OrderStepsProps {
  readonly order: Order
  readonly mayChange: boolean
  readonly onRefused: (refusal: WordedRefusal | null) => void
}

/** Ticked by whoever did it; `null` takes a step away. */
export function OrderSteps({ order, mayChange, onRefused }: OrderStepsProps) {
  const { t } = useText()
  const { today } = useStatus()
  const [opened, setOpened] = useState<OrderStep | null>(null)
  const { ask, pending } = useAsk('order.change')
  const { steps, kind } = order.fields
  const keep = async (key: string, step: OrderStep | null) => {
    const answer = await ask({ order: order.listed.id, steps: [{ key, step }] })
    onRefused(answer.ok ? null : answer.refusal)
    setOpened(null)
  }
  if (steps.length === 0 && !mayChange) return null
  return (
    <Card title={t('follow.steps')} className="order-steps">
      <ul>
        {steps.map((step) => (
          <Step
            key={step.key}
            step={step}
            mayChange={mayChange && !pending}
            onTick={() => void keep(step.key, { ...step, doneOn: step.doneOn === null ? (today as Day) : null })}
            onOpen={() => setOpened(step)}
          />
        ))}
      </ul>
      {mayChange && (
        <IconButton
          label={t('follow.addStep')}
          icon={<Plus />}
          tone="quiet"
          onPress={() => setOpened(blankStep(kind, steps))}
        />
      )}
      {opened && (
        <OrderStepSheet
          first={opened}
          isNew={!steps.some(({ key }) => key === opened.key)}
          kind={kind}
          isBusy={pending}
          onKeep={(step) => void keep(opened.key, step)}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}

interface StepProps {
  readonly step: OrderStep
  readonly mayChange: boolean
  readonly onTick: () => void
  readonly onOpen: () => void
}

function Step({ step, mayChange, onTick, onOpen }: StepProps) {
  const text = useText()
  const { t, day } = text
  const isDone = step.doneOn !== null
  const Icon = STEP_ICON[step.kind]
  const name = step.label === '' ? t(`follow.step.${step.kind}`) : step.label
  return (
    <li className={classNames('order-step', isDone && 'done')}>
      <button
        type="button"
        className="step-tick"
        aria-pressed={isDone}
        aria-label={t('follow.tick', { name })}
        disabled={!mayChange}
        onClick={onTick}
      >
        {isDone && <Check aria-hidden="true" />}
      </button>
      <Icon aria-hidden="true" />
      <span className="step-words">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span>
          {[step.on === null ? '' : day(step.on, 'short'), step.minutes > 0 ? timeWords(step.minutes, text) : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <button
        type="button"
        className="step-faces"
        aria-label={t('follow.whoDoes', { name })}
        disabled={!mayChange}
        onClick={onOpen}
      >
        <Faces members={step.members} />
      </button>
    </li>
  )
}

function Faces({ members }: { readonly members: readonly string[] }) {
  const { of } = useFaces()
  if (members.length === 0) return <UserPlus aria-hidden="true" />
  return members.slice(0, 4).map((id) => <Face key={id} {...of(id)} size={40} isDecorative={false} />)
}
