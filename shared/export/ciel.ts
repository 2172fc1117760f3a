// Ciel XIMPORT.TXT: fixed width, 142 characters a posting.

import { type LineFile } from './export-file.ts'
import { amountText, digitsOf, field, sideOf } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'

/** One file, under the only name Ciel looks for. */
export function cielFile(entries: readonly AccountingEntry[]): LineFile {
  return {
    name: 'XIMPORT.TXT',
    charset: 'windows-1252',
    newline: '\r\n',
    lastNewline: true,
    lines: entries.flatMap((entry) => entry.postings.map((posting) => lineOf(entry, posting))),
  }
}

function lineOf(entry: AccountingEntry, posting: Posting): string {
  const { side, amount } = sideOf(posting)
  return [
    field(String(entry.number), 5), // movement
    field(entry.journal, 2),
    digitsOf(entry.date),
    posting.dueOn ? digitsOf(posting.dueOn) : field('', 8), // due date
    field(entry.piece, 12),
    field(posting.thirdParty || posting.account, 11),
    field(posting.label, 25),
    amountText(amount).padStart(13),
    side,
    field(posting.section, 18), // pointing or analytic
    field(posting.accountLabel, 34),
    'O2003',
  ].join('')
}
