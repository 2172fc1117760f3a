// What can be asked of the stock book (thin: bring in, take out, levels).

import { z } from 'zod'
import { command, MEMBERS, query, SELLERS, type Caller } from '../kernel/contract.ts'
import { ArticleId } from '../kernel/id.ts'
import { PositiveOrZeroCents } from '../kernel/money.ts'
import { PositiveThousandths } from '../kernel/quantity.ts'
import { optionalLine } from '../kernel/text.ts'
import { OutCause, type Level, type MovementCause } from './stock.ts'

const KEEPERS: readonly Caller[] = ['manager', 'stockKeeper']
type Refused =
  { readonly type: 'UnknownArticle' } | { readonly type: 'NotStocked' } | { readonly type: 'WholePiecesOnly' }

export interface Movement {
  readonly at: number
  readonly quantity: number
  readonly value: number
  readonly cause: MovementCause
  readonly note: string
}

export const stockContract = {
  'stock.receive': command<Level, Refused>()({
    roles: KEEPERS,
    input: z.object({
      article: ArticleId,
      quantity: PositiveThousandths,
      value: PositiveOrZeroCents,
      note: optionalLine(200),
    }),
  }),
  /** A sample, a gift, a theft, a breakage: gone without money. */
  'stock.takeOut': command<Level, Refused>()({
    roles: SELLERS,
    input: z.object({ article: ArticleId, quantity: PositiveThousandths, cause: OutCause, note: optionalLine(200) }),
  }),
  'stock.movements': query<{ readonly level: Level | null; readonly movements: readonly Movement[] }>()({
    roles: MEMBERS,
    input: z.object({ article: ArticleId, limit: z.int().min(1).max(200).default(50) }),
    reads: ['stock', 'sale'],
  }),
} as const
