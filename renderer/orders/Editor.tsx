// An order being typed: one job a step, kept at every change.

import { ArrowRight, Check, Trash2 } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { useLocation } from 'wouter'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { DatesStep } from './DatesStep.tsx'
import { DishesStep } from './DishesStep.tsx'
import { ExtrasStep } from './ExtrasStep.tsx'
import { GarmentStep } from './GarmentStep.tsx'
import { GuestsStep } from './GuestsStep.tsx'
import { isTold, isWhole, stepBeside, type OrderDraft, type StepName, type StepProps } from './order-draft.ts'
import { PriceStep } from './PriceStep.tsx'
import { StepTrail } from './StepTrail.tsx'
import { ThingsStep } from './ThingsStep.tsx'
import { useOrderDraft } from './use-order-draft.ts'
import { WhenStep } from './WhenStep.tsx'
import { WhoStep } from './WhoStep.tsx'

const STEP: Readonly<Record<StepName, ComponentType<StepProps>>> = {
  garment: GarmentStep,
  who: WhoStep,
  when: WhenStep,
  guests: GuestsStep,
  dishes: DishesStep,
  extras: ExtrasStep,
  things: ThingsStep,
  dates: DatesStep,
  price: PriceStep,
}

/** Goes to the order once it is kept. */
export function Editor({ first }: { readonly first: OrderDraft }) {
  const { t } = useText()
  const [, go] = useLocation()
  const { draft, change, keep, drop, isKeeping } = useOrderDraft(first)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { step, fields, order } = draft
  const next = stepBeside(draft, 1)
  const before = stepBeside(draft, -1)
  const goTo = (to: StepName) => change((now) => ({ ...now, step: to }))
  const leave = () => go(order === null ? '/orders' : `/orders/${order}`)
  const finish = async () => {
    const answer = await keep()
    if (answer.ok) go(`/orders/${answer.order}`, { replace: true })
    else setRefusal(answer.refusal)
  }
  const Step = STEP[step]
  return (
    <Screen
      title={t(`orders.step.${step}`)}
      className="order-editor"
      actions={
        <>
          <StepTrail draft={draft} onGo={goTo} />
          <ThrowAway onThrow={() => (drop(), leave())} />
        </>
      }
      footer={
        <>
          <BackButton
            label={t('common.back')}
            onPress={() => (before === null || order !== null ? leave() : goTo(before))}
          />
          {(next === null || order !== null) && (
            <BigButton
              tone="go"
              icon={<Check />}
              label={t(order === null ? `orders.keep.${fields.kind}` : 'common.save')}
              isDisabled={!isWhole(draft)}
              isBusy={isKeeping}
              onPress={() => void finish()}
            />
          )}
          {next !== null && (
            <BigButton
              key={step}
              tone={order === null ? 'go' : 'plain'}
              icon={<ArrowRight />}
              iconAt="end"
              label={t('common.next')}
              isDisabled={!isTold(draft, step)}
              onPress={() => goTo(next)}
            />
          )}
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <Step key={step} draft={draft} onChange={change} />
    </Screen>
  )
}

/** What was begun is thrown away only after it was shown so. */
function ThrowAway({ onThrow }: { readonly onThrow: () => void }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        size="small"
        tone="quiet"
        label={t('orders.throwAway')}
        icon={<Trash2 />}
        onPress={() => setOpen(true)}
      />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('orders.throwAway')}
        closeLabel={t('common.close')}
        footer={<BigButton tone="warn" label={t('orders.throwYes')} onPress={onThrow} />}
      >
        <p>{t('orders.throwHint')}</p>
      </Sheet>
    </>
  )
}
