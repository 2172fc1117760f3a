// Small papers: the note before payment, the recovery code, and the strip that sets the printer up.

import type { Language } from '../kernel/language.ts'
import type { VatAmount } from '../kernel/vat.ts'
import type { LineNature } from '../catalogue/catalogue.ts'
import { sumCents, type Cents } from '../kernel/money.ts'
import type { Thousandths, Unit } from '../kernel/quantity.ts'
import { BLANK, RULE, type PaperBlock } from './blocks.ts'
import { article, footer, letterhead, marks, penOf, type PaperChoices } from './layout.ts'
import type { ReceiptFacts } from './receipt.ts'
import { FRANCHISE_MENTION } from './words.ts'

/** What a note says: who, when, where, for whom, what and how much (arrêté 83-50/A, art. 3). */
export interface NoteFacts {
  readonly coop: ReceiptFacts['coop']
  readonly host: ReceiptFacts['host']
  readonly eventName: string | null
  readonly till: ReceiptFacts['till']
  readonly at: number
  /** Empty when she would rather not say. */
  readonly customer: string
  readonly lines: readonly {
    readonly label: string
    readonly unit: Unit
    readonly quantity: Thousandths
    readonly unitPrice: Cents
    readonly discount: Cents
    readonly total: Cents
    readonly vatRate: number
    readonly nature: LineNature
  }[]
  readonly byRate: readonly VatAmount[]
  readonly total: Cents
  readonly rehearsal: boolean
  readonly language: Language
}

/** The note before payment. */
export function layoutNote(facts: NoteFacts, choices: PaperChoices): readonly PaperBlock[] {
  const pen = penOf(choices.columns, facts.language)
  const { sheet, words, numbers } = pen
  const net = sumCents(facts.byRate.map((part) => part.net))
  const taxes = facts.byRate.flatMap((part) =>
    sheet.row(`${words.vat} ${numbers.percent(part.rate)}`, numbers.amount(part.vat)),
  )
  const taxed = [...sheet.row(words.totalNet, numbers.amount(net)), ...taxes]
  const beforeTotal = facts.host.vatRegime === 'subject' ? taxed : sheet.text(FRANCHISE_MENTION)
  const rehearsal = marks({ rehearsal: facts.rehearsal, duplicate: 0 }, pen)
  return [
    ...(choices.logo ? [{ type: 'logo' } as const] : []),
    ...rehearsal,
    ...letterhead(facts, pen),
    BLANK,
    ...sheet.row(words.note.title, numbers.minute(facts.at, facts.coop.timeZone), { bold: true }),
    ...sheet.text(`${words.till} ${facts.till.number}`),
    ...(facts.eventName === null ? [] : sheet.text(`${words.place}${words.colon}${facts.eventName}`)),
    ...(facts.customer === '' ? [] : sheet.text(`${words.note.customer}${words.colon}${facts.customer}`)),
    RULE,
    ...facts.lines.flatMap((line) => article(line, facts.host.vatRegime, pen)),
    RULE,
    ...beforeTotal,
    ...sheet.row(words.note.toPay, numbers.money(facts.total), { bold: true, double: true }),
    BLANK,
    ...sheet.text(words.note.notPaid, { align: 'centre' }),
    ...rehearsal,
    ...footer(choices.footer, pen),
  ]
}

/** The recovery code, printed once when it is made: at first start, and in place of a lost one. */
export function layoutRecoveryCode(
  facts: { readonly code: string; readonly coopName: string; readonly language: Language },
  choices: Pick<PaperChoices, 'columns'>,
): readonly PaperBlock[] {
  const { sheet, words } = penOf(choices.columns, facts.language)
  return [
    ...sheet.text(facts.coopName, { align: 'centre', bold: true }),
    ...sheet.text(words.recovery.title, { align: 'centre', bold: true, double: true }),
    BLANK,
    ...sheet.text(facts.code, { align: 'centre', bold: true, double: true }),
    BLANK,
    ...sheet.text(words.recovery.use),
    ...sheet.text(words.recovery.keep),
  ]
}
