// What a demo coop is made of: its faces, its wares, its events and what happened on each of its selling days.

import type { ArticleFields, ArticleKind, RangeFields, VatByMode } from '../../shared/catalogue/catalogue.ts'
import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import type { VarianceReason } from '../../shared/closing/closing.ts'
import type { CustomerFields } from '../../shared/customers/customers.ts'
import type { EventFields } from '../../shared/events/events.ts'
import type { Activity } from '../../shared/host/host.ts'
import type { Role } from '../../shared/kernel/contract.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import type { WorkKind } from '../../shared/production/recipe.ts'
import type { ShareBase } from '../../shared/split/rule.ts'
import type { MaterialFields, PlaceFields } from '../../shared/stock/materials.ts'
import type { OutCause } from '../../shared/stock/stock.ts'

export interface DemoMember {
  readonly name: string
  readonly language: Language
  readonly role: Role
}

/** An article; money in cents with VAT, quantities in thousandths. */
export interface DemoArticle {
  readonly name: string
  /** Key of a range. */
  readonly range: string
  readonly kind: ArticleKind
  readonly unit?: Unit
  readonly price: number
  readonly vat: VatByMode
  /** A name of the screen's pictograms. */
  readonly pictogram: string
  /** Parts by member's name; nobody: the whole group. */
  readonly makers?: Readonly<Record<string, number>>
  readonly barcode?: string
  readonly resold?: boolean
  readonly allergens?: ArticleFields['allergens']
  /** How many are brought to a stall, and what one unit costs to make or buy. */
  readonly stock?: { readonly ready: number; readonly cost: number }
  /** A one-off piece, put on sale on the morning of that day. */
  readonly oneOffSince?: number
  /** How often it is asked for, beside the others; 0: only when a day says so. */
  readonly wanted: number
  /** The quantities it is sold in, when not by the piece. */
  readonly cuts?: readonly number[]
  /** The sizes and cloths it comes in; the first is the article itself. */
  readonly comesIn?: readonly DemoVariant[]
  /** Served in a cup that is lent. */
  readonly inCup?: boolean
}

/** What a variant has of its own; the rest is its article's. */
export interface DemoVariant extends Pick<DemoArticle, 'price' | 'wanted' | 'stock'> {
  readonly size: string
  readonly cloth: string
  readonly colour: string
  readonly barcode: string
}

export type DemoTender = 'cash' | 'card' | 'cheque' | 'mixed' | 'mealVoucher'

/** What breaks the row of sales of a day. */
export type Happening =
  | { readonly type: 'return' | 'exchange' | 'wrongTender' | 'lineRemoved' | 'basketAbandoned' }
  | { readonly type: 'drawerOpened'; readonly reason: string }
  | { readonly type: 'payIn'; readonly amount: number; readonly reason: string }
  | {
      readonly type: 'payOut'
      readonly amount: number
      readonly reason: string
      readonly category: string
      readonly vatRate: number
    }
  | { readonly type: 'stockOut'; readonly article: string; readonly cause: OutCause; readonly note: string }
  | { readonly type: 'order'; readonly article: string; readonly quantity: number }

/** An event; it lasts from its first selling day to its last. */
export type DemoEvent = Pick<EventFields, 'name' | 'kind' | 'place'> & { readonly stallCost: number }

export interface DemoDay {
  /** Index in the coop's events. */
  readonly event: number
  readonly daysAgo: number
  readonly opens: string
  readonly closes: string
  readonly sales: number
  /** Who holds the till, one after the other. */
  readonly cashiers: readonly string[]
  readonly happens?: readonly Happening[]
  /** Drinks are sold with a lent cup. */
  readonly cups?: boolean
  readonly difference?: { readonly cents: number; readonly reason: VarianceReason; readonly note: string }
}

/** What was bought, and by whom: a member, who is owed it then, or (null) the host. In the order of its days. */
export interface DemoExpense {
  readonly daysAgo: number
  readonly who: string | null
  readonly supplier: string
  readonly label: string
  readonly category: string
  readonly total: number
  readonly rate: number
  readonly isForStock: boolean
}

/** What is used up: in rolls or sacks, each so much; the price is that of a unit. */
export interface DemoMaterial extends Pick<MaterialFields, 'name' | 'kind' | 'unit' | 'colour' | 'pattern'> {
  readonly price: number
  readonly lots: readonly number[]
  readonly minimum: number
  readonly pictogram?: string
  readonly family?: string
  readonly widthMm?: number
  readonly gsm?: number
  readonly origin?: MaterialFields['origin']
  readonly allergens?: MaterialFields['allergens']
}

/** How an article is made: so much of each material, by its name, and so many minutes. */
export interface DemoRecipe {
  readonly of: string
  readonly makes: number
  readonly guests?: number
  readonly uses: Readonly<Record<string, number>>
  readonly minutes: readonly (readonly [kind: WorkKind, minutes: number])[]
}

/** What somebody ordered; due so many days after today. */
export interface DemoOrder extends Pick<OrderFields, 'kind' | 'title'> {
  readonly who: Partial<CustomerFields> & Pick<CustomerFields, 'name' | 'phone'>
  readonly due: number
  readonly at: string | null
  readonly reaches: 'quote' | 'accepted' | 'making' | 'ready'
  readonly lines: readonly (readonly [article: string, quantity: number])[]
  readonly mode?: ConsumptionMode
  readonly guests?: number
  readonly place?: string
  readonly service?: OrderFields['service']
  readonly notes?: string
}

/** The stockroom and the order book, as they are today. */
export interface DemoWorkroom {
  readonly supplier: string
  readonly places: readonly (readonly [name: string, kind: PlaceFields['kind']])[]
  readonly materials: readonly DemoMaterial[]
  readonly recipes: readonly DemoRecipe[]
  readonly orders: readonly DemoOrder[]
}

export interface DemoSplit {
  readonly from: number
  readonly to: number
  readonly validated: number
  readonly rule: ShareBase
}

/** All days are counted back from today: 1 is yesterday. */
export interface DemoCoop {
  readonly seed: number
  readonly name: string
  readonly activities: readonly Activity[]
  readonly colour: string
  readonly section: string
  readonly address: string
  readonly members: readonly DemoMember[]
  readonly ranges: Readonly<Record<string, Omit<RangeFields, 'position'>>>
  readonly articles: readonly DemoArticle[]
  readonly events: readonly DemoEvent[]
  readonly days: readonly DemoDay[]
  readonly expenses: readonly DemoExpense[]
  readonly split: DemoSplit
  readonly workroom: DemoWorkroom
  readonly float: Pieces
  readonly habits: {
    /** How many lines a basket has. */
    readonly lines: readonly (readonly [lines: number, weight: number])[]
    readonly pieces: readonly (readonly [pieces: number, weight: number])[]
    readonly modes: readonly (readonly [mode: ConsumptionMode | null, weight: number])[]
    readonly tenders: readonly (readonly [tender: DemoTender, weight: number])[]
  }
}
