// How a basket is paid: tenders that match what is due, change in pieces, and the balance between two tickets.

import { addPieces, changeFrom, piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { SaleRefusal } from '../../shared/sale/contract.ts'
import { CASH_LIMIT, type SaleInput, type Tender } from '../../shared/sale/sale.ts'

/** Tenders as they are recorded, and what is handed back. */
export interface Payment {
  readonly tenders: readonly Tender[]
  readonly given: Cents
  readonly change: Cents
  readonly changePieces: Pieces
}

type TenderAsked = SaleInput['tenders'][number]

/** Checks tenders against what is due (negative: money goes back); `drawer` is read only when pieces were given. */
export function payment(due: Cents, asked: readonly TenderAsked[], drawer: () => Pieces): Result<Payment, SaleRefusal> {
  const refusal = tenderRefusal(due, asked)
  if (refusal) return refuse(refusal)
  let changePieces: Pieces = {}
  const tenders = asked.map((tender): Tender => {
    const { kind, amount, given, givenPieces } = tender
    if (given === undefined) return amount < 0 && kind === 'cash' ? withPiecesBack(tender, drawer) : { kind, amount }
    const change = cents(given - amount)
    if (!givenPieces) return { kind, amount, given, change }
    const pieces = changeFrom(addPieces(drawer(), givenPieces), change).pieces
    changePieces = addPieces(changePieces, pieces)
    return { kind, amount, given, change, givenPieces, changePieces: pieces }
  })
  for (const tender of tenders) if (tender.amount < 0) changePieces = addPieces(changePieces, tender.changePieces ?? {})
  const given = sumCents(tenders.map((tender) => tender.given ?? Math.max(0, tender.amount)))
  const change = sumCents(tenders.map((tender) => tender.change ?? 0))
  return ok({ tenders, given, change, changePieces })
}

/**
 * Puts the tenders on one ticket of two (the one whose sign they have) and balances both with `exchange`, which adds
 * up to nothing. A total is null where there is no such ticket.
 */
export function balanceExchange(
  sale: Cents | null,
  returned: Cents | null,
  tenders: readonly Tender[],
): { readonly sale: readonly Tender[]; readonly return: readonly Tender[] } {
  if (sale === null || returned === null) return { sale: tenders, return: tenders }
  const onSale = sale + returned >= 0
  const balance = (total: Cents, own: readonly Tender[]): Tender[] => {
    const amount = cents(total - sumCents(own.map((tender) => tender.amount)))
    return amount === 0 ? [...own] : [...own, { kind: 'exchange', amount }]
  }
  return { sale: balance(sale, onSale ? tenders : []), return: balance(returned, onSale ? [] : tenders) }
}

function withPiecesBack({ kind, amount }: TenderAsked, drawer: () => Pieces): Tender {
  return { kind, amount, changePieces: changeFrom(drawer(), cents(-amount)).pieces }
}

function tenderRefusal(due: Cents, asked: readonly TenderAsked[]): SaleRefusal | null {
  if (asked.some(({ kind, given }) => given !== undefined && kind !== 'cash')) return { type: 'OverpaymentNotCash' }
  const tendered = sumCents(asked.map(({ amount }) => amount))
  const sign = Math.sign(due)
  const wrong = asked.some((tender) => Math.sign(tender.amount) !== sign || !givenCovers(tender))
  if (tendered !== due || wrong) return { type: 'TendersDoNotMatch', due, tendered }
  const cash = sumCents(asked.filter(({ kind }) => kind === 'cash').map(({ amount }) => amount))
  return Math.abs(cash) > CASH_LIMIT ? { type: 'CashLimit', limit: CASH_LIMIT } : null
}

function givenCovers({ amount, given, givenPieces }: TenderAsked): boolean {
  if (given === undefined) return givenPieces === undefined
  return given >= amount && amount > 0 && (givenPieces === undefined || piecesTotal(givenPieces) === given)
}
