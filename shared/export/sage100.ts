// Sage 100 native: CP850, CRLF, one field a line between marks.

import type { FileNaming } from './caerp.ts'
import { exportFileName, type LineFile } from './export-file.ts'
import { amountText, ddmmyy, sideOf } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'

/** The only analytic plan of a coop: the sections of the host. */
const PLAN = '1'

/** One file, from `#FLG` to `#FIN`. */
export function sage100File(entries: readonly AccountingEntry[], { section, from, to }: FileNaming): LineFile {
  const lines = entries.flatMap((entry) => entry.postings.flatMap((posting) => recordsOf(entry, posting)))
  return {
    name: exportFileName(['SAGE100', section, from.replaceAll('-', ''), to.replaceAll('-', '')], 'txt'),
    charset: 'CP850',
    newline: '\r\n',
    lastNewline: true,
    lines: ['#FLG 000', '#VER 31', '#DEV EUR', ...lines, '#FIN'],
  }
}

function recordsOf(entry: AccountingEntry, posting: Posting): string[] {
  const general = ['#MECG', ...fieldsOf(entry, posting), '']
  if (posting.section === '') return general
  return [...general, '#MECA', PLAN, posting.section, amountText(sideOf(posting).amount), '0,00']
}

/** The 38 fields of a posting. */
function fieldsOf(entry: AccountingEntry, posting: Posting): string[] {
  const { side, amount } = sideOf(posting)
  return [
    entry.journal, // 1 journal
    ddmmyy(entry.date), // 2 date of the piece
    ddmmyy(entry.validDate), // 3 date of entry
    entry.piece, // 4 piece
    posting.invoice ?? entry.piece, // 5 invoice
    '', // 6 treasury piece
    posting.account, // 7 general account
    '', // 8 general counter account
    posting.thirdParty, // 9 third party
    '', // 10 counter third party
    posting.label, // 11 label
    '0', // 12 payment number
    posting.dueOn ? ddmmyy(posting.dueOn) : '', // 13 due date
    '0,000000', // 14 parity
    '0,00', // 15 quantity
    '0', // 16 currency number
    side === 'D' ? '0' : '1', // 17 side
    amountText(amount), // 18 amount
    ...['', '', ''], // 19–21 lettering, pointing
    ...['0', '0', '0'], // 22 reminders, 23 opening type, 24 revision
    '', // 25 currency amount
    posting.taxCode, // 26 tax code
    ...['0', '0', '0'], // 27 norm, 28 origin, 29 penalties
    ...['', '', ''], // 30–32 dates
    entry.reference, // 33 reference
    '0', // 34 payment state
    '0,00', // 35 amount paid
    ...['', ''], // 36 operation date, 37 closing date
    '0', // 38 bank reconciliation
  ]
}
