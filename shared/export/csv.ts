// The configurable CSV: one row a posting, in the columns, the order and the words a program wants.

import type { CsvColumn, CsvLayout } from '../host/programs.ts'
import { cutText } from '../kernel/charset.ts'
import type { Day } from '../kernel/day.ts'
import type { Cents } from '../kernel/money.ts'
import { harmless } from '../kernel/text.ts'
import type { FileNaming } from './caerp.ts'
import { exportFileName, type TableFile } from './export-file.ts'
import { amountText, ddmmyy, digitsOf, sideOf } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'

/** One file in a layout; a text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvFile(
  layout: CsvLayout,
  entries: readonly AccountingEntry[],
  { program, section, from, to }: FileNaming & { readonly program: string },
): TableFile {
  const places = entries.flatMap((entry) => entry.postings.map((posting, index) => ({ entry, posting, index })))
  const rows = places.map((place, at) => layout.columns.map((column) => cell(column, { ...place, at, layout })))
  const header = layout.header ? [layout.columns.map(({ title }) => title)] : []
  const quoted = layout.columns.flatMap((column, index) => (column.quoted ? [index] : []))
  return {
    name: exportFileName([program.toUpperCase(), section, digitsOf(from), digitsOf(to)], layout.extension),
    charset: layout.charset,
    newline: layout.newline,
    lastNewline: true,
    rows: [...header, ...rows],
    delimiter: layout.delimiter,
    quote: layout.quote,
    quotedColumns: new Set(quoted),
  }
}

interface Place {
  readonly entry: AccountingEntry
  readonly posting: Posting
  /** Place of the posting in its entry, and in the file. */
  readonly index: number
  readonly at: number
  readonly layout: CsvLayout
}

function cell(column: CsvColumn, place: Place): string {
  if (column.once && place.index > 0) return ''
  if (column.value === 'text') return harmless(column.text)
  if (column.value === 'axis') return place.posting.section === '' ? '' : column.text
  return VALUES[column.value](place)
}

type Value = Exclude<CsvColumn['value'], 'text' | 'axis'>

const VALUES: { readonly [V in Value]: (place: Place) => string } = {
  line: ({ at }) => String(at + 1),
  number: ({ entry }) => String(entry.number),
  lineId: ({ entry, index }) => `${entry.number}-${index + 1}`,
  journal: ({ entry }) => entry.journal,
  journalLabel: ({ entry }) => harmless(entry.journalLabel),
  date: ({ entry, layout }) => dayText(entry.date, layout),
  year: ({ entry }) => entry.date.slice(0, 4),
  month: ({ entry }) => entry.date.slice(5, 7),
  day: ({ entry }) => entry.date.slice(8, 10),
  pieceDate: ({ entry, layout }) => dayText(entry.pieceDate, layout),
  validDate: ({ entry, layout }) => dayText(entry.validDate, layout),
  piece: ({ entry }) => entry.piece,
  reference: ({ entry }) => entry.reference,
  account: ({ posting }) => posting.account,
  accountLabel: ({ posting }) => harmless(posting.accountLabel),
  thirdParty: ({ posting }) => posting.thirdParty,
  thirdPartyLabel: ({ posting }) => harmless(posting.thirdPartyLabel),
  label: ({ posting, layout }) => cutText(harmless(posting.label), layout.labelLength),
  taxCode: ({ posting }) => harmless(posting.taxCode),
  debit: ({ posting, layout }) => oneSide(posting.debit, layout),
  credit: ({ posting, layout }) => oneSide(posting.credit, layout),
  amount: ({ posting, layout }) => amountText(sideOf(posting).amount, layout.decimal),
  signed: ({ posting, layout }) => amountText(posting.debit - posting.credit, layout.decimal),
  side: ({ posting }) => sideOf(posting).side,
  section: ({ posting }) => posting.section,
  distribution: ({ posting }) => (posting.section === '' ? '' : JSON.stringify({ [posting.section]: 100 })),
  currency: () => 'EUR',
  empty: () => '',
}

function oneSide(amount: Cents, { zero, decimal }: CsvLayout): string {
  return amount === 0 ? zero.replace(',', decimal) : amountText(amount, decimal)
}

function dayText(day: Day, { dates }: CsvLayout): string {
  const [year = '', month = '', date = ''] = day.split('-')
  switch (dates) {
    case 'ddmmyy':
      return ddmmyy(day)
    case 'ddmmyyyy':
      return `${date}${month}${year}`
    case 'dd/mm/yyyy':
      return `${date}/${month}/${year}`
    case 'yyyymmdd':
      return digitsOf(day)
    case 'yyyy-mm-dd':
      return day
  }
}
