// Invoices as the host and an inspection read them: sheets of the workbook, tables of the archive, each to the cent.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { fiscalRows } from '../../db/archive/fiscal-rows.ts'
import { readLedger } from '../../db/export/ledger.ts'
import { sheetsOf } from '../../db/export/sheets.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { TestCoop } from '../kit/coop.ts'
import { COMPANY, invoicingCoop, lunchFor, ring, YEAR } from './invoices-kit.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await invoicingCoop()
})
afterAll(() => coop.close())

const days = { ...YEAR, timeZone: 'Europe/Paris' }
const sheet = (name: string) => {
  const found = sheetsOf(coop.book.file.read, days).find((one) => one.name === name)
  return found && { titles: found.columns.map(({ title }) => title), count: found.count, rows: [...found.rows()] }
}

it('leaves a workbook as it was while nothing was invoiced', () => {
  expect(sheet('Factures')).toBeUndefined()
  expect(sheet('Lignes de factures')).toBeUndefined()
})

it('lists an invoice with its deposit, its lines, its credit note and its payment', () => {
  const { customer } = coop.do('customer.add', COMPANY)
  const order = lunchFor(coop, customer)
  ring(coop, [{ type: 'deposit', order, amount: 19_800 }], 19_800)
  coop.do('order.deliver', { order })
  const { invoice } = coop.do('invoice.issue', { order })
  coop.do('invoice.pay', { invoice, amount: 6200, on: '2026-11-14', by: 'transfer', reference: 'VIR 7' })
  coop.do('invoice.credit', { invoice, reason: 'annulé' } as never)
  const documents = sheet('Factures')
  const column = (title: string) => documents?.rows.map((row) => row[documents.titles.indexOf(title)])
  expect(column('Document')).toEqual(['2026-0001', '2026-0002'])
  expect(column('Type')).toEqual(['facture', 'avoir'])
  expect(column('Total TTC')).toEqual([66_000, -66_000])
  expect(column('TVA')).toEqual([6000, -6000])
  expect(column('Acomptes déduits')?.[0]).toBe(19_800)
  expect(column('À payer')?.[0]).toBe(46_200)
  expect(column('SIREN')).toEqual(['732829320', '732829320'])
  const lines = sheet('Lignes de factures')
  expect(lines?.count).toBe(lines?.rows.length)
  expect(lines?.rows.map((row) => [row[2], row[5], row[lines.titles.indexOf('Total HT')]])).toEqual([
    ['2026-0001', 'Déjeuner', 60_000],
    ['2026-0002', 'Déjeuner', -60_000],
  ])
  expect(sheet('Paiements de factures')?.rows).toEqual([['2026-11-14', '2026-0001', 'virement', 'VIR 7', 6200]])
})

it('holds them in the archive’s tables, each line under its document and every row as wide as its head', () => {
  const { till, seq } = coop.book.file.write.get<{ till: number; seq: number }>(
    'SELECT till, max(seq) AS seq FROM journal GROUP BY till',
  )!
  const period = { spans: [{ till: till as never, firstSeq: 1, lastSeq: seq }], ...days }
  const [head, ...rows] = [...fiscalRows(coop.book.file.read, 'invoices', period)]
  const [lineHead, ...lineRows] = [...fiscalRows(coop.book.file.read, 'invoiceLines', period)]
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]))
  expect(new Set(lineRows.map((row) => row.length))).toEqual(new Set([lineHead?.length]))
  const of = (row: readonly string[], title: string) => row[head?.indexOf(title) ?? -1]
  expect(rows.map((row) => [of(row, 'document'), of(row, 'type'), of(row, 'total TTC'), of(row, 'à payer')])).toEqual([
    ['2026-0001', 'facture', '660,00', '462,00'],
    ['2026-0002', 'avoir', '-660,00', expect.stringMatching(/^-/u)],
  ])
  expect(lineRows.map((row) => [row[2], row[4], row[9]])).toEqual([
    ['2026-0001', 'Déjeuner', '660,00'],
    ['2026-0002', 'Déjeuner', '-660,00'],
  ])
  expect(lineRows[1]?.at(-1)).toMatch(/\/\d+\/0$/u)
})

it('leads from an entry of the books to the invoice and the order behind it', () => {
  const { records } = readLedger(coop.book.file.read, coop.do('host.profile', {}) as HostProfile, {
    format: 'fec',
    ...YEAR,
  })
  const behind = records.map(({ kind, till, seq }) => ({
    kind,
    at: coop.do('invoice.ofEntry', { of: { till, seq } as never }),
  }))
  expect(behind.filter(({ at }) => at !== null).map(({ kind, at }) => [kind, at?.code, at?.order?.number])).toEqual([
    ['invoice', '2026-0001', '1'],
    ['creditNote', '2026-0002', '1'],
    ['invoicePaid', '2026-0001', '1'],
  ])
})
