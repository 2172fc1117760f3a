// What every question of the first start is given.

import type { StartAnswers } from './start-answers.ts'

/** What every question is given. */
export interface StepProps {
  readonly answers: StartAnswers
  readonly change: (part: Partial<StartAnswers>) => void
  readonly onBack: () => void
  readonly onNext: () => void
}
