// How long the work takes, by kind.

import { ChefHat, Package, Scissors, Shirt, Sparkles, Wrench, type LucideIcon } from 'lucide-react'
import { WORK_KINDS, type WorkKind } from '../../shared/production/recipe.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import type { RecipeDraft } from './recipe-draft.ts'

interface WorkMinutesProps {
  readonly work: RecipeDraft['work']
  readonly onChange: (work: RecipeDraft['work']) => void
}

const ICONS: Readonly<Record<WorkKind, LucideIcon>> = {
  cutting: Scissors,
  sewing: Shirt,
  finishing: Sparkles,
  cooking: ChefHat,
  packing: Package,
  other: Wrench,
}
const STEP = 5

/** For the whole yield; a kind at zero is not in the recipe. */
export function WorkMinutes({ work, onChange }: WorkMinutesProps) {
  const { t, number } = useText()
  const minutesOf = (kind: WorkKind) => work.find((one) => one.kind === kind)?.minutes ?? 0
  const set = (kind: WorkKind, minutes: number) => {
    const others = work.filter((one) => one.kind !== kind)
    onChange(minutes > 0 ? [...others, { kind, minutes }] : others)
  }
  return (
    <Card title={t('workshop.workTime')}>
      <ul className="work-minutes">
        {WORK_KINDS.map((kind) => {
          const Icon = ICONS[kind]
          const minutes = minutesOf(kind)
          return (
            <li key={kind}>
              <Icon aria-hidden="true" />
              <span className="wish-name">{t(`workshop.kind.${kind}`)}</span>
              <Stepper
                label={t(`workshop.kind.${kind}`)}
                valueText={t('workshop.minutes', { n: number(minutes) })}
                lessLabel={t('workshop.lessTime')}
                moreLabel={t('workshop.moreTime')}
                isLessDisabled={minutes === 0}
                onLess={() => set(kind, Math.max(0, minutes - STEP))}
                onMore={() => set(kind, minutes + STEP)}
                size="small"
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
