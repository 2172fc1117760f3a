// What happens to invoices, as each program of a host reads it: whole, balanced, and with the customer's own account.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedger } from '../../db/export/ledger.ts'
import { entriesOf } from '../../shared/export/postings-of.ts'
import { DEFAULT_INVOICING } from '../../shared/host/invoicing.ts'
import { BOOK_FORMATS } from '../../shared/host/programs.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { TestCoop } from '../kit/coop.ts'
import { closeDrawer, COMPANY, invoicingCoop, lunchFor, ring, YEAR } from './invoices-kit.ts'

/** Programs whose files have a column of their own for the customer's account. */
const HAS_CUSTOMER = ['caerp', 'caerp11', 'fec', 'sage100'] as const

describe('an invoice with a deposit, a part paid, a payment that did not come and a credit note', () => {
  let coop: TestCoop
  let account: string
  const codes: string[] = []
  beforeAll(async () => {
    coop = await invoicingCoop({ invoicing: { ...DEFAULT_INVOICING, customerPrefix: 'C' } })
    const { customer } = coop.do('customer.add', COMPANY)
    const order = lunchFor(coop, customer)
    ring(coop, [{ type: 'deposit', order, amount: 19_800 }], 19_800)
    coop.do('order.deliver', { order })
    const { invoice, code } = coop.do('invoice.issue', { order })
    const pay = (amount: number) =>
      coop.do('invoice.pay', { invoice, amount, on: '2026-11-14', by: 'transfer', reference: 'VIR' } as never)
    pay(10_000)
    const [payment] = coop.do('invoice.get', { invoice }).payments
    if (!payment) throw new Error('No payment')
    coop.do('invoice.reversePayment', { of: { till: payment.till, seq: payment.seq }, reason: 'Rejeté' })
    pay(5000)
    ring(coop, [{ type: 'invoice', invoice, amount: 1200 }], 1200)
    codes.push(code, coop.do('invoice.credit', { invoice, reason: 'Annulé' }).code)
    closeDrawer(coop)
    const profile = coop.do('host.profile', {}) as HostProfile
    const { records } = readLedger(coop.book.file.read, profile, { format: 'fec', ...YEAR })
    const found = records.flatMap((record) => (record.kind === 'invoice' ? [record.invoice.payer.account] : []))
    account = found[0] ?? ''
  })
  afterAll(() => coop.close())

  it.each(BOOK_FORMATS)(
    'balances to the cent for %s, entry by entry, and leaves what is owed to the customer',
    (format) => {
      const profile = coop.do('host.profile', {}) as HostProfile
      const { records } = readLedger(coop.book.file.read, profile, { format, ...YEAR })
      const entries = records.flatMap((record) => entriesOf(record, profile))
      const sum = (all: readonly { debit: number; credit: number }[]) =>
        all.reduce((total, { debit, credit }) => total + debit - credit, 0)
      for (const { postings } of entries) expect(sum(postings)).toBe(0)
      const on = (prefix: string) =>
        sum(entries.flatMap(({ postings }) => postings.filter((one) => one.account.startsWith(prefix))))
      expect({ owed: on('411'), deposits: on('4191'), sales: on('70'), bank: on('512'), card: on('5115') }).toEqual({
        ...{ owed: -6200, deposits: -19_800 + on('41918'), sales: 0, bank: 5000, card: 21_000 },
      })
    },
  )

  it.each(BOOK_FORMATS)('is written for %s with both documents and the payments', (format) => {
    const { files } = coop.do('export.make', { format, ...YEAR })
    const bytes = files.map(({ base64 }) => Buffer.from(base64, 'base64').toString('latin1')).join('\n')
    expect(account).toMatch(/^C[0-9A-Z]{7}$/)
    for (const code of codes) expect(bytes).toContain(code)
  })

  it.each(HAS_CUSTOMER)('names the customer’s own account in the column that %s has for it', (format) => {
    const { files } = coop.do('export.make', { format, ...YEAR })
    const bytes = files.map(({ base64 }) => Buffer.from(base64, 'base64').toString('latin1')).join('\n')
    expect(bytes).toContain(account)
  })
})
