// Where one is in an order, step by step; each can be gone back to.

import {
  CalendarDays,
  CalendarRange,
  ChefHat,
  Coins,
  Package,
  Shirt,
  User,
  Users,
  UtensilsCrossed,
  type LucideIcon,
} from 'lucide-react'
import { useText } from '../text/use-text.ts'
import { isTold, STEPS, type OrderDraft, type StepName } from './order-draft.ts'

const ICON: Readonly<Record<StepName, LucideIcon>> = {
  garment: Shirt,
  who: User,
  when: CalendarDays,
  guests: Users,
  dishes: ChefHat,
  extras: UtensilsCrossed,
  things: Package,
  dates: CalendarRange,
  price: Coins,
}

interface StepTrailProps {
  readonly draft: OrderDraft
  readonly onGo: (step: StepName) => void
}

/** A step can be pressed once all before it are told. */
export function StepTrail({ draft, onGo }: StepTrailProps) {
  const { t } = useText()
  const steps = STEPS[draft.fields.kind]
  const untold = steps.findIndex((step) => !isTold(draft, step))
  const reached = untold < 0 ? steps.length : untold
  return (
    <ol className="step-trail" aria-label={t('orders.steps')}>
      {steps.map((step, index) => {
        const Icon = ICON[step]
        return (
          <li key={step}>
            <button
              type="button"
              className="step-mark"
              aria-label={t(`orders.step.${step}`)}
              aria-current={step === draft.step ? 'step' : undefined}
              disabled={index > reached}
              onClick={() => onGo(step)}
            >
              <Icon aria-hidden="true" />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
