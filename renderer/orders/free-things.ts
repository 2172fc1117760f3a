// A line of no catalogue: what kind of thing it is decides its picture and its VAT.

import type { VatRate } from '../../shared/kernel/vat.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import type { PictogramName } from '../ui/pictograms.ts'

/** What a free line may be. */
export type FreeKind = Exclude<OrderLine['kind'], 'deposit' | 'workshop'>

/** Rate in mainland France (CGI art. 278, 279); none where the host bills without VAT (franchise, art. 293 B). */
export function freeRate(kind: FreeKind, isExempt: boolean): VatRate {
  if (isExempt) return 0
  return kind === 'meal' ? 1000 : 2000
}

/** The picture of each. */
export const FREE_PICTOGRAM: Readonly<Record<FreeKind, PictogramName>> = {
  good: 'gift',
  meal: 'plate-rice',
  service: 'people',
}
