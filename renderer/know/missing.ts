// What the book has less than nothing of.

import type { Output } from '../../shared/contract.ts'

/** One line of it, with the record that is probably missing. */
export type Missing = Output<'stock.watch'>['belowZero'][number]
