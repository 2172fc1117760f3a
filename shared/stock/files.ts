// The stock as files for a spreadsheet: what there is, and what moved, as everybody may read it.

import { z } from 'zod'
import { MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'

/** A file of text as it is handed over. */
export interface StockFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

export const stockFilesContract = {
  /**
   * CSV in UTF-8 with its mark, semicolons, commas in numbers, so that a French spreadsheet opens it as it is: what
   * there is now by item, roll and place, with its value and its cost per unit; or the movements of some days.
   */
  'stock.file': query<StockFile, { readonly type: 'DaysReversed' }>()({
    roles: MEMBERS,
    input: z.discriminatedUnion('what', [
      z.object({ what: z.literal('levels') }),
      z.object({ what: z.literal('movements'), from: Day, to: Day }),
    ]),
    reads: [],
  }),
} as const
