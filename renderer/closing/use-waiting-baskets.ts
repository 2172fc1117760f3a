// Baskets that closing would let go.

import type { Output } from '../../shared/contract.ts'
import { useAnswer } from '../app/use-answer.ts'

/** Parked or unfinished baskets that hold something. */
export function useWaitingBaskets(): Output<'basket.list'> {
  const { value: baskets = [] } = useAnswer('basket.list', {})
  return baskets.filter(({ lines }) => lines.length > 0)
}
