// Writes a period's results for a spreadsheet, in the words of the host's country: a table, or all four as a workbook.

import { stringify } from 'csv-stringify/sync'
import { harmless } from '../../shared/kernel/text.ts'
import { RESULT_TABLES, type PeriodResult, type ResultTable } from '../../shared/results/contract.ts'
import type { Outcome, Sold } from '../../shared/results/results.ts'
import { expensesBetween } from '../expenses/queries.ts'
import type { Reader } from '../sql.ts'
import { day, money as amount, text, type Cell, type CellKind, type Sheet, type SheetColumn } from '../sheet.ts'
import { writeXlsx } from '../workbook.ts'

type Row = readonly Cell[]
interface Table {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly Row[]
}

const NAMES: Readonly<Record<ResultTable, string>> = {
  events: 'marches',
  ranges: 'gammes',
  articles: 'articles',
  expenses: 'depenses',
}

/** A file of one of the four tables, whose last line is the whole; or the workbook of all four. */
export function resultFile(read: Reader, period: PeriodResult, what: ResultTable | 'workbook') {
  const isWorkbook = what === 'workbook'
  const days = `${period.from}-${period.to}`
  return {
    fileName: isWorkbook ? `resultats-${days}.xlsx` : `resultats-${NAMES[what]}-${days}.csv`,
    mediaType: isWorkbook
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8',
    base64: (isWorkbook ? workbookOf(read, period) : csvOf(tableOf(read, period, what))).toString('base64'),
  }
}

function csvOf({ columns, rows }: Table): Buffer {
  const body = rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text')))
  const head = columns.map(({ title }) => title)
  return Buffer.from(stringify([head, ...body], { delimiter: ';', record_delimiter: '\r\n', bom: true }), 'utf8')
}

function workbookOf(read: Reader, period: PeriodResult): Buffer {
  const chunks: Uint8Array[] = []
  const sheets = RESULT_TABLES.map((what): Sheet => {
    const { columns, rows } = tableOf(read, period, what)
    return { name: NAMES[what], columns, count: rows.length, rows: () => rows }
  })
  writeXlsx(sheets, { write: (chunk) => void chunks.push(chunk) })
  return Buffer.concat(chunks)
}

function tableOf(read: Reader, period: PeriodResult, what: ResultTable): Table {
  switch (what) {
    case 'events':
      return {
        columns: [text('lieu'), day('du'), day('au'), ...OUTCOME_COLUMNS],
        rows: [
          ...period.events.map(({ event, outcome }) => [
            ...[event?.name ?? 'sans lieu', event?.startsOn ?? null, event?.endsOn ?? null],
            ...outcomeCells(outcome),
          ]),
          ['total', period.from, period.to, ...outcomeCells(period.whole)],
        ],
      }
    case 'ranges':
      return {
        columns: [text('gamme'), ...SOLD_COLUMNS],
        rows: [
          ...period.ranges.map((range) => [range.name ?? 'sans gamme', ...soldCells(range)]),
          ['total', ...soldCells(period.whole)],
        ],
      }
    case 'articles':
      return {
        columns: [text('article'), { title: 'quantité', kind: 'quantity' }, ...SOLD_COLUMNS],
        rows: [
          ...period.articles.map((own) => [own.label, own.quantity, ...soldCells(own)]),
          ['total', null, ...soldCells(period.whole)],
        ],
      }
    case 'expenses':
      return { columns: EXPENSE_COLUMNS, rows: expenseRows(read, period) }
  }
}

const money = (title: string): SheetColumn => amount(`${title} (€)`)

const SOLD_COLUMNS = ['encaissé TTC', 'TVA', 'net', 'coût du stock vendu'].map(money)
const OUTCOME_COLUMNS: readonly SheetColumn[] = [
  ...SOLD_COLUMNS,
  ...['emplacement', 'dépenses', 'contribution', 'écart de caisse', 'consignes gardées', 'reste'].map(money),
  // Hundredths of an hour are written as cents are.
  { title: 'heures', kind: 'money' },
  { title: 'tickets', kind: 'whole' },
]

function soldCells({ takings, vat, net, cost }: Sold): Row {
  return [takings, vat, net, cost]
}

function outcomeCells(outcome: Outcome): Row {
  const { stall, expenses, contribution, difference, consigneKept, left, minutes, tickets } = outcome
  return [
    ...[...soldCells(outcome), stall, expenses, contribution, difference, consigneKept, left],
    ...[Math.round((minutes * 100) / 60), tickets],
  ]
}

const PAYERS = { drawer: 'caisse', host: 'structure', member: 'avance' } as const
const EXPENSE_COLUMNS: readonly SheetColumn[] = [
  ...[day('jour'), text('pièce'), text('fournisseur'), text('quoi'), text('sorte'), text('lieu')],
  ...[money('TTC'), money('TVA déductible'), money('coût'), text('payé par'), text('qui')],
]

function expenseRows(read: Reader, { from, to }: PeriodResult): Row[] {
  const names = new Map(
    read
      .all<{ id: string; name: string }>('SELECT id, name FROM members UNION ALL SELECT id, name FROM events')
      .map(({ id, name }) => [id, name]),
  )
  return expensesBetween(read, from, to).map((own): Row => [
    ...[own.on, own.number === null ? null : `D${own.number}`, own.supplier, own.label, own.category],
    ...[own.event === null ? null : (names.get(own.event) ?? null), own.total, own.vat, own.net],
    ...[PAYERS[own.paidBy], own.member === null ? null : (names.get(own.member) ?? null)],
  ])
}

/** Numbers with a comma; a text that would be taken for a formula is kept from being one. */
function cellText(cell: Cell, kind: CellKind): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  return kind === 'money' ? decimals(cell, 2) : kind === 'quantity' ? decimals(cell, 3) : String(cell)
}

function decimals(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)},${digits.slice(-places)}`
}
