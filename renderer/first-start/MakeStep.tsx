// Question 2: what the group makes and sells.

import type { Activity } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'
import { Choice } from '../ui/Choice.tsx'
import type { StepProps } from './step-props.ts'
import { StepFrame } from './StepFrame.tsx'

const ART = {
  textile: { pictogram: 'sewing-machine', colour: 'indigo', pattern: 'wax-rings' },
  food: { pictogram: 'plate-rice', colour: 'brick', pattern: 'scales' },
  craft: { pictogram: 'jewel', colour: 'earth', pattern: 'bogolan' },
  service: { pictogram: 'people', colour: 'forest', pattern: 'check' },
} as const
const ACTIVITIES = Object.keys(ART) as Activity[]

export function MakeStep({ answers, change, ...ways }: StepProps) {
  const { t } = useText()
  return (
    <StepFrame number={2} title={t('firstStart.makeTitle')} isNextDisabled={answers.activities.length === 0} {...ways}>
      <Choice
        label={t('firstStart.makeTitle')}
        options={ACTIVITIES.map((id) => ({
          id,
          label: t(`firstStart.${id}`),
          detail: t(`firstStart.${id}Detail`),
          art: ART[id],
        }))}
        selectedIds={answers.activities}
        onChange={(activities) => change({ activities })}
        isMultiple
      />
    </StepFrame>
  )
}
