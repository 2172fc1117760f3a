// A coop that ended is read, not written: which operations are still answered.

import type { AnyOperation } from '../shared/kernel/contract.ts'

/**
 * Signing in, one's own language and code, the clock, files for the host, copies of papers (counted as ever), her own
 * data and the forgetting of it (hers or a customer's), and opening again.
 */
const STILL_DECIDED: ReadonlySet<string> = new Set([
  'member.signIn',
  'member.signOut',
  'member.setLanguage',
  'member.setPin',
  'member.recoverPin',
  'member.erase',
  'customer.forget',
  'till.setClock',
  'export.make',
  'receipt.print',
  'receipt.printClosing',
  'receipt.pdf',
  'archive.place',
  'printer.set',
  'printer.retry',
  'printer.forget',
  'ending.reopen',
])

/**
 * Jobs that change no figure of the coop's: checks, papers, files, devices, and going to another book. That a file was
 * taken or checked is still noted, as a sign-in is.
 */
const READING_JOBS: ReadonlySet<string> = new Set([
  'journal.verify',
  'till.setTraining',
  'coop.openDemo',
  'coop.leaveDemo',
  'member.ownData',
  'count.labels',
  'scale.found',
  'scale.try',
  'scale.read',
  'production.sheet',
  'order.paper',
  'invoice.paper',
  'order.printGarment',
  'exchange.file',
  'exchange.stop',
  'till.stopRebuild',
  'receipt.printReport',
  'printer.found',
  'printer.testStrip',
  'printer.labels',
  'split.statement',
  'split.accountStatement',
  'split.printEarned',
  'export.sheet',
  'export.cancel',
  'archive.cancel',
  'archive.read',
  'archive.verify',
  'archive.verifier',
  'archive.attestation',
  'archive.standNotice',
  'archive.printStandNotice',
  'archive.fiscalTable',
  'tablet.close',
  'backup.setPlace',
  'backup.make',
  'tablet.sendAway',
  'ending.review',
  'ending.handOver',
])

/** Queries always; a job or command only when it is named here: what a later version adds waits until it is thought of. */
export function isAnsweredAfterTheEnd(name: string, { kind }: Pick<AnyOperation, 'kind'>): boolean {
  return kind === 'query' || READING_JOBS.has(name) || STILL_DECIDED.has(name)
}
