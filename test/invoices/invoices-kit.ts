// Orders paid in advance, delivered and invoiced, as the shop does it.

import { readLedger } from '../../db/export/ledger.ts'
import type { Output } from '../../shared/contract.ts'
import { entriesOf } from '../../shared/export/postings-of.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, InvoiceId, OrderId } from '../../shared/kernel/id.ts'
import { blankProfile } from '../../shared/host/ready-profiles.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { SaleLineInput } from '../../shared/sale/sale.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, type CustomerInput, type Fields } from '../orders/orders-kit.ts'

/** A coop whose host is known and whose drawer is open. */
export async function invoicingCoop(given: Partial<HostProfile> = {}): Promise<TestCoop> {
  const coop = await testCoop('sunucoop')
  coop.do('host.setProfile', { profile: { ...HOST, ...given } })
  open(coop)
  return coop
}

export function open(coop: TestCoop): void {
  coop.do('cashSession.open', { pieces: {}, source: 'bank', event: null })
}

const HOST: HostProfile = {
  ...blankProfile(),
  name: 'Coopaname',
  siret: '44838067100018',
  vatNumber: 'FR12448380671',
  address: '3 rue des Halles, 75001 Paris',
  section: 'SUNU',
}

export const COMPANY: CustomerInput = customerOf({
  ...{ kind: 'organisation', name: 'Ateliers du Canal', street: '12 quai de Valmy', postcode: '75010', city: 'Paris' },
  ...{ siren: '732829320', costReference: 'BC-118' },
})

export const PERSON: CustomerInput = customerOf({ street: '5 rue des Lilas', postcode: '93100', city: 'Montreuil' })

/** An accepted order of one service of so much, at 10 %. */
export function lunchFor(
  coop: TestCoop,
  customer: CustomerId,
  unitPrice = 66_000,
  given: Partial<Fields> = {},
): OrderId {
  const lines = [lineOf('lunch', { label: 'Déjeuner', kind: 'service', unitPrice, vatRate: 1000 })]
  return accepted(coop, { kind: 'catering', title: 'Déjeuner', customer, lines, ...given })
}

/** Rings up lines and pays them exactly by one means. */
export function ring(
  coop: TestCoop,
  lines: readonly SaleLineInput[],
  total: number,
  kind: 'cash' | 'card' = 'card',
): Output<'sale.record'> {
  const tenders = total === 0 ? [] : [{ kind, amount: total }]
  return coop.do('sale.record', { lines: [...lines], mode: null, tenders, expectedTotal: total })
}

/** What is left to pay on an invoice. */
export function openOn(coop: TestCoop, invoice: InvoiceId): number {
  return coop.do('invoice.get', { invoice }).open
}

/** Counts the drawer and closes it. */
export function closeDrawer(coop: TestCoop): Output<'closing.closeSession'>['closing'] {
  return coop.do('closing.closeSession', { pieces: {}, reason: 'other' }).closing
}

/** Debit above zero, credit below, by account and kind of record, as the host would read them. */
export function posted(coop: TestCoop, format: 'fec' | 'flux10' = 'fec') {
  const profile = coop.do('host.profile', {}) as HostProfile
  const ledger = readLedger(coop.book.file.read, profile, { format, ...YEAR })
  return ledger.records.flatMap((record) =>
    entriesOf(record, profile).map(({ postings }) => ({
      kind: record.kind,
      legs: postings.map(({ account, debit, credit }) => [account, debit - credit] as const),
    })),
  )
}

/** Everything on one account, whatever posted it. */
export function balance(coop: TestCoop, account: string): number {
  const all = posted(coop).flatMap(({ legs }) => legs)
  return all.reduce((sum, [on, amount]) => (on === account ? sum + amount : sum), 0)
}

export const YEAR = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }
