// How much of each thing lies in the basket: its tile wears it.

import { useMemo } from 'react'
import { quantityOf } from './basket.ts'
import { useSelling } from './selling.ts'

/** Thousandths by article, and by model what its variants have together. */
export function useCounts(): ReadonlyMap<string, number> {
  const lines = useSelling((state) => state.basket.lines)
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const line of lines) {
      if (line.sale.type !== 'article') continue
      const ids = line.model === null ? [line.sale.article] : [line.sale.article, line.model]
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + quantityOf(line))
    }
    return counts
  }, [lines])
}
