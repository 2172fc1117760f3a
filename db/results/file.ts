// Writes a period's results as a table for a spreadsheet, in the words of the host's country.

import { stringify } from 'csv-stringify/sync'
import type { PeriodResult } from '../../shared/results/contract.ts'
import type { Outcome, Sold } from '../../shared/results/results.ts'
import { expensesBetween } from '../expenses/queries.ts'
import type { Reader } from '../sql.ts'

type What = 'events' | 'ranges' | 'articles' | 'expenses'
type Row = readonly string[]

const NAMES: Readonly<Record<What, string>> = {
  events: 'marches',
  ranges: 'gammes',
  articles: 'articles',
  expenses: 'depenses',
}

/** A file of one of the four tables; its last line is the whole. */
export function resultFile(read: Reader, period: PeriodResult, what: What) {
  const rows = rowsOf(read, period, what)
  const text = stringify(
    rows.map((row) => row.map(harmless)),
    { delimiter: ';', record_delimiter: '\r\n', bom: true },
  )
  return {
    fileName: `resultats-${NAMES[what]}-${period.from}-${period.to}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    base64: Buffer.from(text, 'utf8').toString('base64'),
  }
}

function rowsOf(read: Reader, period: PeriodResult, what: What): Row[] {
  switch (what) {
    case 'events':
      return [
        ['lieu', 'du', 'au', ...OUTCOME_HEAD],
        ...period.events.map(({ event, outcome }) => [
          ...[event?.name ?? 'sans lieu', event?.startsOn ?? '', event?.endsOn ?? ''],
          ...outcomeCells(outcome),
        ]),
        ['total', period.from, period.to, ...outcomeCells(period.whole)],
      ]
    case 'ranges':
      return [
        ['gamme', ...SOLD_HEAD],
        ...period.ranges.map((range) => [range.name ?? 'sans gamme', ...soldCells(range)]),
        ['total', ...soldCells(period.whole)],
      ]
    case 'articles':
      return [
        ['article', 'quantité', ...SOLD_HEAD],
        ...period.articles.map((own) => [own.label, decimals(own.quantity, 3), ...soldCells(own)]),
        ['total', '', ...soldCells(period.whole)],
      ]
    case 'expenses':
      return expenseRows(read, period)
  }
}

const SOLD_HEAD = ['encaissé TTC (€)', 'TVA (€)', 'net (€)', 'coût du stock vendu (€)']
const OUTCOME_HEAD = [
  ...SOLD_HEAD,
  ...['emplacement (€)', 'dépenses (€)', 'contribution (€)', 'écart de caisse (€)', 'consignes gardées (€)'],
  ...['reste (€)', 'heures', 'tickets'],
]

function soldCells({ takings, vat, net, cost }: Sold): string[] {
  return [takings, vat, net, cost].map((amount) => decimals(amount, 2))
}

function outcomeCells(outcome: Outcome): string[] {
  const { stall, expenses, contribution, difference, consigneKept, left, minutes, tickets } = outcome
  return [
    ...soldCells(outcome),
    ...[stall, expenses, contribution, difference, consigneKept, left].map((amount) => decimals(amount, 2)),
    ...[decimals(Math.round((minutes * 100) / 60), 2), String(tickets)],
  ]
}

const PAYERS = { drawer: 'caisse', host: 'structure', member: 'avance' } as const

function expenseRows(read: Reader, { from, to }: PeriodResult): Row[] {
  const names = new Map(
    read
      .all<{ id: string; name: string }>('SELECT id, name FROM members UNION ALL SELECT id, name FROM events')
      .map(({ id, name }) => [id, name]),
  )
  const head = ['jour', 'pièce', 'fournisseur', 'quoi', 'sorte', 'lieu', 'TTC (€)', 'TVA déductible (€)', 'coût (€)']
  const rows = expensesBetween(read, from, to).map((own): Row => [
    ...[own.on, own.number === null ? '' : `D${own.number}`, own.supplier, own.label, own.category],
    ...[own.event === null ? '' : (names.get(own.event) ?? ''), ...[own.total, own.vat, own.net].map(euros)],
    ...[PAYERS[own.paidBy], own.member === null ? '' : (names.get(own.member) ?? '')],
  ])
  return [[...head, 'payé par', 'qui'], ...rows]
}

const euros = (amount: number) => decimals(amount, 2)

/** A cell that begins like a formula is kept from being one. */
function harmless(cell: string): string {
  return /^[=+@\t\r]|^-(?!\d)/u.test(cell) ? `'${cell}` : cell
}

function decimals(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)},${digits.slice(-places)}`
}
