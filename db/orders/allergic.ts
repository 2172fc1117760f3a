// Reads who must not eat what, of those an order is for.

import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { TaskOrder } from '../../shared/orders/tasks.ts'
import type { Reader } from '../sql.ts'
import type { KnownOrder } from './read.ts'

/** What its guests must not eat, and what its customer told of herself: by allergen, how many (null: she alone said so). */
export function allergicAt(read: Reader, { fields }: Pick<KnownOrder, 'fields'>): TaskOrder['allergic'] {
  const own = read.get<{ allergens: string }>('SELECT allergens FROM customers WHERE id = ?', fields.customer)
  const hers = JSON.parse(own?.allergens ?? '[]') as (typeof ALLERGENS)[number][]
  return ALLERGENS.flatMap((allergen) => {
    const told = fields.allergic.filter((one) => one.allergen === allergen)
    if (told.length === 0 && !hers.includes(allergen)) return []
    const guests = told.length === 0 ? null : told.reduce((sum, one) => sum + one.guests, 0)
    return [{ allergen, guests, notes: told.map(({ note }) => note).filter((note) => note !== '') }]
  })
}
