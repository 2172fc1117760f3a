// Identities: UUIDv7 strings, one brand per entity; a till is named by a number drawn from its public key.

import { z } from 'zod'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type MemberId = Id<'Member'>
export type RangeId = Id<'Range'>
export type ArticleId = Id<'Article'>
/** What comes in several variants: a bag in three sizes and four cloths. */
export type ModelId = Id<'Model'>
export type EventId = Id<'Event'>
export type SplitId = Id<'Split'>
export type PayoutId = Id<'Payout'>
/** What was held and paid for a member before Étal. */
export type OpeningId = Id<'Opening'>
/** Money taken out of the group's fund. */
export type FundSpendingId = Id<'FundSpending'>
export type MaterialId = Id<'Material'>
/** What the stock book counts: an article on sale or a material used up. */
export type ItemId = ArticleId | MaterialId
export type LotId = Id<'Lot'>
export type PlaceId = Id<'Place'>
export type SupplierId = Id<'Supplier'>
export type CountId = Id<'Count'>
export type QuestionId = Id<'Question'>
export type ImportId = Id<'Import'>
export type RequestId = Id<'Request'>
export type BasketId = Id<'Basket'>
export type ExpenseId = Id<'Expense'>
export type RepaymentId = Id<'Repayment'>
export type GoalId = Id<'Goal'>
export type CustomerId = Id<'Customer'>
export type OrderId = Id<'Order'>
export type InvoiceId = Id<'Invoice'>
/** A decision to keep deposits that nobody claims any more. */
export type KeptConsigneId = Id<'KeptConsigne'>
/** First 48 bits of the SHA-256 of a till's public key: the same on every machine, small enough for an integer. */
export type TillId = number & { readonly [brand]: 'Till' }
/** Lower-case hexadecimal SHA-256 of a stored picture or voice. */
export type BlobHash = Id<'Blob'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function idOf<T extends string>() {
  return z
    .string()
    .regex(UUID)
    .transform((value) => value as T)
}

export const MemberId = idOf<MemberId>()
export const RangeId = idOf<RangeId>()
export const ArticleId = idOf<ArticleId>()
export const ModelId = idOf<ModelId>()
export const EventId = idOf<EventId>()
export const SplitId = idOf<SplitId>()
export const PayoutId = idOf<PayoutId>()
export const OpeningId = idOf<OpeningId>()
export const FundSpendingId = idOf<FundSpendingId>()
export const MaterialId = idOf<MaterialId>()
export const ItemId = idOf<ItemId>()
export const LotId = idOf<LotId>()
export const PlaceId = idOf<PlaceId>()
export const SupplierId = idOf<SupplierId>()
export const CountId = idOf<CountId>()
export const QuestionId = idOf<QuestionId>()
export const ImportId = idOf<ImportId>()
export const RequestId = idOf<RequestId>()
export const BasketId = idOf<BasketId>()
export const ExpenseId = idOf<ExpenseId>()
export const RepaymentId = idOf<RepaymentId>()
export const GoalId = idOf<GoalId>()
export const CustomerId = idOf<CustomerId>()
export const OrderId = idOf<OrderId>()
export const InvoiceId = idOf<InvoiceId>()
export const KeptConsigneId = idOf<KeptConsigneId>()
export const TillId = z
  .int()
  .min(1)
  .max(2 ** 48 - 1)
  .transform((value) => value as TillId)
export const BlobHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as BlobHash)

/** Where a record stands in the journals: which till wrote it, and as which entry. */
export interface EntryRef {
  readonly till: TillId
  readonly seq: number
}
export const EntryRef = z.object({ till: TillId, seq: z.int().min(1) })

/** A UUIDv7 from a time and 10 random bytes (RFC 9562 §5.7). */
export function uuidV7(at: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('Ten random bytes are needed')
  const time = at.toString(16).padStart(12, '0')
  const bytes = Array.from(random.slice(0, 10))
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
  const hex = time + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A till's number as people and files write it: twelve hexadecimal digits. */
export function tillName(till: TillId): string {
  return till.toString(16).padStart(12, '0')
}
