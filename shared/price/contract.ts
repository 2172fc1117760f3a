// What can be asked about a price: what it must pay, what it was, and what the group reckons with.

import { z } from 'zod'
import { EventKind, type SellingEvent } from '../events/events.ts'
import type { Contribution } from '../host/contribution.ts'
import { command, DECIDERS, MEMBERS, query } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import { ArticleId, type MemberId } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import { PriceRates, type ListedPrice } from './price.ts'

interface PastPrice {
  /** Null: taken off the list. */
  readonly price: Cents | null
  /** Of one kind of event; null: everywhere else. */
  readonly list: EventKind | null
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
      readonly listed: readonly ListedPrice[]
      /** The next or latest event with a stall to pay. */
      readonly event: SellingEvent | null
    },
    { readonly type: 'UnknownArticle' }
  >()({
    roles: MEMBERS,
    input: z.object({ article: ArticleId }),
    reads: ['price', 'catalogue', 'host', 'event'],
  }),
  /** The list of the kind of event the drawer is open for, and what costs something else in it. */
  'price.inForce': query<{
    readonly list: EventKind | null
    readonly prices: readonly { readonly article: ArticleId; readonly price: Cents }[]
  }>()({ roles: MEMBERS, input: z.object({}), reads: ['price', 'cashSession', 'closing', 'event'] }),
  /** What an article costs at a kind of event; null: what it costs everywhere. */
  'price.list': command<Record<string, never>, { readonly type: 'UnknownArticle' }>()({
    roles: ['manager', 'stockKeeper'],
    input: z.object({ article: ArticleId, list: EventKind, price: PositiveOrZeroCents.nullable() }),
  }),
  /** Chosen by the group, the one that changed alone; every price picture follows. */
  'price.setRates': command<Record<string, never>>()({ roles: DECIDERS, input: PriceRates.partial() }),
} as const
