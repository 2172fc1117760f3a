// The colour each way of paying is known by.

import type { TenderKind } from '../../shared/sale/sale.ts'
import type { ColourName } from '../ui/colours.ts'

export const TENDER_COLOURS: Readonly<Record<TenderKind, ColourName>> = {
  cash: 'forest',
  card: 'indigo',
  cheque: 'earth',
  transfer: 'ocean',
  mealVoucher: 'rust',
  giftVoucher: 'plum',
}
