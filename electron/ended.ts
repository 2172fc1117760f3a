// A coop that ended is read, not written: which operations are still answered.

import type { AnyOperation } from '../shared/kernel/contract.ts'

/** Signing in, one's own language and code, the clock, files for the host, copies of papers, and opening again. */
const STILL_ANSWERED: ReadonlySet<string> = new Set([
  'member.signIn',
  'member.signOut',
  'member.setLanguage',
  'member.setPin',
  'member.recoverPin',
  'till.setClock',
  'export.make',
  'receipt.print',
  'receipt.printClosing',
  'archive.place',
  'printer.set',
  'printer.retry',
  'printer.forget',
  'ending.reopen',
])

/** Queries and jobs (papers, files, checks) are always answered. */
export function isAnsweredAfterTheEnd(name: string, { kind }: Pick<AnyOperation, 'kind'>): boolean {
  return kind === 'query' || kind === 'job' || STILL_ANSWERED.has(name)
}
