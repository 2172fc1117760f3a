// Deposits on orders: what is taken parts over what is promised, what is used comes out of what is held, VAT with it.

import { allocate, cents, multiplyDivide, sumCents, type Cents } from '../kernel/money.ts'
import { vatOf, type VatRate } from '../kernel/vat.ts'

/** Money of one nature and rate, with the VAT that is in it. */
export interface DepositPart {
  readonly nature: 'goods' | 'services'
  readonly rate: VatRate
  readonly amount: Cents
  readonly vat: Cents
}

/** Of a nature and rate, so much with VAT. */
export type Promised = Omit<DepositPart, 'vat'>

/** Adds parts of one nature and rate together, the highest rate first; what comes to nothing is left out. */
export function addedParts(parts: readonly DepositPart[]): DepositPart[] {
  return [...Map.groupBy(parts, keyOf).values()]
    .flatMap((own): DepositPart[] => {
      const [first] = own
      if (!first) return []
      const [amount, vat] = [sumCents(own.map((part) => part.amount)), sumCents(own.map((part) => part.vat))]
      return amount === 0 && vat === 0 ? [] : [{ nature: first.nature, rate: first.rate, amount, vat }]
    })
    .sort((a, b) => b.rate - a.rate || (a.nature < b.nature ? -1 : 1))
}

/** What is promised and not paid ahead yet, by nature and rate. */
export function leftToPromise(promised: readonly Promised[], held: readonly DepositPart[]): Promised[] {
  const taken = new Map(held.map((part) => [keyOf(part), part.amount]))
  return promised
    .map((one) => ({ ...one, amount: cents(Math.max(0, one.amount - (taken.get(keyOf(one)) ?? 0))) }))
    .filter(({ amount }) => amount > 0)
}

/** A deposit parted over what is promised, its VAT due at once on each part (CGI art. 269, 2). */
export function partedDeposit(amount: Cents, promised: readonly Promised[]): DepositPart[] {
  const parts = allocate(
    amount,
    promised.map((one) => one.amount),
  )
  return promised.flatMap(({ nature, rate }, index): DepositPart[] => {
    const part = parts[index] ?? cents(0)
    return part === 0 ? [] : [{ nature, rate, amount: part, vat: vatOf(part, rate) }]
  })
}

/**
 * So much of what is held: first for what is wanted of the same nature and rate, so that VAT meets its own sale, then
 * out of the rest in proportion. The last of a part takes all that is left of its VAT: used in pieces or at once, what
 * comes out is what went in.
 */
export function usedDeposit(amount: Cents, held: readonly DepositPart[], wanted: readonly Promised[]): DepositPart[] {
  const wants = new Map(wanted.map((one) => [keyOf(one), one.amount]))
  const matched = held.map((part) => Math.max(0, Math.min(part.amount, wants.get(keyOf(part)) ?? 0)))
  const most = sumCents(matched)
  const first = most <= amount ? matched : allocate(amount, matched)
  const rest = held.map((part, index) => part.amount - (first[index] ?? 0))
  const more = most < amount ? allocate(amount - most, rest) : held.map(() => 0)
  return held.flatMap((part, index): DepositPart[] => {
    const used = cents((first[index] ?? 0) + (more[index] ?? 0))
    if (used === 0) return []
    const vat = used === part.amount ? part.vat : cents(multiplyDivide(part.vat, used, part.amount))
    return [{ ...part, amount: used, vat }]
  })
}

function keyOf({ nature, rate }: Pick<DepositPart, 'nature' | 'rate'>): string {
  return `${nature} ${rate}`
}
