// Reads the group's fund: what each share put in, what was spent of it, what is left.

import { cents, sumCents } from '../../shared/kernel/money.ts'
import type { Fund, FundBill, KeptFundSpending } from '../../shared/split/fund.ts'
import type { ValidatedSplit } from '../../shared/split/split.ts'
import type { Reader } from '../sql.ts'
import { keptShares } from './late.ts'

/** The fund as it stands. */
export function readFund(read: Reader): Fund {
  return fundOf(read, keptShares(read))
}

/** What shares that stand put in, less what was spent and not undone. */
export function fundOf(read: Reader, splits: readonly ValidatedSplit[]): Fund {
  const [spendings, bills] = [readFundSpendings(read), readFundBills(read)]
  const shares = splits
    .map(({ split, from, to, proceeds, rest }) => {
      const amount = cents(proceeds.fund + (rest.to === 'fund' ? rest.amount : 0))
      return { split, from, to, amount }
    })
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const putIn = sumCents(shares.map(({ amount }) => amount))
  const spent = sumCents([...spendings.filter(({ reversed }) => !reversed), ...bills].map(({ amount }) => amount))
  return { putIn, spent, balance: cents(putIn - spent), shares, spendings, bills }
}

/** What was bought out of it with a receipt. */
function readFundBills(read: Reader): FundBill[] {
  return read.all(
    `SELECT id AS expense, on_day AS "on", trim(supplier || ' ' || label) AS what, total_cents - vat_cents AS amount
     FROM expenses WHERE fund = 1 ORDER BY on_day DESC, at DESC, till, seq DESC`,
  )
}

/** What was spent, latest first, what was undone too. */
function readFundSpendings(read: Reader): KeptFundSpending[] {
  return read
    .all<Omit<KeptFundSpending, 'reversed'> & { reversed: number }>(
      `SELECT f.id AS spending, f.till, f.seq, f.at, f.amount_cents AS amount, f.what, f.on_day AS "on", f.event,
         coalesce(e.name, '') AS eventName, f.reversed_by_seq IS NOT NULL AS reversed
       FROM fund_spendings f LEFT JOIN events e ON e.id = f.event
       WHERE f.what <> '' ORDER BY f.on_day DESC, f.at DESC, f.till, f.seq DESC`,
    )
    .map((row) => ({ ...row, reversed: row.reversed === 1 }))
}
