// What can be asked about a price: what it must pay, what it was, and what the group reckons with.

import { z } from 'zod'
import type { SellingEvent } from '../events/events.ts'
import type { Contribution } from '../host/contribution.ts'
import { command, DECIDERS, MEMBERS, query } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import { ArticleId, type MemberId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import { PriceRates } from './price.ts'

interface PastPrice {
  readonly price: Cents
  readonly day: Day
  readonly by: MemberId | null
}

export const priceContract = {
  /** What a price of an article must pay, and the prices it had, the latest first. */
  'price.of': query<
    {
      readonly price: Cents
      readonly vatRate: VatRate
      readonly contribution: Contribution
      readonly rates: PriceRates
      readonly history: readonly PastPrice[]
      /** The next or latest event with a stall to pay. */
      readonly event: SellingEvent | null
    },
    { readonly type: 'UnknownArticle' }
  >()({
    roles: MEMBERS,
    input: z.object({ article: ArticleId }),
    reads: ['price', 'catalogue', 'host', 'event'],
  }),
  /** Chosen by the group; every price picture follows. */
  'price.setRates': command<Record<string, never>>()({ roles: DECIDERS, input: PriceRates }),
} as const
