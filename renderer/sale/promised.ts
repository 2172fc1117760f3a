// What open orders were promised of what is on the stall: it may be sold all the same, but not without knowing.

import { useMemo } from 'react'
import type { Reserved } from '../../shared/orders/contract.ts'
import { useAnswer } from '../app/use-answer.ts'

/** By article; asked only once there are tiles (`isReady`). The basket asks the same question: it is answered once for both. */
export function usePromised(isReady: boolean): ReadonlyMap<string, Reserved> {
  const { value } = useAnswer('order.reserved', {}, { enabled: isReady })
  return useMemo(() => new Map(value?.map((one) => [one.item as string, one])), [value])
}

/** Whether one more of it, beside so many in the basket (thousandths), would be one that somebody was promised. */
export function isAllPromised({ free }: Pick<Reserved, 'free'>, inBasket: number): boolean {
  return free !== null && inBasket >= free
}
