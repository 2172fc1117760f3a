// Reads deposits on cups that were kept, as records to post: each under its own piece.

import type { MoneyRecord } from '../../shared/export/records.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { keptBetween } from '../consigne/queries.ts'
import type { Reader } from '../sql.ts'
import { placeOf } from './expense-notes.ts'

/** What was kept, and taken back, with a day between two. */
export function readKeptConsigne(read: Reader, from: Day, to: Day): MoneyRecord[] {
  return keptBetween(read, from, to).map((kept): MoneyRecord => {
    const { amount, vat, vatRate: rate } = kept
    return { ...placeOf(read, kept, 'C'), kind: 'consigneKept', amount, vat, rate }
  })
}
