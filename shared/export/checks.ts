// The checks of an export: every one is made before a file is offered, and names where to mend what it finds.

import type { HeldDeposits } from '../closing/closing.ts'
import type { HostProfile } from '../host/host.ts'
import { tippedBy } from '../cash-session/tips.ts'
import { fitsCharset } from '../kernel/charset.ts'
import { sumCents } from '../kernel/money.ts'
import { accountFaults } from './account-faults.ts'
import type { ExportCheck } from './contract.ts'
import { saysNothing } from './fit-entries.ts'
import { salesReport } from './flux10.ts'
import { seriesOf, shapeOf, type Shape } from './formats.ts'
import type { Asked } from './numbering.ts'
import type { AccountingEntry, Posting } from './postings.ts'
import { exerciceOf, keyOf, type MoneyRecord } from './records.ts'

/** What the checks look at: the fitted entries, and what they were made from. */
export interface ToCheck {
  readonly asked: Asked
  readonly entries: readonly AccountingEntry[]
  readonly records: readonly MoneyRecord[]
  readonly profile: HostProfile
  /** Drawers of the period that nobody counted yet, each named. */
  readonly open: readonly string[]
  /** See `Selection.inPart`. */
  readonly inPart: readonly string[]
}

/** What a check found: the words that name it, and the field of the host's profile that mends it, where there is one. */
interface Found {
  readonly detail: string
  readonly mend?: string
}

/** The checks of a format, in the order the assistant shows them (`4-accounting.md` §4). */
export function checkExport(to: ToCheck): ExportCheck[] {
  return seriesOf(to.asked.format) === 'reports' ? reportChecks(to) : bookChecks(to)
}

function bookChecks(to: ToCheck): ExportCheck[] {
  const shape = shapeOf(to.asked.format, to.profile)
  const places = postingsOf(to)
  return [
    check('sessionsClosed', to.open.map(named)),
    check('notExportedInPart', to.inPart.map(named)),
    check('balanced', to.entries.flatMap(unbalanced).map(named)),
    check('agreesWithClosings', bookDisagreements(to).map(named)),
    check('continuous', gaps(to).map(named)),
    check('accountsMapped', places.flatMap(unmapped)),
    check(
      'accountsRight',
      accountFaults(
        places.map(({ posting }) => posting),
        to.profile,
      ),
    ),
    check('datesWithin', to.entries.flatMap((entry) => wrongDates(entry, to.asked)).map(named)),
    check('charset', places.flatMap((place) => unreadable(place, shape)).map(named)),
    check(
      'lengths',
      places.flatMap((place) => tooLong(place, shape)),
    ),
  ]
}

function reportChecks(to: ToCheck): ExportCheck[] {
  const { platform } = to.profile
  const isNamed = platform.id !== '' && platform.name !== ''
  return [
    check('sessionsClosed', to.open.map(named)),
    check('notExportedInPart', to.inPart.map(named)),
    check('agreesWithClosings', reportDisagreements(to).map(named)),
    check('datesWithin', to.entries.flatMap((entry) => wrongDates(entry, to.asked)).map(named)),
    check('platformNamed', isNamed ? [] : [{ detail: '', mend: 'platform' }]),
  ]
}

function check(type: ExportCheck['type'], found: readonly Found[]): ExportCheck {
  const details = found.map(({ detail }) => detail).filter((detail) => detail !== '')
  const mend = found.flatMap((one) => one.mend ?? [])
  return { type, passed: found.length === 0, details: [...new Set(details)], mend: [...new Set(mend)] }
}

function named(detail: string): Found {
  return { detail }
}

interface Place {
  readonly entry: AccountingEntry
  readonly posting: Posting
}

function postingsOf({ entries }: ToCheck): Place[] {
  return entries.flatMap((entry) => entry.postings.map((posting) => ({ entry, posting })))
}

function unbalanced({ piece, number, postings }: AccountingEntry): string[] {
  const debit = sumCents(postings.map((posting) => posting.debit))
  const credit = sumCents(postings.map((posting) => posting.credit))
  const oneSided = postings.every(
    (posting) => posting.debit >= 0 && posting.credit >= 0 && !posting.debit !== !posting.credit,
  )
  return debit === credit && oneSided ? [] : [`${piece} · ${number} · ${debit} ≠ ${credit}`]
}

const SALES = new Set(['accounts.salesGoods', 'accounts.salesServices', 'accounts.salesResold'])

function bookDisagreements({ entries, records }: ToCheck): string[] {
  const bySource = Map.groupBy(entries, ({ source }) => keyOf(source))
  return records.flatMap((record) =>
    disagreements(
      record,
      (bySource.get(keyOf(record)) ?? []).flatMap(({ postings }) => postings),
    ),
  )
}

/** The Z's own sums against its entry: what was sold and taken, the cash with its difference, the sales accounts. */
function disagreements(record: MoneyRecord, own: readonly Posting[]): string[] {
  if (record.kind === 'invoice' || record.kind === 'creditNote') return invoiceDisagreements(record, own)
  return record.kind === 'z' ? zDisagreements(record, own) : []
}

function zDisagreements(record: MoneyRecord & { readonly kind: 'z' }, own: readonly Posting[]): string[] {
  const { totals, tips, difference } = record.closing
  const deposits = { amount: totals.deposits?.amount ?? 0, vat: vatOf(totals.deposits?.byRate ?? []) }
  const net = sumCents(totals.vat.map((amount) => amount.net))
  const vat = sumCents(totals.vat.map((amount) => amount.vat))
  const cashTaken = sumCents(totals.tenders.filter(({ kind }) => kind === 'cash').map(({ amount }) => amount))
  const sums: readonly (readonly [number, number])[] = [
    [net + vat + totals.consigne + totals.giftVouchers + deposits.amount + (totals.invoices ?? 0), totals.gross],
    [sumCents(totals.tenders.map(({ amount }) => amount)), totals.gross],
    [movedFrom(own, (from) => from === 'accounts.cash'), cashTaken + tippedBy(tips, 'cash') + difference],
    [-movedFrom(own, (from) => SALES.has(from)), net],
    [-movedFrom(own, (from) => from.startsWith('vatCollected.')), vat + deposits.vat],
    [-movedFrom(own, (from) => from === 'accounts.deposit'), deposits.amount],
    [-movedFrom(own, (from) => from === 'accounts.customers'), totals.invoices ?? 0],
  ]
  return sums.filter(([one, other]) => one !== other).map(([one, other]) => `Z${record.zNumber} · ${one} ≠ ${other}`)
}

/** An invoice's own sums against its entry: what was sold, its VAT due and waiting, what is owed. */
function invoiceDisagreements(
  { invoice }: Extract<MoneyRecord, { readonly kind: 'invoice' | 'creditNote' }>,
  own: readonly Posting[],
): string[] {
  const net = sumCents(invoice.natures.map((amount) => amount.net))
  const vat = vatOf(invoice.natures)
  const moved = (name: string) => movedFrom(own, (from) => from === `accounts.${name}`)
  const collected = -movedFrom(own, (from) => from.startsWith('vatCollected.'))
  const sums: readonly (readonly [number, number])[] = [
    [net + vat + invoice.consigne, invoice.toPay + invoice.deposits.amount],
    [-movedFrom(own, (from) => SALES.has(from)), net],
    [collected - moved('vatPending') - moved('depositVat'), vat],
    [moved('customers'), invoice.toPay],
    [moved('deposit'), invoice.deposits.amount],
  ]
  return sums.filter(([one, other]) => one !== other).map(([one, other]) => `${invoice.code} · ${one} ≠ ${other}`)
}

function vatOf(amounts: readonly { readonly vat: number }[]): number {
  return sumCents(amounts.map(({ vat }) => vat))
}

/** Debit less credit of the postings from some fields of the profile. */
function movedFrom(postings: readonly Posting[], isOf: (from: string) => boolean): number {
  return sumCents(postings.filter(({ from }) => isOf(from)).map(({ debit, credit }) => debit - credit))
}

/** The report's sums against the closings it covers. */
function reportDisagreements({ entries, records, profile }: ToCheck): string[] {
  const { sales } = salesReport(entries, records, profile)
  const totals = records.flatMap(reportable)
  const sums: readonly (readonly [number, number])[] = [
    [sumCents(sales.map(({ net }) => net)), sumCents(totals.map(({ net }) => net))],
    [sumCents(sales.map(({ vat }) => vat)), sumCents(totals.map(({ vat }) => vat))],
  ]
  return sums.filter(([one, other]) => one !== other).map(([one, other]) => `${one} ≠ ${other}`)
}

/** What a record adds to a report, read by itself: a Z's VAT table with the deposits it took of private persons, and theirs invoiced. */
function reportable(record: MoneyRecord): readonly { readonly net: number; readonly vat: number }[] {
  const ofPersons = (deposits: HeldDeposits | undefined) => (deposits?.byRate ?? []).filter(({ business }) => !business)
  if (record.kind === 'z') return [...record.closing.totals.vat, ...ofPersons(record.closing.totals.deposits)]
  if (record.kind === 'consigneKept') return [{ net: record.amount - record.vat, vat: record.vat }]
  if (record.kind !== 'invoice' && record.kind !== 'creditNote') return []
  const { business, natures, deposits } = record.invoice
  const used = ofPersons(deposits).map(({ net, vat }) => ({ net: -net, vat: -vat }))
  return business ? used : [...natures, ...used]
}

function gaps({ entries, profile }: ToCheck): string[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    if (!before || exerciceEnd(before, profile) !== exerciceEnd(entry, profile)) return []
    return entry.number === before.number + 1 ? [] : [`${before.number} → ${entry.number}`]
  })
}

function exerciceEnd({ date }: AccountingEntry, { exerciceStartMonth }: HostProfile): string {
  return exerciceOf(date, exerciceStartMonth).to
}

function unmapped({ entry, posting }: Place): Found[] {
  const isMapped = /^[0-9]{3}/.test(posting.account) && posting.accountLabel !== '' && entry.journal !== ''
  return isMapped ? [] : [{ detail: `${entry.piece} · ${posting.accountLabel || posting.account}`, mend: posting.from }]
}

function wrongDates({ piece, date, pieceDate, validDate }: AccountingEntry, asked: Asked): string[] {
  const within = date >= asked.from && date <= asked.to && pieceDate <= date && validDate >= date
  return within ? [] : [`${piece} · ${date}`]
}

/** Nothing outside the charset, and no text of which nothing but question marks is left. */
function unreadable({ entry, posting }: Place, { charset }: Shape): string[] {
  const texts = [posting.label, posting.accountLabel, entry.journalLabel, entry.piece, posting.section, posting.taxCode]
  return texts
    .filter((text) => !fitsCharset(text, charset) || (text !== '' && saysNothing(text)))
    .map((text) => `${entry.piece} · ${text}`)
}

function tooLong({ entry, posting }: Place, shape: Shape): Found[] {
  const { account, thirdParty, label, section, from } = posting
  const { accountLength } = entry
  const isCut = accountLength > 0 && account !== '' && account.length !== accountLength
  const long = [
    { isLong: shape.label > 0 && [...label].length > shape.label, detail: label },
    { isLong: isCut || account.length > shape.account, detail: account, mend: from },
    { isLong: thirdParty.length > shape.account, detail: thirdParty, mend: 'thirdParties' },
    { isLong: entry.journal.length > shape.journal, detail: entry.journal, mend: 'journals' },
    { isLong: entry.piece.length > shape.piece, detail: entry.piece },
    { isLong: section.length > shape.section, detail: section, mend: 'section' },
    { isLong: entry.number > shape.number, detail: String(entry.number) },
  ]
  return long
    .filter(({ isLong }) => isLong)
    .map(({ detail, mend }) => ({ detail: `${entry.piece} · ${detail}`, ...(mend !== undefined && { mend }) }))
}
