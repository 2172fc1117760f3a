// Sheets of what was invoiced: each document, its lines, and what was paid on it.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { Reader } from '../sql.ts'
import { code, day, money, text, whole, type Cell, type Sheet, type SheetDays } from '../sheet.ts'

/** Documents, lines and payments of a period; none where nothing was invoiced, and none of what is empty. */
export function invoiceSheets(read: Reader, days: SheetDays): Sheet[] {
  return [documentsSheet(read, days), linesSheet(read, days), paymentsSheet(read, days)].filter(
    ({ count }) => count > 0,
  )
}

const DOCUMENT_COLUMNS = [day('Jour'), whole('Caisse'), text('Document'), code('Type'), text('Client')]
const TYPES = { invoice: 'facture', creditNote: 'avoir' } as const

function documentsSheet(read: Reader, days: SheetDays): Sheet {
  return {
    name: 'Factures',
    columns: [
      ...DOCUMENT_COLUMNS,
      ...['SIREN', 'N° TVA', 'Référence'].map(text),
      ...['Échéance', 'Livré le'].map(day),
      text('Avoir sur'),
      ...['Total TTC', 'Total HT', 'TVA', 'Consignes', 'Acomptes déduits', 'À payer'].map(money),
    ],
    count: counted(read, days, 'count(*)'),
    *rows() {
      for (const facts of documents(read, days)) {
        const { to, dueOn, suppliedOn, of, byRate, total, consigne, deposits, toPay } = facts
        const sums = [sumCents(byRate.map(({ net }) => net)), sumCents(byRate.map(({ vat }) => vat))]
        const held = sumCents(deposits.map(({ amount }) => amount))
        const whom = [to.siren, to.vatNumber, to.costReference, dueOn, suppliedOn, of?.code ?? '']
        yield [...documentCells(facts), ...whom, total, ...sums, consigne, held, toPay]
      }
    },
  }
}

/** In the order of the document. */
function linesSheet(read: Reader, days: SheetDays): Sheet {
  return {
    name: 'Lignes de factures',
    columns: [
      ...DOCUMENT_COLUMNS,
      text('Article'),
      { title: 'Quantité', kind: 'quantity' },
      code('Unité'),
      ...['Prix', 'Remise', 'Total TTC'].map(money),
      { title: 'Taux', kind: 'rate' },
      ...['TVA', 'Total HT'].map(money),
      code('Nature'),
      code('Classe'),
    ],
    count: counted(read, days, "coalesce(sum(json_array_length(facts, '$.lines')), 0)"),
    *rows() {
      for (const facts of documents(read, days))
        for (const line of facts.lines) {
          const { label, quantity, unit, unitPrice, discount, total, vatRate, vat, nature, salesClass } = line
          const what = [
            label,
            quantity,
            unit,
            unitPrice,
            discount,
            total,
            vatRate,
            vat,
            total - vat,
            nature,
            salesClass,
          ]
          yield [...documentCells(facts), ...what]
        }
    },
  }
}

function paymentsSheet(read: Reader, { from, to }: SheetDays): Sheet {
  const between = 'FROM invoice_payments p JOIN invoices i ON i.id = p.invoice WHERE p.paid_on BETWEEN ? AND ?'
  const row = read.get<{ count: number }>(`SELECT count(*) AS count ${between}`, from, to)
  return {
    name: 'Paiements de factures',
    columns: [day('Jour'), text('Document'), code('Moyen'), text('Référence'), money('Montant')],
    count: row?.count ?? 0,
    *rows() {
      const sql = `SELECT p.paid_on, i.code, p."by", p.reference, p.amount_cents ${between} ORDER BY p.paid_on, p.till, p.seq`
      for (const cells of read.cells(sql, from, to)) {
        cells[2] = MEANS[String(cells[2])] ?? cells[2] ?? ''
        yield cells as Cell[]
      }
    },
  }
}

const MEANS: Readonly<Record<string, string>> = {
  ...{ till: 'en caisse', transfer: 'virement', cheque: 'chèque', card: 'carte' },
}

function documentCells({ on, tillNumber, code: name, type, to }: InvoiceFacts): Cell[] {
  return [on, tillNumber, name, TYPES[type], to.name]
}

function* documents(read: Reader, { from, to }: SheetDays): Generator<InvoiceFacts> {
  const sql = 'SELECT facts FROM invoices WHERE issued_on BETWEEN ? AND ? ORDER BY issued_on, till, seq'
  for (const { facts } of read.iterate<{ facts: string }>(sql, from, to)) yield JSON.parse(facts) as InvoiceFacts
}

function counted(read: Reader, { from, to }: SheetDays, what: string): number {
  const sql = `SELECT ${what} AS count FROM invoices WHERE issued_on BETWEEN ? AND ?`
  return read.get<{ count: number }>(sql, from, to)?.count ?? 0
}
