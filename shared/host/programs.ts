// The hosts' programs: the formats Étal writes, and the layout of a CSV file for a program nobody foresaw.

import { z } from 'zod'
import { CHARSETS } from '../kernel/charset.ts'
import { line, optionalLine } from '../kernel/text.ts'

/** Formats made of a configurable CSV: each has a ready layout. */
export const LAYOUT_FORMATS = ['ebp', 'cegid', 'coala', 'isacompta', 'acd', 'pennylane', 'odoo'] as const
export type LayoutFormat = (typeof LAYOUT_FORMATS)[number]

/** Formats of postings, over one balanced list; `csv` is the layout the host's profile brings itself. */
export const BOOK_FORMATS = [
  'caerp',
  'caerp11',
  'fec',
  'quadra',
  'quadratus',
  'sage100',
  'ciel',
  ...LAYOUT_FORMATS,
  'csv',
] as const
export type BookFormat = (typeof BOOK_FORMATS)[number]

/** Reports of sales to private persons (flux 10), for the host's platform. */
export const REPORT_FORMATS = ['flux10', 'flux10csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Files for people, as long as the journal: every line of every ticket, and a workbook. */
export const SHEET_FORMATS = ['lines', 'xlsx'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

/** What a column of a CSV file may hold; `text` is the same word on every line. */
const COLUMN_VALUES = [
  'line',
  'number',
  'lineId',
  'journal',
  'journalLabel',
  'date',
  'year',
  'month',
  'day',
  'pieceDate',
  'validDate',
  'piece',
  'reference',
  'account',
  'accountLabel',
  'thirdParty',
  'thirdPartyLabel',
  'label',
  'taxCode',
  'debit',
  'credit',
  'amount',
  'signed',
  'side',
  'section',
  'axis',
  'distribution',
  'currency',
  'empty',
  'text',
] as const

const Column = z.object({
  title: optionalLine(60),
  value: z.enum(COLUMN_VALUES),
  /** The word of a `text` column, or a name for the axis of an analytic one. */
  text: optionalLine(40).default(''),
  /** Always between quotation marks. */
  quoted: z.boolean().default(false),
  /** Written on the first line of an entry only. */
  once: z.boolean().default(false),
})

/** The layout of a CSV file: everything a program may want otherwise. */
export const CsvLayout = z.object({
  columns: z.array(Column).min(1).max(40),
  header: z.boolean(),
  delimiter: z.enum([';', ',', '\t', '|']),
  quote: z.enum(['needed', 'always']).default('needed'),
  charset: z.enum(CHARSETS),
  newline: z.enum(['\n', '\r\n']),
  dates: z.enum(['ddmmyy', 'ddmmyyyy', 'dd/mm/yyyy', 'yyyymmdd', 'yyyy-mm-dd']),
  decimal: z.enum([',', '.']),
  /** What the empty side of a line shows. */
  zero: z.enum(['0,00', '0', '']).default('0,00'),
  labelLength: z.int().min(0).max(250).default(0),
  pieceLength: z.int().min(1).max(20).default(20),
  extension: z.enum(['csv', 'txt']).default('csv'),
})
export type CsvLayout = z.output<typeof CsvLayout>
export type CsvColumn = CsvLayout['columns'][number]

/** The platform that reports of sales go through (`Sender` of flux 10): empty until the host has chosen one. */
export const Platform = z.object({ id: z.string().regex(/^[0-9A-Za-z]{0,20}$/), name: optionalLine(80) })

/** A label's template: words and `{z}` `{till}` `{day}` `{event}` `{reason}` `{invoice}` `{customer}`. */
export const LabelTemplate = line(80)
