// What each format takes: its family, its charset, and how long its fields may be.

import type { HostProfile } from '../host/host.ts'
import {
  BOOK_FORMATS,
  REPORT_FORMATS,
  SHEET_FORMATS,
  type BookFormat,
  type CsvLayout,
  type ReportFormat,
  type SheetFormat,
} from '../host/programs.ts'
import type { Charset } from '../kernel/charset.ts'
import { LAYOUTS } from './layouts.ts'

export const EXPORT_FORMATS = [...BOOK_FORMATS, ...REPORT_FORMATS, ...SHEET_FORMATS] as const
export type ExportFormat = BookFormat | ReportFormat | SheetFormat

/** Formats that say each record once: the books share one numbering, the reports of sales another. */
export type PeriodFormat = BookFormat | ReportFormat
export const PERIOD_FORMATS = [...BOOK_FORMATS, ...REPORT_FORMATS] as const

/** `books` share their EcritureNum; `reports` keep their own account of what was reported; `sheets` number nothing. */
export type Series = 'books' | 'reports' | 'sheets'

/** The family of a format, by its name. */
export function seriesOf(format: ExportFormat): Series {
  if ((REPORT_FORMATS as readonly string[]).includes(format)) return 'reports'
  return (SHEET_FORMATS as readonly string[]).includes(format) ? 'sheets' : 'books'
}

/** Charset and longest fields of a format, in characters; 0 for any length. */
export interface Shape {
  readonly charset: Charset
  readonly label: number
  readonly accountLabel: number
  readonly account: number
  readonly journal: number
  readonly piece: number
  readonly section: number
  /** The highest EcritureNum that fits. */
  readonly number: number
}

const ROOMY: Shape = {
  charset: 'ISO-8859-15',
  label: 0,
  accountLabel: 0,
  account: 13,
  journal: 8,
  piece: 13,
  section: 13,
  number: Number.MAX_SAFE_INTEGER,
}

/** The shape of a format; a label is cut to the shorter of its own length and the profile's. */
export function shapeOf(format: PeriodFormat, profile: HostProfile): Shape {
  const shape = ownShape(format, profile)
  const lengths = [shape.label, profile.labelLength].filter((length) => length > 0)
  return { ...shape, label: lengths.length > 0 ? Math.min(...lengths) : 0 }
}

function ownShape(format: PeriodFormat, profile: HostProfile): Shape {
  switch (format) {
    case 'caerp':
    case 'caerp11':
    case 'fec':
    case 'flux10':
    case 'flux10csv':
      return ROOMY
    case 'quadra':
    case 'quadratus':
      return { ...ROOMY, charset: 'ISO-8859-1', label: 30, account: 8, journal: 3, piece: 10, section: 10 }
    case 'sage100':
      return { ...ROOMY, charset: 'CP850', label: 69, journal: 7 }
    case 'ciel':
      return {
        ...ROOMY,
        charset: 'windows-1252',
        label: 25,
        accountLabel: 34,
        account: 11,
        journal: 2,
        piece: 12,
        number: 99_999,
      }
    default:
      return layoutShape(layoutOf(format, profile))
  }
}

/** The layout of a configurable format: the ready one, or the host's own. */
export function layoutOf(format: Exclude<BookFormat, FixedFormat>, profile: HostProfile): CsvLayout {
  return format === 'csv' ? (profile.csv ?? LAYOUTS.pennylane) : LAYOUTS[format]
}

type FixedFormat = 'caerp' | 'caerp11' | 'fec' | 'quadra' | 'quadratus' | 'sage100' | 'ciel'

function layoutShape({ charset, labelLength, pieceLength }: CsvLayout): Shape {
  return { ...ROOMY, charset, label: labelLength, piece: pieceLength }
}
