// A length of time, by quarters of an hour.

import { MOST_MINUTES } from '../../shared/presence/contract.ts'
import { timeWords } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { Stepper } from '../ui/Stepper.tsx'

const STEP = 15

/** From a quarter of an hour to a whole day; an odd length moves to the next quarter. */
export function TimeStepper({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const text = useText()
  const { t } = text
  return (
    <Stepper
      label={t('presence.howLong')}
      valueText={timeWords(minutes, text)}
      lessLabel={t('presence.shorter')}
      moreLabel={t('presence.longer')}
      isLessDisabled={minutes <= STEP}
      isMoreDisabled={minutes >= MOST_MINUTES}
      onLess={() => onChange(Math.max(STEP, (Math.ceil(minutes / STEP) - 1) * STEP))}
      onMore={() => onChange(Math.min(MOST_MINUTES, (Math.floor(minutes / STEP) + 1) * STEP))}
    />
  )
}
