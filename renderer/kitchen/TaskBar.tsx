// Above the orders: which step one is at, and who one is.

import { Layers } from 'lucide-react'
import type { Output } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { STEP_KINDS, type StepKind } from '../../shared/orders/orders.ts'
import { STEP_ICON } from '../app/order-art.ts'
import { useText } from '../text/use-text.ts'
import { Face } from '../ui/Face.tsx'

interface TaskBarProps {
  readonly tasks: Output<'order.tasks'>
  readonly step: StepKind | null
  readonly who: MemberId | null
  readonly onStep: (step: StepKind | null) => void
  readonly onWho: (who: MemberId | null) => void
}

/** Pressed again, each is let go. */
export function TaskBar({ tasks, step, who, onStep, onWho }: TaskBarProps) {
  const { t, number } = useText()
  const next = tasks.toMake.map(({ steps }) => steps.find(({ doneOn }) => doneOn === null)?.kind)
  const kinds = STEP_KINDS.filter((kind) => kind === step || next.includes(kind))
  return (
    <div className="task-bar">
      {kinds.length > 0 && (
        <div className="task-kinds" role="group" aria-label={t('follow.whichStep')}>
          <button type="button" className="task-kind" aria-pressed={step === null} onClick={() => onStep(null)}>
            <Layers aria-hidden="true" />
            <span>{t('tasks.all')}</span>
          </button>
          {kinds.map((kind) => {
            const Icon = STEP_ICON[kind]
            return (
              <button
                key={kind}
                type="button"
                className="task-kind"
                aria-pressed={step === kind}
                onClick={() => onStep(step === kind ? null : kind)}
              >
                <Icon aria-hidden="true" />
                <span>{t(`follow.step.${kind}`)}</span>
                <span className="figure">{number(next.filter((one) => one === kind).length)}</span>
              </button>
            )
          })}
        </div>
      )}
      <div className="task-faces" role="group" aria-label={t('tasks.who')}>
        {tasks.members.map(({ id, name, colour }) => (
          <button
            key={id}
            type="button"
            className="task-face"
            aria-label={name}
            aria-pressed={who === id}
            onClick={() => onWho(who === id ? null : id)}
          >
            <Face name={name} colour={colour} size={44} />
            {who === id && <span>{name}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}
