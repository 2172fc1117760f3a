// Quadra / Cegid TRA and Quadratus ASCII: fixed width, one M line and, with a section, one I line a posting.

import type { FileNaming } from './caerp.ts'
import { exportFileName, type LineFile } from './export-file.ts'
import { ddmmyy, field, sideOf } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'

/** What Quadratus wants otherwise: line ends, the sign of an amount, the due date that is none. */
const VARIANTS = {
  quadra: { newline: '\n', sign: ' ', noDate: '      ', name: 'QUADRA' },
  quadratus: { newline: '\r\n', sign: '+', noDate: '000000', name: 'QUADRATUS' },
} as const

/** One file; positions as `7-formats.md` numbers them, from 1. */
export function quadraFile(
  format: keyof typeof VARIANTS,
  entries: readonly AccountingEntry[],
  { section, from, to }: FileNaming,
): LineFile {
  const { newline, name } = VARIANTS[format]
  const lines = entries.flatMap((entry) => entry.postings.flatMap((posting) => linesOf(format, entry, posting)))
  const fileName = exportFileName([name, section, from.replaceAll('-', ''), to.replaceAll('-', '')], 'txt')
  return { name: fileName, charset: 'ISO-8859-1', newline, lastNewline: true, lines }
}

function linesOf(format: keyof typeof VARIANTS, entry: AccountingEntry, posting: Posting): string[] {
  const line = movement(format, entry, posting)
  return posting.section === '' ? [line] : [line, split(format, posting)]
}

function movement(format: keyof typeof VARIANTS, entry: AccountingEntry, posting: Posting): string {
  const { sign, noDate } = VARIANTS[format]
  const { piece, journal, date } = entry
  const { account, thirdParty, label, taxCode } = posting
  const { side, amount } = sideOf(posting)
  return [
    'M', // 1
    field(thirdParty || account, 8), // 2–9 account
    field(journal, 2), // 10–11 journal
    '000', // 12–14 folio
    ddmmyy(date), // 15–20
    ' ', // 21 label code
    field(label, 20), // 22–41
    side, // 42
    sign, // 43
    cents(amount), // 44–55
    field('', 8), // 56–63 counter account
    posting.dueOn ? ddmmyy(posting.dueOn) : noDate, // 64–69 due date
    field('', 2), // 70–71 lettering
    field('', 3), // 72–74 statistic code
    field(piece, 5, 'end'), // 75–79
    field('', 10), // 80–89 affair
    field('', 10), // 90–99 quantity
    field(piece, 8, 'end'), // 100–107
    'EUR', // 108–110
    field(journal, 3), // 111–113
    field('', 3), // 114–116 VAT flag, code, method
    field(label, 30), // 117–146
    field(taxCode.length <= 2 ? taxCode : '', 2), // 147–148 VAT code
    field(piece, 10, 'end'), // 149–158
    field('', 10), // 159–168 reserved
    field('', 13), // 169–181 currency amount
    field('', 12), // 182–193 attachment
  ].join('')
}

function split(format: keyof typeof VARIANTS, posting: Posting): string {
  const { sign } = VARIANTS[format]
  const { amount } = sideOf(posting)
  return ['I', '10000', sign, cents(amount), field(posting.section, 10), field('', 10)].join('')
}

function cents(amount: number): string {
  return String(amount).padStart(12, '0')
}
