// From a record to its balanced accounting entries: the table of postings, with the host's own accounts and words.

import type { SalesClass } from '../catalogue/catalogue.ts'
import type { SessionClosing } from '../closing/closing.ts'
import type { AccountMap, HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import { cents, sumCents, type Cents } from '../kernel/money.ts'
import { plainText } from '../kernel/text.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { TenderKind } from '../sale/sale.ts'
import type { AccountingEntry, Posting } from './postings.ts'
import { laterDay, type MoneyRecord } from './records.ts'

/** An entry that waits for its EcritureNum. */
export type UnnumberedEntry = Omit<AccountingEntry, 'number'>

/** Words of a posting's label; cut later to the length the host's program takes. */
const LABELS: { readonly [K in MoneyRecord['kind']]: string } = {
  z: 'Z {z} caisse {till}',
  float: 'Z {z} fond de caisse',
  paidIn: 'Z {z} apport {reason}',
  paidOut: 'Z {z} {reason}',
  repaid: 'Z {z} avance remboursée {reason}',
  banked: 'Z {z} remise en banque',
}

/**
 * The entries of one record, each balanced, in the order they are numbered; none when no money moved. Money that comes
 * from or goes to the bank makes two, one in the bank's journal and one in the till's, meeting on the account of
 * internal transfers. `date` is the record's own day, or the first day of the period that takes in a late record
 * (`4-accounting.md` §3). An account the profile does not name comes out empty, for the checks to refuse.
 */
export function entriesOf(record: MoneyRecord, profile: HostProfile, date: Day = record.day): UnnumberedEntry[] {
  const { accounts, journals } = profile
  const make = (journal: Journal, legs: readonly Leg[]) => entryOf({ record, profile, date, journal, legs })
  switch (record.kind) {
    case 'z':
      return make(journals.sales, zLegs(record.closing, profile))
    case 'float':
      if (record.source === 'bank') return fromBank(record.amount, profile, make)
      return make(journals.cash, floatLegs(record, accounts))
    case 'paidIn':
      if (record.from === 'bank') return fromBank(record.amount, profile, make)
      return make(journals.cash, transfer(record.amount, accounts.cash, accounts.thirdParty))
    case 'paidOut':
      return make(journals.expenses, expenseLegs(record, profile))
    case 'repaid':
      return make(journals.expenses, transfer(record.amount, accounts.thirdParty, accounts.cash))
    case 'banked':
      return [
        ...make(journals.cash, transfer(record.amount, accounts.internalTransfer, accounts.cash)),
        ...make(journals.bank, transfer(record.amount, accounts.bank, accounts.internalTransfer)),
      ]
  }
}

/** `Z0001`, or `Z2-0001` on the second till: the same whichever other tills there are. */
function pieceOf(record: Pick<MoneyRecord, 'tillNumber' | 'zNumber'>): string {
  const number = String(record.zNumber).padStart(4, '0')
  return record.tillNumber === 1 ? `Z${number}` : `Z${record.tillNumber}-${number}`
}

interface Named {
  readonly account: string
  readonly label: string
}
interface Journal {
  readonly code: string
  readonly label: string
}
/** Debit above zero, credit below; a leg of zero is left out. */
interface Leg {
  readonly on: Named
  readonly amount: number
  readonly taxCode?: string
}
type Make = (journal: Journal, legs: readonly Leg[]) => UnnumberedEntry[]

function transfer(amount: Cents, debited: Named, credited: Named): Leg[] {
  return [
    { on: debited, amount },
    { on: credited, amount: -amount },
  ]
}

function fromBank(amount: Cents, { accounts, journals }: HostProfile, make: Make): UnnumberedEntry[] {
  return [
    ...make(journals.bank, transfer(amount, accounts.internalTransfer, accounts.bank)),
    ...make(journals.cash, transfer(amount, accounts.cash, accounts.internalTransfer)),
  ]
}

/** What was left is in the account already: only a difference to it is posted. With nothing left, someone brought it. */
function floatLegs(record: MoneyRecord & { kind: 'float' }, accounts: AccountMap): Leg[] {
  if (record.source === 'member' || record.expected === null) {
    return transfer(record.amount, accounts.cash, accounts.thirdParty)
  }
  const difference = cents(record.amount - record.expected)
  return transfer(difference, accounts.cash, difference < 0 ? accounts.cashShort : accounts.cashOver)
}

function expenseLegs(record: MoneyRecord & { kind: 'paidOut' }, profile: HostProfile): Leg[] {
  const { accounts, expenseCategories } = profile
  const category = expenseCategories.find(({ id }) => id === record.category)
  return [
    { on: category ?? { account: '', label: record.category }, amount: record.amount - record.vat },
    { on: accounts.vatDeductible, amount: record.vat },
    { on: accounts.cash, amount: -record.amount },
  ]
}

function zLegs(closing: SessionClosing, profile: HostProfile): Leg[] {
  const { accounts } = profile
  const { difference, totals } = closing
  return [
    ...tenderLegs(closing, accounts),
    { on: accounts.cashShort, amount: Math.max(0, -difference) },
    ...salesLegs(closing, profile),
    ...vatLegs(closing, profile),
    { on: accounts.consigne, amount: -totals.consigne },
    { on: accounts.giftVoucher, amount: -totals.giftVouchers },
    { on: accounts.cashOver, amount: -Math.max(0, difference) },
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

function tenderLegs({ totals, difference }: SessionClosing, accounts: AccountMap): Leg[] {
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
function salesLegs({ totals }: SessionClosing, profile: HostProfile): Leg[] {
  return SALES_ACCOUNTS.flatMap(([salesClass, account]) => {
    const natures = totals.natures.filter((nature) => accountClass(nature) === salesClass)
    return ratesOf(natures).map((rate) => {
      const ofRate = natures.filter((nature) => nature.rate === rate)
      const sold = sumCents(ofRate.map(({ net }) => net))
      return { on: profile.accounts[account], amount: -sold, taxCode: collectedAt(profile, rate)?.taxCode ?? '' }
    })
  })
}

function vatLegs({ totals }: SessionClosing, profile: HostProfile): Leg[] {
  return ratesOf(totals.vat).map((rate) => {
    const vat = sumCents(totals.vat.filter((amount) => amount.rate === rate).map((amount) => amount.vat))
    const collected = collectedAt(profile, rate)
    return { on: collected ?? { account: '', label: `TVA ${rate}` }, amount: -vat, taxCode: collected?.taxCode ?? '' }
  })
}

function accountClass(nature: SessionClosing['totals']['natures'][number]): SalesClass {
  if (nature.salesClass !== 'none') return nature.salesClass
  return nature.nature === 'services' ? 'service' : 'made'
}

function collectedAt(profile: HostProfile, rate: VatRate): HostProfile['vatCollected'][number] | undefined {
  return profile.vatCollected.find((collected) => collected.rate === rate)
}

function ratesOf(amounts: readonly { readonly rate: VatRate }[]): VatRate[] {
  return [...new Set(amounts.map(({ rate }) => rate))].sort((a, b) => b - a)
}

interface Parts {
  readonly record: MoneyRecord
  readonly profile: HostProfile
  readonly date: Day
  readonly journal: Journal
  readonly legs: readonly Leg[]
}

function entryOf({ record, profile, date, journal, legs }: Parts): UnnumberedEntry[] {
  const label = labelOf(record)
  const postings = legs.filter(({ amount }) => amount !== 0).map((leg) => postingOf(leg, label, profile))
  if (postings.length === 0) return []
  const { kind, till, seq } = record
  return [
    {
      journal: journal.code,
      journalLabel: journal.label,
      date,
      piece: pieceOf(record),
      pieceDate: record.day,
      validDate: laterDay(record.closedOn, date),
      postings,
      source: { kind, till, seq },
    },
  ]
}

function postingOf({ on, amount, taxCode = '' }: Leg, label: string, profile: HostProfile): Posting {
  const account = fitAccount(on.account, profile.accountLength)
  return {
    account,
    accountLabel: on.label,
    thirdParty: '',
    thirdPartyLabel: '',
    taxCode,
    label,
    debit: cents(Math.max(0, amount)),
    credit: cents(Math.max(0, -amount)),
    section: profile.analyticOnBalanceSheet || /^[67]/.test(account) ? profile.section : '',
  }
}

/** Some programs want every account at one length: zeros are added at the end, or taken away, never another digit. */
function fitAccount(account: string, length: number): string {
  if (length === 0 || account === '') return account
  let fitted = account.padEnd(length, '0')
  while (fitted.length > length && fitted.endsWith('0')) fitted = fitted.slice(0, -1)
  return fitted
}

function labelOf(record: MoneyRecord): string {
  return plainText(LABELS[record.kind])
    .replace('{z}', String(record.zNumber).padStart(4, '0'))
    .replace('{till}', String(record.tillNumber))
    .replace('{reason}', () => ('reason' in record ? record.reason : ''))
    .trim()
}
