// CAERP / enDI, the default "Sage" file: 13 columns of sales, each posting as a G line and, with a section, an A line.

import type { Day } from '../kernel/day.ts'
import type { Cents } from '../kernel/money.ts'
import type { AccountingEntry, Posting } from './postings.ts'

const CAERP_HEADER = [
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

/**
 * Rows of the file, header first: every field is to be quoted, separated by `;`, in ISO-8859-15. All postings of a
 * closing are in it, what was paid from the drawer too: the expenses file is for expense notes, which are owed to a
 * member, and nothing is owed for what the drawer paid (`4-accounting.md` §4 a, `7-formats.md`).
 */
export function caerpRows(entries: readonly AccountingEntry[]): string[][] {
  return [[...CAERP_HEADER], ...entries.flatMap((entry) => entry.postings.flatMap((posting) => rowsOf(entry, posting)))]
}

/** `CAERP_<section>_<from>_<to>.txt`. */
export function caerpFileName(section: string, from: Day, to: Day): string {
  return `CAERP_${section}_${from.replaceAll('-', '')}_${to.replaceAll('-', '')}.txt`
}

function rowsOf(entry: AccountingEntry, posting: Posting): string[][] {
  const { piece, journal, date } = entry
  const { account, thirdParty, taxCode, label, debit, credit, section } = posting
  const start = [piece, journal, ddmmyy(date), account, piece, thirdParty, taxCode, label, '']
  const amounts = [amountText(debit), amountText(credit)]
  const general = [...start, ...amounts, 'G', '']
  return section === '' ? [general] : [general, [...start, ...amounts, 'A', section]]
}

function ddmmyy(day: Day): string {
  return day.slice(8, 10) + day.slice(5, 7) + day.slice(2, 4)
}

/** `120,00`; an empty side is `0`. */
function amountText(amount: Cents): string {
  return amount === 0 ? '0' : `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`
}
