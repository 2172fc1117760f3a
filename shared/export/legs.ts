// The legs of an entry before they are postings, and those of a Z: the table of postings of `4-accounting.md` §3.

import type { SalesClass } from '../catalogue/catalogue.ts'
import type { HeldDeposits, SessionClosing } from '../closing/closing.ts'
import type { AccountMap, HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import type { MemberId } from '../kernel/id.ts'
import { sumCents, type Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { TenderKind } from '../sale/sale.ts'
import type { InvoicedRecord, MoneyRecord, ThirdParty } from './records.ts'

export interface Named {
  readonly account: string
  readonly label: string
  /** See `Posting.from`. */
  readonly from: string
}
export type Accounts = { readonly [K in keyof AccountMap]: Named }

/** Debit above zero, credit below; a leg of zero is left out. */
export interface Leg {
  readonly on: Named
  readonly amount: number
  readonly taxCode?: string
  /** Another section than the coop's. */
  readonly section?: string
  /** Whose third-party account, where the profile names one. */
  readonly member?: MemberId
  /** A customer's, and which invoice she owes or pays. */
  readonly payer?: ThirdParty
  readonly of?: { readonly invoice: string; readonly dueOn?: Day }
}

/** What a drawer sold and took, and what its count found, as its closing says. */
export function zLegs(
  closing: SessionClosing,
  { profile, accounts, payers }: Books & { readonly payers: readonly ThirdParty[] },
): Leg[] {
  const { difference, totals, tips, invoicePayments = [] } = closing
  return [
    ...tenderLegs(closing, accounts),
    { on: accounts.cashShort, amount: Math.max(0, -difference) },
    ...salesLegs(totals.natures, { profile, accounts }),
    ...vatLegs(totals.vat, profile),
    { on: accounts.consigne, amount: -totals.consigne },
    { on: accounts.giftVoucher, amount: -totals.giftVouchers },
    ...(totals.deposits ? depositLegs(totals.deposits, { profile, accounts }) : []),
    ...invoicePayments.map(({ code, amount }, index) => ({
      on: accounts.customers,
      amount: -amount,
      ...owed(payers[index], code),
    })),
    { on: accounts.tips, amount: -sumCents(tips?.taken.map(({ amount }) => amount) ?? []) },
    { on: accounts.cashOver, amount: -Math.max(0, difference) },
  ]
}

/** The host's accounts and how it words them. */
export interface Books {
  readonly profile: HostProfile
  readonly accounts: Accounts
}

/**
 * An invoice: what was held is used, the rest is owed; VAT of services that nobody paid yet waits (CGI art. 269, 2 c),
 * and what was due on the deposit already is not owed again. A credit note is the same below zero.
 */
export function invoiceLegs(invoice: InvoicedRecord, books: Books): Leg[] {
  const { profile, accounts } = books
  const { deposits, toPay, natures, consigne, pending, code, payer, dueOn } = invoice
  const used = depositLegs(deposits, books).map((leg) => ({ ...leg, amount: -leg.amount }))
  return [
    ...used.slice(0, 1),
    { on: accounts.customers, amount: toPay, ...owed(payer, code), of: { invoice: code, dueOn } },
    ...salesLegs(natures, books),
    ...vatLegs([...natures, ...pending.map(({ rate, vat }) => ({ rate, vat: -vat }))], profile),
    { on: accounts.vatPending, amount: -sumCents(pending.map(({ vat }) => vat)) },
    { on: accounts.consigne, amount: -consigne },
    ...used.slice(1),
  ]
}

/** Money for an invoice: VAT of services is owed now. The till's own part of it is in its Z. */
export function invoicePaidLegs(record: PaidRecord, { profile, accounts }: Books): Leg[] {
  const { amount, by, due, invoice } = record
  const money = by === 'till' ? [] : [{ on: accounts[PAID_ON[by]], amount }]
  const settled =
    by === 'till' ? [] : [{ on: accounts.customers, amount: -amount, ...owed(invoice.payer, invoice.code) }]
  return [
    ...money,
    ...settled,
    { on: accounts.vatPending, amount: sumCents(due.map(({ vat }) => vat)) },
    ...vatLegs(due, profile),
  ]
}

type PaidRecord = Extract<MoneyRecord, { readonly kind: 'invoicePaid' }>

const PAID_ON = { transfer: 'bank', cheque: 'cheque', card: 'card' } as const

function owed(payer: ThirdParty | undefined, invoice: string) {
  return { ...(payer && payer.account !== '' ? { payer } : {}), of: { invoice } }
}

/** Held, and its VAT owed at once: on the account that waits for the sale. */
function depositLegs({ amount, byRate }: HeldDeposits, { profile, accounts }: Books): Leg[] {
  return [
    { on: accounts.deposit, amount: -amount },
    { on: accounts.depositVat, amount: sumCents(byRate.map(({ vat }) => vat)) },
    ...vatLegs(byRate, profile),
  ]
}

/** What was owed to whoever came back with a cup is a product now, and its VAT is owed. */
export function keptConsigneLegs(
  { amount, vat, rate }: { readonly amount: Cents; readonly vat: Cents; readonly rate: VatRate },
  profile: HostProfile,
  accounts: Accounts,
): Leg[] {
  const taxCode = collectedAt(profile, rate)?.taxCode ?? ''
  return [
    { on: accounts.consigne, amount },
    { on: accounts.consigneKept, amount: vat - amount, taxCode },
    { on: collectedAccount(profile, rate), amount: -vat, taxCode },
  ]
}

/** In the order the worked Z shows them; the drawer's difference goes with the cash. */
const TENDER_ACCOUNTS = [
  ['cash', 'cash'],
  ['card', 'card'],
  ['cheque', 'cheque'],
  ['mealVoucher', 'mealVoucher'],
  ['transfer', 'bank'],
  ['giftVoucher', 'giftVoucher'],
] as const satisfies readonly (readonly [TenderKind, keyof AccountMap])[]

function tenderLegs({ totals, tips, difference }: SessionClosing, accounts: Accounts): Leg[] {
  return TENDER_ACCOUNTS.map(([kind, account]) => {
    const tipped = tips?.taken.filter(({ tender }) => tender === kind) ?? []
    const paid = totals.tenders.filter((tender) => tender.kind === kind)
    const taken = sumCents([...paid, ...tipped].map(({ amount }) => amount))
    return { on: accounts[account], amount: kind === 'cash' ? taken + difference : taken }
  })
}

const SALES_ACCOUNTS = [
  ['made', 'salesGoods'],
  ['service', 'salesServices'],
  ['resold', 'salesResold'],
] as const satisfies readonly (readonly [SalesClass, keyof AccountMap])[]

/**
 * Net by account and rate, as the tickets said: under CGI art. 293 B they carried no VAT, and VAT that they did carry is
 * owed (art. 283, 3) whatever the host's regime has become since.
 */
function salesLegs(sold: Natures, { profile, accounts }: Books): Leg[] {
  return SALES_ACCOUNTS.flatMap(([salesClass, account]) => {
    const natures = sold.filter((nature) => accountClass(nature) === salesClass)
    return ratesOf(natures).map((rate) => {
      const ofRate = natures.filter((nature) => nature.rate === rate)
      const sold = sumCents(ofRate.map(({ net }) => net))
      return { on: accounts[account], amount: -sold, taxCode: collectedAt(profile, rate)?.taxCode ?? '' }
    })
  })
}

function vatLegs(amounts: readonly { readonly rate: VatRate; readonly vat: number }[], profile: HostProfile): Leg[] {
  return ratesOf(amounts).map((rate) => {
    const vat = sumCents(amounts.filter((amount) => amount.rate === rate).map((amount) => amount.vat))
    return { on: collectedAccount(profile, rate), amount: -vat, taxCode: collectedAt(profile, rate)?.taxCode ?? '' }
  })
}

type Natures = SessionClosing['totals']['natures']

function accountClass(nature: Natures[number]): SalesClass {
  if (nature.salesClass !== 'none') return nature.salesClass
  return nature.nature === 'services' ? 'service' : 'made'
}

function collectedAt(profile: HostProfile, rate: VatRate): HostProfile['vatCollected'][number] | undefined {
  return profile.vatCollected.find((collected) => collected.rate === rate)
}

function collectedAccount(profile: HostProfile, rate: VatRate): Named {
  return { account: '', label: `TVA ${rate}`, ...collectedAt(profile, rate), from: `vatCollected.${rate}` }
}

function ratesOf(amounts: readonly { readonly rate: VatRate }[]): VatRate[] {
  return [...new Set(amounts.map(({ rate }) => rate))].sort((a, b) => b - a)
}
