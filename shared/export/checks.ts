// The checks of an export: every one is made before a file is offered, and names where to mend what it finds.

import type { HostProfile } from '../host/host.ts'
import { sumCents } from '../kernel/money.ts'
import type { ExportCheck } from './contract.ts'
import { isLatin9 } from './latin9.ts'
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

/** All nine checks, in the order the assistant shows them (`4-accounting.md` §4). */
export function checkExport(to: ToCheck): ExportCheck[] {
  const check = (type: ExportCheck['type'], details: readonly string[]): ExportCheck => ({
    type,
    passed: details.length === 0,
    details: [...new Set(details)],
  })
  return [
    check('sessionsClosed', to.open),
    check('notExportedInPart', to.inPart),
    check('balanced', to.entries.flatMap(unbalanced)),
    check(
      'agreesWithClosings',
      to.records.flatMap((record) => disagreements(record, to)),
    ),
    check('continuous', gaps(to)),
    check('accountsMapped', postingsOf(to).flatMap(unmapped)),
    check(
      'datesWithin',
      to.entries.flatMap((entry) => wrongDates(entry, to.asked)),
    ),
    check('charset', postingsOf(to).flatMap(unreadable)),
    check(
      'lengths',
      postingsOf(to).flatMap((place) => tooLong(place, to.profile)),
    ),
  ]
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

/** The Z's own sums against its entry: what was sold and taken, the cash with its difference, the sales accounts. */
function disagreements(record: MoneyRecord, { entries, profile }: ToCheck): string[] {
  if (record.kind !== 'z') return []
  const own = entries.filter(({ source }) => keyOf(source) === keyOf(record)).flatMap(({ postings }) => postings)
  const { cash, salesGoods, salesServices, salesResold } = profile.accounts
  const { totals, difference } = record.closing
  const net = sumCents(totals.vat.map((amount) => amount.net))
  const turnover = net + sumCents(totals.vat.map((amount) => amount.vat))
  const cashTaken = sumCents(totals.tenders.filter(({ kind }) => kind === 'cash').map(({ amount }) => amount))
  const sums: readonly (readonly [number, number])[] = [
    [turnover + totals.consigne + totals.giftVouchers, totals.gross],
    [sumCents(totals.tenders.map(({ amount }) => amount)), totals.gross],
    [movedOn(own, [cash], profile), cashTaken + difference],
    [-movedOn(own, [salesGoods, salesServices, salesResold], profile), net],
  ]
  return sums.filter(([one, other]) => one !== other).map(([one, other]) => `Z${record.zNumber} · ${one} ≠ ${other}`)
}

/** Debit less credit on some accounts, whatever the length they are written at. */
function movedOn(
  postings: readonly Posting[],
  on: readonly { account: string }[],
  { accountLength }: HostProfile,
): number {
  const bare = (account: string) => (accountLength === 0 ? account : account.replace(/0+$/, ''))
  const accounts = new Set(on.map(({ account }) => bare(account)))
  return sumCents(
    postings.filter(({ account }) => accounts.has(bare(account))).map(({ debit, credit }) => debit - credit),
  )
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

function unmapped({ entry, posting }: Place): string[] {
  const named = /^[0-9]{3}/.test(posting.account) && posting.accountLabel !== '' && entry.journal !== ''
  return named ? [] : [`${entry.piece} · ${posting.accountLabel || posting.account}`]
}

function wrongDates({ piece, date, pieceDate, validDate }: AccountingEntry, asked: Asked): string[] {
  const within = date >= asked.from && date <= asked.to && pieceDate <= date && validDate >= date
  return within ? [] : [`${piece} · ${date}`]
}

/** Nothing outside ISO-8859-15, and no text of which nothing but question marks is left. */
function unreadable({ entry, posting }: Place): string[] {
  const texts = [posting.label, posting.accountLabel, entry.journalLabel, entry.piece, posting.section, posting.taxCode]
  return texts.filter((text) => !isLatin9(text) || /^[? ]+$/.test(text)).map((text) => `${entry.piece} · ${text}`)
}

/** Pieces and sections have 13 characters at most in every format we write. */
const PIECE_LENGTH = 13

function tooLong({ entry, posting }: Place, { labelLength, accountLength }: HostProfile): string[] {
  const long = [
    labelLength > 0 && posting.label.length > labelLength ? posting.label : '',
    accountLength > 0 && posting.account !== '' && posting.account.length !== accountLength ? posting.account : '',
    entry.piece.length > PIECE_LENGTH ? entry.piece : '',
  ]
  return long.filter((text) => text !== '').map((text) => `${entry.piece} · ${text}`)
}
