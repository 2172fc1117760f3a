// What is wrong with the accounts a host's profile names: of another class of the French chart, or one for two tenders.

import type { HostProfile } from '../host/host.ts'
import type { Posting } from './postings.ts'

/** What each account of the map begins with in the chart of accounts (PCG art. 931-1). */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  cash: ['53', '57'],
  cheque: ['5'],
  card: ['5'],
  mealVoucher: ['5', '4'],
  bank: ['5', '4'],
  internalTransfer: ['58'],
  giftVoucher: ['4'],
  consigne: ['4'],
  salesGoods: ['70', '75'],
  salesServices: ['70', '75'],
  salesResold: ['70', '75'],
  cashShort: ['6'],
  cashOver: ['7'],
  vatDeductible: ['445'],
  thirdParty: ['4'],
  memberAdvances: ['4'],
  hostPaid: ['4', '5'],
  contribution: ['6', '7', '4'],
  consigneKept: ['7'],
  tips: ['4'],
  shares: ['6', '7'],
  deposit: ['41'],
  depositVat: ['4'],
  customers: ['41'],
  vatPending: ['445'],
}

const TENDERS = ['cash', 'cheque', 'card', 'mealVoucher', 'internalTransfer', 'giftVoucher', 'consigne']

/** The accounts some postings use that cannot be right, each with the field of the profile that mends it. */
export function accountFaults(
  postings: readonly Posting[],
  { accounts }: HostProfile,
): { readonly detail: string; readonly mend: string }[] {
  const used = new Map(postings.filter(({ account }) => account !== '').map((posting) => [posting.from, posting]))
  const faults = [...used].filter(([from, { account }]) => !isOfItsClass(from, account))
  const cash = accounts.cash.account
  const shared = [...used.keys()].filter((from) => {
    const name = from.replace('accounts.', '')
    return name !== 'cash' && TENDERS.includes(name) && accounts[name as keyof typeof accounts].account === cash
  })
  return [
    ...faults.map(([mend, { account, accountLabel }]) => ({ detail: `${account} · ${accountLabel}`, mend })),
    ...shared.map((mend) => ({ detail: `${cash} · ${used.get(mend)?.accountLabel ?? ''}`, mend })),
  ]
}

function isOfItsClass(from: string, account: string): boolean {
  const [group = '', name = ''] = from.split('.')
  const beginnings = group === 'vatCollected' ? ['445'] : group === 'expenseCategories' ? ['6', '2'] : BEGINNINGS[name]
  return beginnings === undefined || beginnings.some((beginning) => account.startsWith(beginning))
}
