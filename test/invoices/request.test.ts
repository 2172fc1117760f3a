// A host that issues the invoices of its coops itself: it is asked, and no paper of ours passes for its invoice.

import { expect, it } from 'vitest'
import { contextFor } from '../../db/run.ts'
import { invoiceHandlers } from '../../electron/invoices/handlers.ts'
import type { Outside } from '../../electron/outside.ts'
import { DEFAULT_INVOICING } from '../../shared/host/invoicing.ts'
import { COMPANY, invoicingCoop, lunchFor } from './invoices-kit.ts'

it('is numbered as a request, refuses to be printed as an invoice, and leaves as lines for the host', async () => {
  const coop = await invoicingCoop({ invoicing: { ...DEFAULT_INVOICING, by: 'request' } })
  const { customer } = coop.do('customer.add', COMPANY)
  const order = lunchFor(coop, customer)
  coop.do('order.deliver', { order })
  const { invoice, code } = coop.do('invoice.issue', { order })
  expect(code).toBe('DEM-2026-0001')
  const asking = { by: coop.member('Aminata'), caller: 'manager' } as const
  const { book, folder } = coop
  const context = contextFor(book, asking, book.file.read)
  const outside = { book, folder, asking, context, changed: () => undefined } as unknown as Outside
  for (const paper of ['pdf', 'facturx', 'xml'] as const)
    expect(await invoiceHandlers['invoice.paper'](outside, { invoice, paper })).toEqual({
      ok: false,
      refusal: { type: 'HostIssues' },
    })
  const asked = invoiceHandlers['invoice.request'](outside, { invoice })
  expect(asked.ok && Buffer.from(asked.value.base64, 'base64').toString()).toContain('DEM-2026-0001')
  expect(coop.do('invoice.get', { invoice }).requested).toBe(true)
  coop.check()
  coop.close()
})
