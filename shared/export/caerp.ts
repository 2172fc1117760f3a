// CAERP / enDI: the three "Sage" files (sales 13 columns, payments 12, expenses 13) and the one of 11 columns.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import { exportFileName, type TableFile } from './export-file.ts'
import { ddmmyy, fitAccount, sideText } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'
import type { SharedLine } from './shares.ts'

const SALES = [
  'Numéro de pièce',
  'Code Journal',
  'Date de pièce',
  'N° compte général',
  'Numéro de facture',
  'Numéro de compte tiers',
  'Code taxe',
  "Libellé d'écriture",
  "Date d'échéance",
  'Montant débit',
  'Montant crédit',
  'Type de ligne',
  'Numéro analytique',
] as const

const PAYMENTS = [
  'Référence',
  'Code Journal',
  'Date de pièce',
  'N° compte général',
  'Mode de règlement',
  'Numéro de compte tiers',
  'Code taxe',
  "Libellé d'écriture",
  'Montant débit',
  'Montant crédit',
  'Type de ligne',
  'Numéro analytique',
] as const

const EXPENSES = [
  'Numéro de pièce',
  'Code Journal',
  'Date de pièce',
  'N° compte général',
  'Numéro de note de dépenses',
  'Numéro de compte tiers',
  'Code taxe',
  "Libellé d'écriture",
  'Montant débit',
  'Montant crédit',
  'Type de ligne',
  'Numéro analytique',
  'Référence',
] as const

const ELEVEN = [
  'Numéro de pièce',
  'Code Journal',
  'Date de pièce',
  'N° compte général',
  'Code tva',
  'Numéro de compte tiers',
  'Libellé pièce',
  'Libellé mouvement',
  'Montant débit',
  'Montant crédit',
  'Numéro analytique',
] as const

/** What a file is named after. */
export interface FileNaming {
  readonly section: string
  readonly from: Day
  readonly to: Day
}

/**
 * The files of the host's own program; those of expense notes and of payments only when there is something in them.
 * All postings of a closing are in the first, what was paid from the drawer too: the expenses file is for expense
 * notes, which are owed to a member, and nothing is owed for what the drawer paid (`4-accounting.md` §4 a).
 */
export function caerpFiles(
  entries: readonly AccountingEntry[],
  naming: FileNaming & { readonly shares?: readonly string[][] },
): TableFile[] {
  const of = (book: AccountingEntry['book']) => entries.filter((entry) => entry.book === book)
  const files = [
    quoted('CAERP', naming, [[...SALES], ...rowsOf(of('sales'), salesRow)]),
    quoted('CAERP_depenses', naming, [[...EXPENSES], ...rowsOf(of('expenses'), expenseRow)]),
    quoted('CAERP_paiements', naming, [[...PAYMENTS], ...rowsOf(of('payments'), paymentRow)]),
    quoted('CAERP_repartition', naming, [[...SALES], ...(naming.shares ?? [])]),
  ]
  return files.filter(({ rows }, index) => index === 0 || rows.length > 1)
}

/** What a sharing moves between sections: `A` lines alone, in the columns of sales; no importer adds them up. */
export function sharedRows(
  lines: readonly SharedLine[],
  { accounts, accountLength, journals }: HostProfile,
): string[][] {
  const account = fitAccount(accounts.shares.account, accountLength)
  return lines.map(({ piece, date, section, label, debit, credit }) => {
    const start = [piece, journals.sales.code, ddmmyy(date), account, piece, '', '', label, '']
    return [...start, sideText(debit), sideText(credit), 'A', section]
  })
}

/** One line a posting, without G and A lines; quotation marks only where they are needed. */
export function caerpElevenFile(entries: readonly AccountingEntry[], naming: FileNaming): TableFile {
  const rows = entries.flatMap((entry) => entry.postings.map((posting) => elevenRow(entry, posting)))
  return { ...quoted('CAERP11', naming, [[...ELEVEN], ...rows]), quote: 'needed' }
}

function quoted(name: string, { section, from, to }: FileNaming, rows: string[][]): TableFile {
  return {
    name: exportFileName([name, section, from.replaceAll('-', ''), to.replaceAll('-', '')], 'txt'),
    charset: 'ISO-8859-15',
    newline: '\r\n',
    lastNewline: true,
    rows,
    delimiter: ';',
    quote: 'always',
    quotedColumns: new Set(),
  }
}

/** Each posting as a `G` line without section and, when it has one, an `A` line with it; an importer adds up the G lines. */
function rowsOf(
  entries: readonly AccountingEntry[],
  row: (entry: AccountingEntry, posting: Posting, type: LineType) => string[],
): string[][] {
  return entries.flatMap((entry) =>
    entry.postings.flatMap((posting) => {
      const general = row(entry, posting, { type: 'G', section: '' })
      return posting.section === ''
        ? [general]
        : [general, row(entry, posting, { type: 'A', section: posting.section })]
    }),
  )
}

interface LineType {
  readonly type: 'G' | 'A'
  readonly section: string
}

function salesRow(entry: AccountingEntry, posting: Posting, { type, section }: LineType): string[] {
  const { piece, journal, date } = entry
  const { account, thirdParty, taxCode, label, debit, credit, invoice = piece, dueOn } = posting
  const start = [piece, journal, ddmmyy(date), account, invoice, thirdParty, taxCode, label, dueOn ? ddmmyy(dueOn) : '']
  return [...start, sideText(debit), sideText(credit), type, section]
}

function paymentRow(entry: AccountingEntry, posting: Posting, { type, section }: LineType): string[] {
  const { piece, journal, date, paidBy } = entry
  const { account, thirdParty, taxCode, label, debit, credit } = posting
  const start = [piece, journal, ddmmyy(date), account, paidBy, thirdParty, taxCode, label]
  return [...start, sideText(debit), sideText(credit), type, section]
}

function expenseRow(entry: AccountingEntry, posting: Posting, { type, section }: LineType): string[] {
  const { piece, journal, date, reference } = entry
  const { account, thirdParty, taxCode, label, debit, credit } = posting
  const start = [piece, journal, ddmmyy(date), account, piece, thirdParty, taxCode, label]
  return [...start, sideText(debit), sideText(credit), type, section, reference]
}

function elevenRow({ piece, journal, date }: AccountingEntry, posting: Posting): string[] {
  const { account, accountLabel, thirdParty, taxCode, label, debit, credit, section } = posting
  const start = [piece, journal, ddmmyy(date), account, taxCode, thirdParty, label, accountLabel]
  return [...start, sideText(debit), sideText(credit), section]
}
