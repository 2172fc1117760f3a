// Every format by its name: one writer each, over the one list of postings or the report made of it.

import type { HostProfile } from '../host/host.ts'
import type { BookFormat } from '../host/programs.ts'
import { caerpElevenFile, caerpFiles, sharedRows, type FileNaming } from './caerp.ts'
import { cielFile } from './ciel.ts'
import { csvFile } from './csv.ts'
import type { ExportFile } from './export-file.ts'
import { fecFiles } from './fec.ts'
import { flux10Tables, flux10Xml, salesReport, type SalesReport } from './flux10.ts'
import { layoutOf } from './formats.ts'
import type { Asked } from './numbering.ts'
import type { AccountingEntry } from './postings.ts'
import { quadraFile } from './quadra.ts'
import type { MoneyRecord } from './records.ts'
import { sage100File } from './sage100.ts'
import type { SharedLine } from './shares.ts'

/** What is written: entries that fit the format, the records they come from, and the profile they are written with. */
export interface ToWrite {
  readonly asked: Asked
  readonly entries: readonly AccountingEntry[]
  readonly records: readonly MoneyRecord[]
  /** Lines that are analytic alone, for the format that has such. */
  readonly shares?: readonly SharedLine[]
  /** What a report says, when it was reckoned already. */
  readonly report?: SalesReport
  readonly profile: HostProfile
  /** `AAAAMMJJHHMMSS` of its first making. */
  readonly issued: string
}

/** The files of a format, in the order they are offered. */
export function filesOf(toWrite: ToWrite): ExportFile[] {
  const { asked, entries, shares, profile, issued } = toWrite
  const { format, from, to } = asked
  const naming = { section: profile.section, from, to }
  switch (format) {
    case 'caerp':
      return caerpFiles(entries, { ...naming, shares: sharedRows(shares ?? [], profile) })
    case 'fec':
      return fecFiles(entries, profile)
    case 'flux10':
      return [flux10Xml(reportOf(toWrite), { profile, from, to, issued })]
    case 'flux10csv':
      return flux10Tables(reportOf(toWrite), { profile, from, to, issued })
    default:
      return [oneFile(format, entries, { profile, naming })]
  }
}

function reportOf({ report, entries, records, profile }: ToWrite): SalesReport {
  return report ?? salesReport(entries, records, profile)
}

function oneFile(
  format: Exclude<BookFormat, 'caerp' | 'fec'>,
  entries: readonly AccountingEntry[],
  { profile, naming }: { readonly profile: HostProfile; readonly naming: FileNaming },
): ExportFile {
  switch (format) {
    case 'caerp11':
      return caerpElevenFile(entries, naming)
    case 'quadra':
    case 'quadratus':
      return quadraFile(format, entries, naming)
    case 'sage100':
      return sage100File(entries, naming)
    case 'ciel':
      return cielFile(entries)
    default:
      return csvFile(layoutOf(format, profile), entries, { ...naming, program: format })
  }
}
