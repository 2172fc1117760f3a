// The extract in FEC form: 18 columns, one file per exercice (LPF art. A47 A-1; `4-accounting.md` §4 c).

import type { HostProfile } from '../host/host.ts'
import type { TableFile } from './export-file.ts'
import { amountText, digitsOf } from './fields.ts'
import type { AccountingEntry, Posting } from './postings.ts'
import { exerciceOf } from './records.ts'

const FEC_HEADER = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const

/**
 * One file for each exercice the entries fall in, header first: fields separated by tabs, never quoted, no line after
 * the last; `<SIREN>FEC<AAAAMMJJ>.txt`, the date being the end of the exercice.
 */
export function fecFiles(entries: readonly AccountingEntry[], profile: HostProfile): TableFile[] {
  const ends = entries.map(({ date }) => exerciceOf(date, profile.exerciceStartMonth).to)
  return [...new Set(ends)].sort().map((end) => {
    const ofExercice = entries.filter((_, index) => ends[index] === end)
    const rows = ofExercice.flatMap((entry) => entry.postings.map((posting) => rowOf(entry, posting)))
    return {
      name: `${profile.siret.slice(0, 9)}FEC${digitsOf(end)}.txt`,
      charset: 'ISO-8859-15',
      newline: '\r\n',
      lastNewline: false,
      rows: [[...FEC_HEADER], ...rows],
      delimiter: '\t',
      quote: 'never',
      quotedColumns: new Set(),
    }
  })
}

function rowOf(entry: AccountingEntry, posting: Posting): string[] {
  return [
    entry.journal,
    entry.journalLabel,
    String(entry.number),
    digitsOf(entry.date),
    posting.account,
    posting.accountLabel,
    posting.thirdParty,
    posting.thirdPartyLabel,
    entry.reference,
    digitsOf(entry.pieceDate),
    posting.label,
    amountText(posting.debit),
    amountText(posting.credit),
    '',
    '',
    digitsOf(entry.validDate),
    '',
    '',
  ]
}
