// The rows of the allergen sheet: all fourteen, what guests must not eat first, then what is in something.

import type { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'

type Allergen = (typeof ALLERGENS)[number]

/** One allergen: the lines that hold it, and how many guests must not eat it. */
export type AllergenRow = OrderPlan['allergens'][number]

/** In the regulation's order within each group. */
export function allergenRows({ allergens }: Pick<OrderPlan, 'allergens'>, all: readonly Allergen[]): AllergenRow[] {
  const rows = all.map(
    (allergen): AllergenRow => allergens.find((row) => row.allergen === allergen) ?? { allergen, keys: [], guests: 0 },
  )
  const rankOf = ({ guests, keys }: AllergenRow) => (guests > 0 ? 0 : keys.length > 0 ? 1 : 2)
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b))
}
