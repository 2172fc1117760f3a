// Writes the stock as CSV: levels, and movements with who, where and why.

import { stringify } from 'csv-stringify/sync'
import type { Coop } from '../../shared/host/host.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { StockFile } from '../../shared/stock/files.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'

export const stockFileQueries = {
  'stock.file': ({ read, coop, today }, asked) => {
    if (asked.what === 'levels') return ok(csv(`stock-${today}.csv`, levelRows(read)))
    const { from, to } = asked
    if (from > to) return refuse({ type: 'DaysReversed' })
    return ok(csv(`mouvements-${from}-${to}.csv`, movementRows(read, { from, to, coop })))
  },
} satisfies Partial<QueryHandlers>

type Rows = readonly (readonly string[])[]

const UNITS: Readonly<Record<string, string>> = { piece: 'pièce', m: 'm', kg: 'kg', l: 'l' }
const STORE = 'réserve'

interface LevelRow {
  readonly name: string
  readonly type: string
  readonly unit: string
  readonly lot: string | null
  readonly place: string | null
  readonly quantity: number
  readonly value: number
}

function levelRows(read: Reader): Rows {
  const rows = read.all<LevelRow>(
    `SELECT coalesce(a.name, m.name) AS name, CASE WHEN a.id IS NULL THEN 'matière' ELSE 'article' END AS type,
       coalesce(a.unit, m.unit) AS unit, o.label AS lot, p.name AS place,
       sum(l.quantity_thousandths) AS quantity, sum(l.value_cents) AS value
     FROM stock_levels l LEFT JOIN articles a ON a.id = l.item LEFT JOIN materials m ON m.id = l.item
       LEFT JOIN lots o ON o.id = l.lot LEFT JOIN places p ON p.id = l.place
     GROUP BY l.item, l.place, l.lot HAVING quantity <> 0 OR value <> 0 ORDER BY type, name, p.name, o.label`,
  )
  const head = ['type', 'nom', 'rouleau', 'lieu', 'unité', 'quantité', 'valeur (€)', 'coût à l’unité (€)']
  return [
    head,
    ...rows.map(({ name, type, unit, lot, place, quantity, value }) => [
      ...[type, name, lot ?? '', place ?? STORE, UNITS[unit] ?? unit],
      ...[thousandthsText(quantity), centsText(value), unitCost(quantity, value)],
    ]),
  ]
}

interface MovementRow extends LevelRow {
  readonly at: number
  readonly day: string
  readonly cause: string
  readonly note: string
  readonly by: string | null
  readonly till: number
  readonly seq: number
}

const CAUSES: Readonly<Record<string, string>> = {
  ...{ sold: 'vendu', returned: 'rapporté par un client', received: 'arrivé', purchase: 'acheté', reuse: 'récupéré' },
  ...{ transferred: 'changé d’endroit', made: 'fabriqué', usedUp: 'utilisé pour fabriquer', counted: 'compté' },
  ...{ reversed: 'annulé', revalued: 'valeur corrigée', sample: 'échantillon', gift: 'donné', theft: 'volé' },
  ...{ broken: 'cassé', waste: 'perdu, jeté', used: 'utilisé à l’atelier' },
}

function movementRows(
  read: Reader,
  { from, to, coop }: { readonly from: string; readonly to: string; readonly coop: Coop | null },
): Rows {
  const rows = read.all<MovementRow>(
    `SELECT v.day, v.at, v.cause, v.note, v.till, v.seq, v.quantity, v.value, coalesce(a.name, m.name) AS name, CASE WHEN a.id IS NULL THEN 'matière' ELSE 'article' END AS type,
       coalesce(a.unit, m.unit) AS unit, o.label AS lot, p.name AS place, b.name AS "by"
     FROM (SELECT *, quantity_thousandths AS quantity, value_cents AS value FROM stock_movements WHERE day BETWEEN ? AND ?) v
       LEFT JOIN articles a ON a.id = v.item LEFT JOIN materials m ON m.id = v.item
       LEFT JOIN lots o ON o.id = v.lot LEFT JOIN places p ON p.id = v.place LEFT JOIN members b ON b.id = v."by"
     ORDER BY v.at, v.till, v.seq, v.idx`,
    from,
    to,
  )
  const head = ['jour', 'date', 'type', 'nom', 'rouleau', 'lieu', 'cause', 'unité', 'quantité', 'valeur (€)', 'qui']
  return [
    [...head, 'note', 'écriture du journal'],
    ...rows.map(({ day, at, type, name, lot, place, cause, unit, quantity, value, by, note, till, seq }) => [
      ...[day, localDate(at, coop?.timeZone ?? 'Europe/Paris'), type, name, lot ?? '', place ?? STORE],
      ...[CAUSES[cause] ?? cause, UNITS[unit] ?? unit, thousandthsText(quantity), centsText(value), by ?? ''],
      ...[note, `${till}/${seq}`],
    ]),
  ]
}

/** A cell that begins like a formula is kept from being one. */
function harmless(cell: string): string {
  return /^[=+@\t\r]|^-(?!\d)/u.test(cell) ? `'${cell}` : cell
}

function csv(fileName: string, rows: Rows): StockFile {
  const text = stringify(
    rows.map((row) => row.map(harmless)),
    { delimiter: ';', record_delimiter: '\r\n', bom: true },
  )
  return { fileName, mediaType: 'text/csv; charset=utf-8', base64: Buffer.from(text, 'utf8').toString('base64') }
}

function thousandthsText(quantity: number): string {
  return decimals(quantity, 3)
}

function centsText(value: number): string {
  return decimals(value, 2)
}

/** Four decimals: a metre of cloth costs 7,6045 €. */
function unitCost(quantity: number, value: number): string {
  return quantity > 0 ? ((value * 10) / quantity).toFixed(4).replace('.', ',') : ''
}

function decimals(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)},${digits.slice(-places)}`
}
