// One step: which, who does it, when, how long.

import { Check, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { OrderKind, OrderStep } from '../../shared/orders/orders.ts'
import { STEP_ICON } from '../app/order-art.ts'
import { useFaces } from '../app/use-faces.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { stepKindsFor } from './order-steps.ts'

interface OrderStepSheetProps {
  readonly first: OrderStep
  readonly isNew: boolean
  readonly kind: OrderKind
  readonly isBusy: boolean
  readonly onKeep: (step: OrderStep | null) => void
  readonly onClose: () => void
}

/** Minutes that one press adds. */
const QUARTER = 15

export function OrderStepSheet({ first, isNew, kind, isBusy, onKeep, onClose }: OrderStepSheetProps) {
  const { t } = useText()
  const [step, setStep] = useState(first)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={isNew ? t('follow.addStep') : t(`follow.step.${step.kind}`)}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <>
          {!isNew && (
            <BigButton tone="quiet" icon={<Trash2 />} label={t('common.remove')} onPress={() => onKeep(null)} />
          )}
          <BigButton tone="go" icon={<Check />} label={t('common.save')} isBusy={isBusy} onPress={() => onKeep(step)} />
        </>
      }
    >
      <div className="editor-column">
        <IconChoice
          label={t('follow.whichStep')}
          shape="tile"
          value={step.kind}
          onChange={(chosen) => setStep({ ...step, kind: chosen })}
          options={stepKindsFor(kind).map((id) => {
            const Icon = STEP_ICON[id]
            return { id, label: t(`follow.step.${id}`), icon: <Icon /> }
          })}
        />
        <Who step={step} onChange={setStep} />
        <When step={step} onChange={setStep} />
        <TextInput
          label={t('follow.stepWords')}
          value={step.label}
          maxLength={80}
          onChange={(label) => setStep({ ...step, label })}
        />
      </div>
    </Sheet>
  )
}

interface PartProps {
  readonly step: OrderStep
  readonly onChange: (step: OrderStep) => void
}

function Who({ step, onChange }: PartProps) {
  const { t } = useText()
  const { working } = useFaces()
  const press = (id: string) => {
    const member = id as MemberId
    const isThere = step.members.includes(member)
    onChange({ ...step, members: isThere ? step.members.filter((one) => one !== member) : [...step.members, member] })
  }
  return <FaceGrid label={t('follow.who')} faces={working} selectedIds={step.members} size={64} onChoose={press} />
}

function When({ step, onChange }: PartProps) {
  const text = useText()
  const { t, day } = text
  return (
    <div className="step-when">
      <Stepper
        label={t('follow.howLong')}
        valueText={timeWords(step.minutes, text)}
        lessLabel={t('follow.shorter')}
        moreLabel={t('follow.longer')}
        isLessDisabled={step.minutes === 0}
        onLess={() => onChange({ ...step, minutes: Math.max(0, step.minutes - QUARTER) })}
        onMore={() => onChange({ ...step, minutes: step.minutes + QUARTER })}
      />
      <DateInput
        label={t('orders.whichDay')}
        value={step.on ?? ''}
        words={step.on === null ? t('orders.noDay') : day(step.on)}
        onChange={(typed) => {
          const parsed = Day.safeParse(typed)
          onChange({ ...step, on: parsed.success ? parsed.data : null })
        }}
      />
    </div>
  )
}
