// Closings as paper: the Z and the X of a drawer, and the closing of a day, a month or a year.

import type { SalesClass } from '../catalogue/catalogue.ts'
import { DENOMINATIONS, piecesTotal, type Pieces } from '../cash-session/cash-session.ts'
import { tippedBy, type TipTotals } from '../cash-session/tips.ts'
import { lawOn } from '../host/law.ts'
import type { Head } from '../journal/journal.ts'
import type { Day } from '../kernel/day.ts'
import type { Language } from '../kernel/language.ts'
import { tillName, type TillId } from '../kernel/id.ts'
import type { TenderKind } from '../sale/sale.ts'
import { BLANK, RULE, type PaperBlock } from './blocks.ts'
import { letterhead, marks, penOf, type PaperChoices, type Pen } from './layout.ts'
import type { DifferenceReason, PaperWords } from './paper-words.ts'
import type { ReceiptFacts } from './receipt.ts'

/** Sums of tickets, as closings state them. */
interface Totals {
  /** Sales and returns together. */
  readonly tickets: number
  readonly returns: number
  readonly gross: number
  readonly consigne: number
  readonly giftVouchers: number
  readonly deposits?: {
    readonly amount: number
    readonly byRate: readonly { readonly rate: number; readonly net: number; readonly vat: number }[]
  }
  readonly invoices?: number
  readonly vat: readonly { readonly rate: number; readonly net: number; readonly vat: number }[]
  readonly natures: readonly {
    readonly nature: 'goods' | 'services'
    readonly salesClass: SalesClass
    readonly rate: number
    readonly net: number
    readonly vat: number
  }[]
  readonly tenders: readonly { readonly kind: TenderKind; readonly amount: number; readonly count: number }[]
}

interface Perpetual {
  readonly net: number
  readonly absolute: number
}

/** A drawer's figures; `counted` is null on an X, where nothing was counted and nothing is closed. */
export interface DrawerFigures {
  /** The till whose drawer it is, when another one counts it. */
  readonly sessionTill?: TillId
  readonly day: string
  readonly eventName: string | null
  readonly openedAt: number
  readonly closedAt: number
  readonly firstTicket: number | null
  readonly lastTicket: number | null
  readonly totals: Totals
  readonly float: number
  readonly floatSource: 'bank' | 'lastSession' | 'member'
  readonly paidIn: number
  readonly paidOut: number
  readonly banked: number
  readonly tips?: TipTotals
  readonly cashExpected: number
  readonly technical: Readonly<
    Record<'linesRemoved' | 'basketsAbandoned' | 'drawerOpened' | 'reprints' | 'tendersCorrected', number>
  >
  readonly perpetual: Perpetual
  readonly head: Head | null
  readonly counted: {
    readonly number: number
    readonly cashCounted: number
    readonly difference: number
    readonly reason: DifferenceReason | null
    readonly note: string
    readonly pieces: Pieces
    readonly cardTerminal: number | null
  } | null
}

export interface PeriodFigures {
  readonly number: number
  readonly period: 'day' | 'month' | 'year'
  readonly from: string
  readonly to: string
  readonly totals: Totals
  readonly tips?: TipTotals
  readonly perpetual: Perpetual
  readonly head: Head | null
}

/** What stands around the figures. */
export type ClosingFrame = Pick<ReceiptFacts, 'coop' | 'host' | 'till' | 'software' | 'rehearsal' | 'duplicate'> & {
  readonly language: Language
}

/** The Z of a drawer, or its X when nothing was counted. */
export function layoutClosing(
  figures: DrawerFigures,
  frame: ClosingFrame,
  choices: PaperChoices,
): readonly PaperBlock[] {
  const pen = penOf(choices.columns, frame.language)
  const { sheet, words } = pen
  const { closing } = words
  const title = figures.counted ? `${closing.z} ${words.number} ${figures.counted.number}` : closing.x
  return [
    ...marks(frame, pen),
    ...letterhead(frame, pen),
    BLANK,
    ...sheet.text(title, { align: 'centre', bold: true, double: true }),
    ...(figures.counted ? [] : sheet.text(closing.notClosed, { align: 'centre' })),
    ...occasion(figures, frame, pen),
    ...salesPart(figures.totals, pen),
    ...drawerPart(figures, pen),
    ...eventsPart(figures.technical, pen),
    ...endPart({ ...figures, lastDay: figures.day }, frame, pen),
    ...marks(frame, pen),
  ]
}

/** The closing of a day, a month or a year. */
export function layoutPeriod(
  figures: PeriodFigures,
  frame: ClosingFrame,
  choices: PaperChoices,
): readonly PaperBlock[] {
  const pen = penOf(choices.columns, frame.language)
  const { sheet, words, numbers } = pen
  const { closing } = words
  const titles = { day: closing.dayClosing, month: closing.monthClosing, year: closing.yearClosing }
  const span =
    figures.from === figures.to
      ? [[closing.day, figures.from]]
      : [
          [closing.from, figures.from],
          [closing.to, figures.to],
        ]
  return [
    ...marks(frame, pen),
    ...letterhead(frame, pen),
    BLANK,
    ...sheet.text(`${titles[figures.period]} ${words.number} ${figures.number}`, { align: 'centre', bold: true }),
    ...span.flatMap(([label = '', day = '']) => sheet.row(label, numbers.day(day))),
    ...salesPart(figures.totals, pen),
    ...tipsPart(figures, pen),
    ...endPart({ ...figures, lastDay: figures.to }, frame, pen),
    ...marks(frame, pen),
  ]
}

function occasion(figures: DrawerFigures, frame: ClosingFrame, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  const { closing } = words
  const { timeZone } = frame.coop
  const numbersOfTickets = figures.firstTicket === null ? '-' : `${figures.firstTicket} - ${figures.lastTicket ?? ''}`
  return [
    ...sheet.row(`${words.till} ${frame.till.number}`, numbers.day(figures.day)),
    ...(figures.sessionTill === undefined
      ? []
      : sheet.text(`${closing.leftOpenBy} ${tillName(figures.sessionTill)}`, { bold: true })),
    ...(figures.eventName === null ? [] : sheet.text(`${words.place}${words.colon}${figures.eventName}`)),
    ...sheet.row(closing.opened, numbers.minute(figures.openedAt, timeZone)),
    ...(figures.counted ? sheet.row(closing.closed, numbers.minute(figures.closedAt, timeZone)) : []),
    ...sheet.row(`${words.ticket} ${words.number}`, numbersOfTickets),
  ]
}

function salesPart(totals: Totals, pen: Pen): readonly PaperBlock[] {
  const { sheet, words, numbers } = pen
  const { closing } = words
  const { deposits, invoices = 0 } = totals
  const turnover = totals.gross - totals.consigne - totals.giftVouchers - (deposits?.amount ?? 0) - invoices
  return [
    RULE,
    ...sheet.row(closing.sales, String(totals.tickets - totals.returns)),
    ...sheet.row(closing.returns, String(totals.returns)),
    ...sheet.row(closing.turnover, numbers.amount(turnover), { bold: true }),
    ...rowUnlessZero(words.consigne, totals.consigne, pen),
    ...rowUnlessZero(words.giftVoucher, totals.giftVouchers, pen),
    ...rowUnlessZero(words.deposit, deposits?.amount ?? 0, pen),
    ...(deposits?.byRate ?? []).flatMap(({ rate, vat }) =>
      sheet.row(`  ${words.vatOfDeposit} ${numbers.percent(rate)}`, numbers.amount(vat)),
    ),
    ...rowUnlessZero(words.invoice, invoices, pen),
    ...sheet.row(closing.takings, numbers.money(totals.gross), { bold: true }),
    ...section(closing.vatByRate, pen),
    ...vatPart(totals, pen),
    ...section(closing.byNature, pen),
    ...totals.natures.flatMap((part) => sheet.row(natureName(part, pen), numbers.amount(part.net + part.vat))),
    ...section(closing.byTender, pen),
    ...totals.tenders.flatMap(({ kind, amount, count }) =>
      sheet.row(`${words.tenders[kind]} (${count})`, numbers.amount(amount)),
    ),
  ]
}

function vatPart(totals: Totals, { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  if (totals.vat.length === 0) return []
  const row = (name: string, net: number, vat: number) => [name, ...[net, vat, net + vat].map(numbers.amount)]
  const net = totals.vat.reduce((sum, part) => sum + part.net, 0)
  const vat = totals.vat.reduce((sum, part) => sum + part.vat, 0)
  const rows = totals.vat.map((part) => row(numbers.percent(part.rate), part.net, part.vat))
  return sheet.table([words.rate, words.net, words.vat, words.gross], [...rows, row(words.total, net, vat)])
}

function natureName(part: Totals['natures'][number], { words, numbers }: Pen): string {
  const name = part.nature === 'goods' ? words.closing.goods : words.closing.services
  const resold = part.salesClass === 'resold' ? `, ${words.closing.resold}` : ''
  return `${name}${resold} ${numbers.percent(part.rate)}`
}

function drawerPart(figures: DrawerFigures, pen: Pen): readonly PaperBlock[] {
  const { sheet, words, numbers } = pen
  const { closing } = words
  const { tips } = figures
  const moved = figures.float + figures.paidIn - figures.paidOut - figures.banked
  const tipsIn = tippedBy(tips, 'cash')
  const tipsOut = tips?.passedOn ?? 0
  const cash = figures.cashExpected - moved - tipsIn + tipsOut
  return [
    ...section(closing.drawer, pen),
    ...sheet.row(closing.float, numbers.amount(figures.float)),
    ...sheet.text(`  ${closing.floatFrom[figures.floatSource]}`),
    ...sheet.row(closing.cashSales, numbers.amount(cash)),
    ...sheet.row(closing.paidIn, numbers.amount(figures.paidIn)),
    ...sheet.row(closing.paidOut, numbers.amount(-figures.paidOut)),
    ...sheet.row(closing.banked, numbers.amount(-figures.banked)),
    ...rowUnlessZero(closing.tips, tipsIn, pen),
    ...rowUnlessZero(closing.tipsPassedOn, -tipsOut, pen),
    ...sheet.row(closing.expected, numbers.amount(figures.cashExpected), { bold: true }),
    ...(figures.counted ? countPart(figures.counted, cardTotal(figures), pen) : []),
    // Those are not in the drawer: a card reader's total holds them, no sale does.
    ...tipsByTender(
      (tips?.taken ?? []).filter(({ tender }) => tender !== 'cash'),
      pen,
    ),
  ]
}

/** Tips of a period are in no takings: what was left, and what was passed on. */
function tipsPart({ tips }: PeriodFigures, pen: Pen): readonly PaperBlock[] {
  if (!tips) return []
  const { closing } = pen.words
  return [RULE, ...tipsByTender(tips.taken, pen), ...rowUnlessZero(closing.tipsPassedOn, -tips.passedOn, pen)]
}

function tipsByTender(taken: TipTotals['taken'], { sheet, words, numbers }: Pen): readonly PaperBlock[] {
  return taken
    .filter(({ amount }) => amount !== 0)
    .flatMap(({ tender, amount }) =>
      sheet.row(`${words.closing.tips}, ${words.tenders[tender]}`, numbers.amount(amount)),
    )
}

function countPart(counted: NonNullable<DrawerFigures['counted']>, cards: number, pen: Pen): readonly PaperBlock[] {
  const { sheet, words, numbers } = pen
  const { closing } = words
  const terminal = counted.cardTerminal
  return [
    ...sheet.row(closing.counted, numbers.amount(counted.cashCounted), { bold: true }),
    ...sheet.row(closing.difference, signed(counted.difference, numbers.amount), { bold: true }),
    ...(counted.reason === null ? [] : sheet.row(closing.reason, closing.reasons[counted.reason])),
    ...(counted.note === '' ? [] : sheet.text(`  ${counted.note}`)),
    ...(terminal === null
      ? []
      : [
          ...sheet.row(closing.cardTerminal, numbers.amount(terminal)),
          ...sheet.row(`  ${closing.difference}`, signed(terminal - cards, numbers.amount)),
        ]),
    ...section(closing.pieces, pen),
    ...DENOMINATIONS.flatMap((value) => {
      const count = counted.pieces[String(value)] ?? 0
      return count === 0 ? [] : sheet.row(`${count} x ${numbers.amount(value)}`, numbers.amount(count * value))
    }),
    ...sheet.row('', numbers.amount(piecesTotal(counted.pieces))),
  ]
}

function eventsPart(technical: DrawerFigures['technical'], pen: Pen): readonly PaperBlock[] {
  const { closing } = pen.words
  const counts: readonly (readonly [keyof DrawerFigures['technical'] & keyof PaperWords['closing'], number])[] = [
    ['linesRemoved', technical.linesRemoved],
    ['basketsAbandoned', technical.basketsAbandoned],
    ['drawerOpened', technical.drawerOpened],
    ['reprints', technical.reprints],
    ['tendersCorrected', technical.tendersCorrected],
  ]
  return [
    ...section(closing.events, pen),
    ...counts.flatMap(([name, count]) => pen.sheet.row(closing[name], String(count))),
  ]
}

/** Perpetual totals, the journal's head and the program: what chains this paper to the others. */
function endPart(
  figures: { perpetual: Perpetual; head: Head | null; lastDay: string },
  frame: ClosingFrame,
  pen: Pen,
): readonly PaperBlock[] {
  const { sheet, words, numbers } = pen
  const { closing } = words
  const { head } = figures
  return [
    ...section(closing.perpetual, pen),
    ...sheet.row(closing.perpetualNet, numbers.amount(figures.perpetual.net)),
    ...sheet.row(closing.perpetualAbsolute, numbers.amount(figures.perpetual.absolute)),
    RULE,
    ...(head === null
      ? []
      : [
          ...sheet.row(words.journal, `${tillName(head.till)} ${head.seq}`),
          ...sheet.text(head.hash.replace(/(.{16})(?=.)/gu, '$1 ')),
        ]),
    ...sheet.row(words.software, `${frame.software.name} ${frame.software.version}`),
    ...sheet.text(closing.unattested.replace('{law}', lawOn(figures.lastDay as Day).tillDutyShort)),
  ]
}

function section(title: string, { sheet }: Pen): readonly PaperBlock[] {
  return [RULE, ...sheet.text(title, { bold: true })]
}

function rowUnlessZero(label: string, amount: number, { sheet, numbers }: Pen): readonly PaperBlock[] {
  return amount === 0 ? [] : sheet.row(label, numbers.amount(amount))
}

function cardTotal({ totals, tips }: DrawerFigures): number {
  return (totals.tenders.find(({ kind }) => kind === 'card')?.amount ?? 0) + tippedBy(tips, 'card')
}

function signed(amount: number, write: (amount: number) => string): string {
  return amount > 0 ? `+${write(amount)}` : write(amount)
}
