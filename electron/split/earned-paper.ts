// "What I earned" on the receipt printer: one number, its parts, what is held and what was paid.

import type { Account } from '../../shared/split/account.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { BLANK, RULE, type PaperBlock } from '../../shared/receipt/blocks.ts'
import { marks, penOf, type PaperChoices } from '../../shared/receipt/layout.ts'
import { accountWords } from './account-words.ts'
import { fill } from './page.ts'
import { statementWords } from './statement-words.ts'

/** What stands around the figures. */
interface EarnedFrame {
  readonly coopName: string
  readonly rehearsal: boolean
  readonly language: Language
}

/** How many of the latest shares and payments are told. */
const MOST = 8

/** The paper, in her language. */
export function layoutEarned(account: Account, frame: EarnedFrame, { columns }: PaperChoices): readonly PaperBlock[] {
  const pen = penOf(columns, frame.language)
  const { sheet, numbers } = pen
  const words = { ...accountWords[frame.language], ...statementWords[frame.language] }
  const days = (from: string, to: string) => `${numbers.day(from)} - ${numbers.day(to)}`
  const shares = account.shares.slice(0, MOST)
  const payouts = account.payouts.filter(({ reversed }) => !reversed).slice(0, MOST)
  return [
    ...marks({ rehearsal: frame.rehearsal, duplicate: 0 }, pen),
    ...sheet.text(frame.coopName, { align: 'centre' }),
    ...sheet.text(fill(words.accountTitle, { name: account.name }), { align: 'centre', bold: true }),
    BLANK,
    ...sheet.text(words.earned, { align: 'centre' }),
    ...sheet.text(numbers.money(account.shared), { align: 'centre', bold: true, double: true }),
    RULE,
    ...account.parts.flatMap(({ by, amount }) => sheet.row(words[by], numbers.amount(amount))),
    RULE,
    ...shares.flatMap(({ from, to, amount }) => sheet.row(days(from, to), numbers.amount(amount))),
    RULE,
    ...payouts.flatMap(({ on, means, amount }) =>
      sheet.row(`${numbers.day(on)} ${words.paid} (${words.means[means]})`, numbers.amount(-amount)),
    ),
    ...(account.heldBefore === 0 ? [] : sheet.row(words.heldBefore, numbers.amount(account.heldBefore))),
    ...(account.paidBefore === 0 ? [] : sheet.row(words.paidBefore, numbers.amount(account.paidBefore))),
    ...sheet.row(words.paid, numbers.amount(account.paid)),
    ...sheet.row(words.held, numbers.money(account.held), { bold: true }),
    ...(account.owed === 0 ? [] : sheet.row(words.owed, numbers.amount(account.owed))),
  ]
}
