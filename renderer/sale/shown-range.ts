// Which range of the stall is shown: the one last chosen here, all of a small stall, else the first.

import type { Range } from '../../shared/catalogue/catalogue.ts'
import type { RangeId } from '../../shared/kernel/id.ts'

/** A stall this small is shown whole first. */
const FEW = 40

/** The range to show; null is all of them. */
export function shownRange(ranges: readonly Range[], chosen: string | null): RangeId | null {
  if (chosen === ALL) return null
  const known = ranges.find(({ id }) => id === chosen)
  if (known) return known.id
  const articles = ranges.reduce((sum, range) => sum + range.articles, 0)
  return articles <= FEW ? null : (ranges[0]?.id ?? null)
}

/** How the choice of all ranges is kept. */
export const ALL = 'all'
