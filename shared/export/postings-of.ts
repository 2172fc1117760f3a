// From a record to its balanced accounting entries: the table of postings, with the host's own accounts and words.

import type { SalesClass } from '../catalogue/catalogue.ts'
import type { SessionClosing } from '../closing/closing.ts'
import type { AccountMap, HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import type { MemberId } from '../kernel/id.ts'
import { cents, sumCents, type Cents } from '../kernel/money.ts'
import { plainText } from '../kernel/text.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { TenderKind } from '../sale/sale.ts'
import type { AccountingEntry, Posting } from './postings.ts'
import { laterDay, type MoneyRecord } from './records.ts'

/** An entry that waits for its EcritureNum. */
export type UnnumberedEntry = Omit<AccountingEntry, 'number'>

/**
 * The entries of one record, each balanced, in the order they are numbered; none when no money moved. Money that comes
 * from or goes to the bank makes two, one in the bank's journal and one in the till's, meeting on the account of
 * internal transfers. `date` is the record's own day, or the first day of the period that takes in a late record
 * (`4-accounting.md` §3). An account the profile does not name comes out empty, for the checks to refuse.
 */
export function entriesOf(record: MoneyRecord, profile: HostProfile, date: Day = record.day): UnnumberedEntry[] {
  const { journals } = profile
  const accounts = namedAccounts(profile)
  const make = (journal: Journal, legs: readonly Leg[]) => entryOf({ record, profile, date, journal, legs })
  switch (record.kind) {
    case 'z':
      return make(journals.sales, zLegs(record.closing, profile, accounts))
    case 'float':
      if (record.source === 'bank') return fromBank(record.amount, { journals, accounts }, make)
      return make(journals.cash, floatLegs(record, accounts))
    case 'paidIn':
      if (record.from === 'bank') return fromBank(record.amount, { journals, accounts }, make)
      return make(journals.cash, transfer(record.amount, accounts.cash, accounts.thirdParty))
    case 'paidOut':
      return make(journals.expenses, expenseLegs(record, profile, accounts))
    case 'repaid':
      return make(journals.expenses, [
        { on: accounts.memberAdvances, amount: record.amount, member: record.member },
        { on: accounts.cash, amount: -record.amount },
      ])
    case 'banked':
      return [
        ...make(journals.cash, transfer(record.amount, accounts.internalTransfer, accounts.cash)),
        ...make(journals.bank, transfer(record.amount, accounts.bank, accounts.internalTransfer)),
      ]
    case 'expense':
      return make(journals.expenses, expenseNoteLegs(record, profile, accounts))
    case 'repaidByHost':
      return make(journals.expenses, [
        { on: accounts.memberAdvances, amount: record.amount, member: record.member },
        { on: accounts.hostPaid, amount: -record.amount },
      ])
    case 'contribution':
      // A host without a section of its own books what it takes itself.
      if (profile.hostSection === '') return []
      return make(journals.sales, contributionLegs(record.amount, profile, accounts))
  }
}

/** `Z0001`, or `Z2-0001` on the second till: the same whichever other tills there are. */
function pieceOf(record: MoneyRecord): string {
  if ('piece' in record) return record.piece
  const number = String(record.zNumber).padStart(4, '0')
  return record.tillNumber === 1 ? `Z${number}` : `Z${record.tillNumber}-${number}`
}

interface Named {
  readonly account: string
  readonly label: string
  /** See `Posting.from`. */
  readonly from: string
}
type Accounts = { readonly [K in keyof AccountMap]: Named }

function namedAccounts({ accounts }: HostProfile): Accounts {
  const named = Object.entries(accounts).map(([name, on]) => [name, { ...on, from: `accounts.${name}` }] as const)
  return Object.fromEntries(named) as Accounts
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
  /** Another section than the coop's. */
  readonly section?: string
  /** Whose third-party account, where the profile names one. */
  readonly member?: MemberId
}
type Make = (journal: Journal, legs: readonly Leg[]) => UnnumberedEntry[]

function transfer(amount: Cents, debited: Named, credited: Named): Leg[] {
  return [
    { on: debited, amount },
    { on: credited, amount: -amount },
  ]
}

function fromBank(
  amount: Cents,
  { accounts, journals }: Pick<HostProfile, 'journals'> & { readonly accounts: Accounts },
  make: Make,
): UnnumberedEntry[] {
  return [
    ...make(journals.bank, transfer(amount, accounts.internalTransfer, accounts.bank)),
    ...make(journals.cash, transfer(amount, accounts.cash, accounts.internalTransfer)),
  ]
}

/** What was left is in the account already: only a difference to it is posted. With nothing left, someone brought it. */
function floatLegs(record: MoneyRecord & { kind: 'float' }, accounts: Accounts): Leg[] {
  if (record.source === 'member' || record.expected === null) {
    return transfer(record.amount, accounts.cash, accounts.thirdParty)
  }
  const difference = cents(record.amount - record.expected)
  return transfer(difference, accounts.cash, difference < 0 ? accounts.cashShort : accounts.cashOver)
}

/** The same account on both sides: what leaves the coop's section comes to the host's (`4-accounting.md` §3). */
function contributionLegs(amount: Cents, { hostSection }: HostProfile, { contribution }: Accounts): Leg[] {
  return [
    { on: contribution, amount },
    { on: contribution, amount: -amount, section: hostSection },
  ]
}

function expenseLegs(record: MoneyRecord & { kind: 'paidOut' }, profile: HostProfile, accounts: Accounts): Leg[] {
  return [
    { on: categoryOf(record.category, profile), amount: record.amount - record.vat },
    { on: accounts.vatDeductible, amount: record.vat },
    { on: accounts.cash, amount: -record.amount },
  ]
}

/** What a member advanced is owed to her; what the host paid, it paid from its own bank. */
function expenseNoteLegs(record: MoneyRecord & { kind: 'expense' }, profile: HostProfile, accounts: Accounts): Leg[] {
  const amount = -(record.net + record.vat)
  return [
    { on: categoryOf(record.category, profile), amount: record.net },
    { on: accounts.vatDeductible, amount: record.vat },
    record.member === null
      ? { on: accounts.hostPaid, amount }
      : { on: accounts.memberAdvances, amount, member: record.member },
  ]
}

function categoryOf(id: string, { expenseCategories }: HostProfile): Named {
  const category = expenseCategories.find((known) => known.id === id)
  return { account: category?.account ?? '', label: category?.label ?? id, from: `expenseCategories.${id}` }
}

function zLegs(closing: SessionClosing, profile: HostProfile, accounts: Accounts): Leg[] {
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
    const collected = collectedAt(profile, rate)
    const on = { account: '', label: `TVA ${rate}`, ...collected, from: `vatCollected.${rate}` }
    return { on, amount: -vat, taxCode: collected?.taxCode ?? '' }
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

/** What goes into another of CAERP's files than that of sales. */
const BOOKS: { readonly [K in MoneyRecord['kind']]?: AccountingEntry['book'] } = {
  expense: 'expenses',
  repaidByHost: 'payments',
}

interface Parts {
  readonly record: MoneyRecord
  readonly profile: HostProfile
  readonly date: Day
  readonly journal: Journal
  readonly legs: readonly Leg[]
}

function entryOf({ record, profile, date, journal, legs }: Parts): UnnumberedEntry[] {
  const label = labelOf(record, profile)
  const postings = legs.filter(({ amount }) => amount !== 0).map((leg) => postingOf(leg, label, profile))
  if (postings.length === 0) return []
  const { kind, till, seq } = record
  return [
    {
      journal: journal.code,
      journalLabel: journal.label,
      date,
      piece: pieceOf(record),
      reference: `${profile.section}-${pieceOf(record)}`,
      pieceDate: record.day,
      validDate: laterDay(record.closedOn, date),
      postings,
      book: BOOKS[kind] ?? 'sales',
      paidBy: '',
      source: { kind, till, seq },
    },
  ]
}

function postingOf({ on, amount, taxCode = '', section, member }: Leg, label: string, profile: HostProfile): Posting {
  const account = fitAccount(on.account, profile.accountLength)
  const thirdParty = profile.thirdParties.find((known) => known.member === member)
  return {
    account,
    accountLabel: on.label,
    thirdParty: thirdParty?.account ?? '',
    thirdPartyLabel: thirdParty?.label ?? '',
    taxCode,
    label,
    debit: cents(Math.max(0, amount)),
    credit: cents(Math.max(0, -amount)),
    section: profile.analyticOnBalanceSheet || /^[67]/.test(account) ? (section ?? profile.section) : '',
    from: on.from,
  }
}

/** Some programs want every account at one length: zeros are added at the end, or taken away, never another digit. */
function fitAccount(account: string, length: number): string {
  if (length === 0 || account === '') return account
  let fitted = account.padEnd(length, '0')
  while (fitted.length > length && fitted.endsWith('0')) fitted = fitted.slice(0, -1)
  return fitted
}

/** A label by the profile's template: what a record has nothing for is left out. */
function labelOf(record: MoneyRecord, { labels }: HostProfile): string {
  const event = record.kind === 'z' ? (record.closing.eventName ?? '') : ''
  const words: Readonly<Record<string, string>> = {
    z: String(record.zNumber).padStart(4, '0'),
    till: String(record.tillNumber),
    day: `${record.day.slice(8, 10)}/${record.day.slice(5, 7)}/${record.day.slice(0, 4)}`,
    event,
    reason: 'reason' in record ? record.reason : '',
  }
  const filled = plainText(labels[record.kind]).replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark)
  return filled.replace(/ {2,}/g, ' ').trim()
}
