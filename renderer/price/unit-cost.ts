// What one unit costs to make: by its recipe, else by what the stock book says it is worth.

import type { Output } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { multiplyDivide } from '../../shared/kernel/money.ts'
import type { UnitCost } from '../../shared/price/price.ts'
import { useAnswer } from '../app/use-answer.ts'

/** At the average of what there is, or at what was last paid. */
export type Basis = 'average' | 'last'

export interface KnownCost extends UnitCost {
  /** Materials that nobody knows the price of: they count as nothing. */
  readonly unknown: readonly string[]
  /** There is no recipe. */
  readonly isFromStock: boolean
}

/** Undefined until it is known. */
export function useUnitCost(article: ArticleId, basis: Basis): KnownCost | undefined {
  const { value: cost, refusal, pending } = useAnswer('production.cost', { item: article })
  const { value: book } = useAnswer('stock.level', { item: article }, { enabled: refusal !== undefined })
  if (cost) return recipeCost(cost, basis)
  if (pending || !book) return undefined
  const { quantity, value } = book.level
  const each = quantity > 0 ? Math.max(0, multiplyDivide(value, 1000, quantity)) : 0
  return { materials: each, packaging: 0, seconds: 0, unknown: [], isFromStock: true }
}

function recipeCost({ unit, lines }: Output<'production.cost'>, basis: Basis): KnownCost {
  return {
    materials: unit.materials[basis] + unit.waste[basis],
    packaging: unit.packaging[basis],
    seconds: unit.work.reduce((sum, { seconds }) => sum + seconds, 0),
    unknown: lines.filter(({ isUnknown }) => isUnknown).map(({ name }) => name),
    isFromStock: false,
  }
}
