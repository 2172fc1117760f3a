// From a record to its balanced accounting entries: the table of postings, with the host's own accounts and words.

import type { HostProfile } from '../host/host.ts'
import type { Day } from '../kernel/day.ts'
import { cents, type Cents } from '../kernel/money.ts'
import { plainText } from '../kernel/text.ts'
import { fitAccount } from './fields.ts'
import { invoiceLegs, invoicePaidLegs, keptConsigneLegs, zLegs, type Accounts, type Leg, type Named } from './legs.ts'
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
  const accounts = namedAccounts(profile)
  const moves = isOfDrawer(record) ? drawerMoves(record, profile, accounts) : otherMoves(record, profile, accounts)
  return moves.flatMap(({ journal, legs }) => entryOf({ record, profile, date, journal, legs }))
}

/** Legs that make one entry, and the journal it stands in. */
interface Move {
  readonly journal: Journal
  readonly legs: readonly Leg[]
}

type OtherRecord = Extract<MoneyRecord, { readonly piece: string }>
type DrawerRecord = Exclude<MoneyRecord, OtherRecord>

function isOfDrawer(record: MoneyRecord): record is DrawerRecord {
  return !('piece' in record)
}

function drawerMoves(record: DrawerRecord, profile: HostProfile, accounts: Accounts): Move[] {
  const { journals } = profile
  switch (record.kind) {
    case 'z':
      return [
        { journal: journals.sales, legs: zLegs(record.closing, { profile, accounts, payers: record.payers ?? [] }) },
      ]
    case 'float':
      if (record.source === 'bank') return fromBank(record.amount, profile, accounts)
      return [{ journal: journals.cash, legs: floatLegs(record, accounts) }]
    case 'paidIn':
      return paidInMoves(record, profile, accounts)
    case 'paidOut':
      return [{ journal: journals.expenses, legs: expenseLegs(record, profile, accounts) }]
    case 'repaid':
      return [{ journal: journals.expenses, legs: repaymentLegs(record, accounts.cash, accounts) }]
    case 'tipsPassedOn':
      return [{ journal: journals.cash, legs: transfer(record.amount, accounts.tips, accounts.cash) }]
    case 'banked':
      return [
        { journal: journals.cash, legs: transfer(record.amount, accounts.internalTransfer, accounts.cash) },
        { journal: journals.bank, legs: transfer(record.amount, accounts.bank, accounts.internalTransfer) },
      ]
  }
}

function paidInMoves(record: MoneyRecord & { kind: 'paidIn' }, profile: HostProfile, accounts: Accounts): Move[] {
  if (record.from === 'bank') return fromBank(record.amount, profile, accounts)
  return [{ journal: profile.journals.cash, legs: transfer(record.amount, accounts.cash, accounts.thirdParty) }]
}

function otherMoves(record: OtherRecord, profile: HostProfile, accounts: Accounts): Move[] {
  const { journals, hostSection } = profile
  switch (record.kind) {
    case 'expense':
      return [{ journal: journals.expenses, legs: expenseNoteLegs(record, profile, accounts) }]
    case 'repaidByHost':
      return [{ journal: journals.expenses, legs: repaymentLegs(record, accounts.hostPaid, accounts) }]
    case 'consigneKept':
      return [{ journal: journals.sales, legs: keptConsigneLegs(record, profile, accounts) }]
    case 'invoice':
    case 'creditNote':
      return [{ journal: journals.invoices, legs: invoiceLegs(record.invoice, { profile, accounts }) }]
    case 'invoicePaid': {
      const journal = record.by === 'till' ? journals.invoices : journals.bank
      return [{ journal, legs: invoicePaidLegs(record, { profile, accounts }) }]
    }
    case 'contribution':
      // A host without a section of its own books what it takes itself.
      if (hostSection === '') return []
      return [{ journal: journals.sales, legs: contributionLegs(record.amount, hostSection, accounts) }]
  }
}

/** `Z0001`, or `Z2-0001` on the second till: the same whichever other tills there are. */
function pieceOf(record: MoneyRecord): string {
  if ('piece' in record) return record.piece
  const number = String(record.zNumber).padStart(4, '0')
  return record.tillNumber === 1 ? `Z${number}` : `Z${record.tillNumber}-${number}`
}

function namedAccounts({ accounts }: HostProfile): Accounts {
  const named = Object.entries(accounts).map(([name, on]) => [name, { ...on, from: `accounts.${name}` }] as const)
  return Object.fromEntries(named) as Accounts
}

interface Journal {
  readonly code: string
  readonly label: string
}

function transfer(amount: Cents, debited: Named, credited: Named): Leg[] {
  return [
    { on: debited, amount },
    { on: credited, amount: -amount },
  ]
}

function fromBank(amount: Cents, { journals }: HostProfile, accounts: Accounts): Move[] {
  return [
    { journal: journals.bank, legs: transfer(amount, accounts.internalTransfer, accounts.bank) },
    { journal: journals.cash, legs: transfer(amount, accounts.cash, accounts.internalTransfer) },
  ]
}

function repaymentLegs(
  { amount, member }: MoneyRecord & { kind: 'repaid' | 'repaidByHost' },
  paidFrom: Named,
  { memberAdvances }: Accounts,
): Leg[] {
  return [
    { on: memberAdvances, amount, member },
    { on: paidFrom, amount: -amount },
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
function contributionLegs(amount: Cents, hostSection: string, { contribution }: Accounts): Leg[] {
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

/** What goes into another of CAERP's files than that of sales. */
const BOOKS: { readonly [K in MoneyRecord['kind']]?: AccountingEntry['book'] } = {
  expense: 'expenses',
  repaidByHost: 'payments',
  invoicePaid: 'payments',
}

/** As CAERP names them. */
const MEANS = { till: 'caisse', transfer: 'virement', cheque: 'chèque', card: 'carte' } as const

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
      reference: `${profile.section}-${'invoice' in record ? record.invoice.code : pieceOf(record)}`,
      pieceDate: record.day,
      validDate: laterDay(record.closedOn, date),
      postings,
      accountLength: profile.accountLength,
      book: BOOKS[kind] ?? 'sales',
      paidBy: record.kind === 'invoicePaid' ? MEANS[record.by] : '',
      source: { kind, till, seq },
    },
  ]
}

function postingOf(
  { on, amount, taxCode = '', section, member, payer, of }: Leg,
  label: string,
  profile: HostProfile,
): Posting {
  const account = fitAccount(on.account, profile.accountLength)
  const thirdParty = payer ?? profile.thirdParties.find((known) => known.member === member)
  return {
    account,
    accountLabel: on.label,
    thirdParty: thirdParty?.account ?? '',
    thirdPartyLabel: thirdParty?.label ?? '',
    ...of,
    taxCode,
    label,
    debit: cents(Math.max(0, amount)),
    credit: cents(Math.max(0, -amount)),
    section: profile.analyticOnBalanceSheet || /^[67]/.test(account) ? (section ?? profile.section) : '',
    from: on.from,
  }
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
    invoice: 'invoice' in record ? record.invoice.code : '',
    customer: 'invoice' in record ? record.invoice.payer.label : '',
  }
  const filled = plainText(labels[record.kind]).replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark)
  return filled.replace(/ {2,}/g, ' ').trim()
}
