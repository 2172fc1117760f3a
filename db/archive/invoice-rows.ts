// Invoices and credit notes as an inspection asks for them, row by row: each document, and each of its lines.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { tillName } from '../../shared/kernel/id.ts'
import type { Reader } from '../sql.ts'
import { cell, centsCell, decimalCell, percentCell } from './cells.ts'
import type { TillSpan } from './till-span.ts'

type Row = readonly string[]

export const INVOICE_HEAD: Row = [
  ...[
    'caisse',
    'écriture',
    'document',
    'type',
    'jour',
    'échéance',
    'livré le',
    'client',
    'SIREN',
    'TVA intracommunautaire',
  ],
  ...['ticket', 'avoir sur', 'total TTC', 'TVA par taux', 'consigne', 'acomptes déduits', 'à payer', 'signature'],
]

export const INVOICE_LINE_HEAD: Row = [
  ...['caisse', 'écriture', 'document', 'ligne', 'libellé', 'quantité', 'unité', 'prix unitaire TTC', 'remise TTC'],
  ...['total TTC', 'taux TVA', 'TVA', 'nature', 'rend la ligne'],
]

export function* invoiceRows(read: Reader, span: TillSpan): Generator<Row> {
  for (const { seq, facts, signature } of documents(read, span)) {
    const { code, type, on, dueOn, suppliedOn, to, ofTicket, of, total, byRate, consigne, deposits, toPay } = facts
    const rates = byRate.map(({ rate, net, vat }) => `${percentCell(rate)} : ${centsCell(net)} + ${centsCell(vat)}`)
    const held = deposits.reduce((sum, { amount }) => sum + amount, 0)
    yield [
      ...[
        tillName(span.till),
        String(seq),
        cell(code),
        type === 'invoice' ? 'facture' : 'avoir',
        on,
        dueOn,
        suppliedOn,
      ],
      ...[cell(to.name), cell(to.siren), cell(to.vatNumber)],
      ...[ofTicket ? `${tillName(ofTicket.till)}/${ofTicket.seq}` : '', cell(of?.code ?? '')],
      ...[centsCell(total), rates.join(' | '), centsCell(consigne), centsCell(held), centsCell(toPay)],
      Buffer.from(signature).toString('base64'),
    ]
  }
}

export function* invoiceLineRows(read: Reader, span: TillSpan): Generator<Row> {
  for (const { seq, facts } of documents(read, span)) {
    for (const [index, line] of facts.lines.entries()) {
      const { returnOf } = line
      const returned = returnOf ? `${tillName(returnOf.till)}/${returnOf.seq}/${returnOf.line}` : ''
      yield [
        ...[tillName(span.till), String(seq), cell(facts.code), String(index + 1), cell(line.label)],
        ...[decimalCell(line.quantity, 3), line.unit, centsCell(line.unitPrice), centsCell(line.discount)],
        ...[centsCell(line.total), percentCell(line.vatRate), centsCell(line.vat)],
        ...[NATURES[line.nature] ?? line.nature, returned],
      ]
    }
  }
}

const NATURES: Readonly<Record<string, string>> = { goods: 'biens', services: 'services', consigne: 'consigne' }

interface Document {
  readonly seq: number
  readonly facts: InvoiceFacts
  readonly signature: Uint8Array
}

function* documents(read: Reader, { till, firstSeq, lastSeq }: TillSpan): Generator<Document> {
  const rows = read.iterate<Omit<Document, 'facts'> & { readonly facts: string }>(
    `SELECT i.seq, i.facts, j.signature FROM invoices i JOIN journal j ON j.till = i.till AND j.seq = i.seq
     WHERE i.till = ? AND i.seq BETWEEN ? AND ? ORDER BY i.seq`,
    till,
    firstSeq,
    lastSeq,
  )
  for (const { facts, ...row } of rows) yield { ...row, facts: JSON.parse(facts) as InvoiceFacts }
}
