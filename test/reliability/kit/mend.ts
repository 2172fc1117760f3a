// What a person does after a refusal that says what is wrong: takes the till's figure and asks again.

import type { OperationName } from '../../../shared/contract.ts'
import type { Refusal } from '../../../shared/kernel/result.ts'

type Fields = Readonly<Record<string, unknown>>
type Mend = (input: Fields, refusal: Fields) => Fields

/** The input put right after a refusal; null when there is nothing to put right. */
export function mended(name: OperationName, input: unknown, refusal: Refusal): unknown {
  const mend = MENDS[refusal.type]
  if (!mend || typeof input !== 'object' || input === null) return null
  if (OF_A_SALE.has(refusal.type) && name !== 'sale.record') return null
  return mend(input as Fields, refusal as unknown as Fields)
}

const OF_A_SALE = new Set(['WholePiecesOnly', 'UnknownArticle', 'CashLimit'])

const MENDS: Readonly<Record<string, Mend>> = {
  TotalChanged: (input, { total }) => ({ ...input, expectedTotal: total, tenders: paidBy('card', Number(total)) }),
  TendersDoNotMatch: (input, { due }) => ({ ...input, tenders: paidBy('card', Number(due)) }),
  OverpaymentNotCash: (input) => ({ ...input, tenders: [] }),
  CashLimit: (input) => ({ ...input, tenders: [] }),
  PriceChanged: (input, { line, price }) => withLine(input, Number(line), { unitPrice: price }),
  WholePiecesOnly: (input, { line }) => withLine(input, Number(line), { quantity: 1000 }),
  NegativeQuantity: (input, { line }) => withLine(input, Number(line), { quantity: 2000 }),
  UnknownArticle: without,
  PieceAlreadySold: without,
  NothingLeftToReturn: without,
  ReasonNeeded: (input) => ({ ...input, reason: 'unknown' }),
  BasketsLeft: (input) => ({ ...input, leaveBaskets: true }),
  FiguresChanged: (input, { toShare }) => ({ ...input, toShare }),
  DatesReversed: (input) => ({ ...input, endsOn: input['startsOn'] }),
  PeriodReversed: (input) => ({ ...input, from: input['to'], to: input['from'] }),
}

function paidBy(kind: string, amount: number): Fields[] {
  return amount === 0 ? [] : [{ kind, amount }]
}

function linesOf(input: Fields): Fields[] {
  return [...(input['lines'] as Fields[])]
}

function withLine(input: Fields, index: number, fields: Fields): Fields {
  return { ...input, lines: linesOf(input).map((line, at) => (at === index ? { ...line, ...fields } : line)) }
}

function without(input: Fields, { line }: Fields): Fields {
  return { ...input, lines: linesOf(input).filter((_, at) => at !== line) }
}
