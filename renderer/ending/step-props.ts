// What a step of the last evening is shown.

import type { Output } from '../../shared/contract.ts'

export interface StepProps {
  readonly state: Output<'ending.state'>
}
