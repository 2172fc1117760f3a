// The extract in FEC form: 18 columns, one file per exercice (LPF art. A47 A-1; `4-accounting.md` §4 c).

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import type { Cents } from '../kernel/money.ts'
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

/** A file to be written: fields separated by tabs, never quoted, no line after the last. */
export interface FecFile {
  /** `<SIREN>FEC<AAAAMMJJ>.txt`, the date being the end of the exercice. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** One file for each exercice the entries fall in, header first. */
export function fecFiles(entries: readonly AccountingEntry[], profile: HostProfile): FecFile[] {
  const ends = entries.map(({ date }) => exerciceOf(date, profile.exerciceStartMonth).to)
  return [...new Set(ends)].sort().map((end) => {
    const ofExercice = entries.filter((_, index) => ends[index] === end)
    const rows = ofExercice.flatMap((entry) => entry.postings.map((posting) => rowOf(entry, posting, profile)))
    return { name: `${profile.siret.slice(0, 9)}FEC${digits(end)}.txt`, rows: [[...FEC_HEADER], ...rows] }
  })
}

function rowOf(entry: AccountingEntry, posting: Posting, profile: HostProfile): string[] {
  return [
    entry.journal,
    entry.journalLabel,
    String(entry.number),
    digits(entry.date),
    posting.account,
    posting.accountLabel,
    posting.thirdParty,
    posting.thirdPartyLabel,
    `${profile.section}-${entry.piece}`,
    digits(entry.pieceDate),
    posting.label,
    amountText(posting.debit),
    amountText(posting.credit),
    '',
    '',
    digits(entry.validDate),
    '',
    '',
  ]
}

function digits(day: Day): string {
  return day.replaceAll('-', '')
}

function amountText(amount: Cents): string {
  return `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`
}
