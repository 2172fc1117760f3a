// The legs of an entry before they are postings, and those of a Z: the table of postings of `4-accounting.md` §3.

import type { SalesClass } from '../catalogue/catalogue.ts'
import type { SessionClosing } from '../closing/closing.ts'
import type { AccountMap, HostProfile } from '../host/host.ts'
import type { MemberId } from '../kernel/id.ts'
import { sumCents, type Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { TenderKind } from '../sale/sale.ts'

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
}

/** What a drawer sold and took, and what its count found, as its closing says. */
export function zLegs(closing: SessionClosing, profile: HostProfile, accounts: Accounts): Leg[] {
  const { difference, totals } = closing
  return [
    ...tenderLegs(closing, accounts),
    { on: accounts.cashShort, amount: Math.max(0, -difference) },
    ...salesLegs(closing, profile, accounts),
    ...vatLegs(closing, profile),
    { on: accounts.consigne, amount: -totals.consigne },
    { on: accounts.giftVoucher, amount: -totals.giftVouchers },
    { on: accounts.cashOver, amount: -Math.max(0, difference) },
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

function tenderLegs({ totals, difference }: SessionClosing, accounts: Accounts): Leg[] {
  return TENDER_ACCOUNTS.map(([kind, account]) => {
    const taken = sumCents(totals.tenders.filter((tender) => tender.kind === kind).map(({ amount }) => amount))
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
function salesLegs({ totals }: SessionClosing, profile: HostProfile, accounts: Accounts): Leg[] {
  return SALES_ACCOUNTS.flatMap(([salesClass, account]) => {
    const natures = totals.natures.filter((nature) => accountClass(nature) === salesClass)
    return ratesOf(natures).map((rate) => {
      const ofRate = natures.filter((nature) => nature.rate === rate)
      const sold = sumCents(ofRate.map(({ net }) => net))
      return { on: accounts[account], amount: -sold, taxCode: collectedAt(profile, rate)?.taxCode ?? '' }
    })
  })
}

function vatLegs({ totals }: SessionClosing, profile: HostProfile): Leg[] {
  return ratesOf(totals.vat).map((rate) => {
    const vat = sumCents(totals.vat.filter((amount) => amount.rate === rate).map((amount) => amount.vat))
    return { on: collectedAccount(profile, rate), amount: -vat, taxCode: collectedAt(profile, rate)?.taxCode ?? '' }
  })
}

function accountClass(nature: SessionClosing['totals']['natures'][number]): SalesClass {
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
