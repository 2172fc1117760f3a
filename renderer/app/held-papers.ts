// Which papers of the queue a person should know of.

import type { PrintJob } from '../../shared/receipt/receipt.ts'

type Job = Pick<PrintJob, 'what' | 'state' | 'trouble'>

/**
 * Those that were tried in vain, and those behind them; none while everything comes out. A kick of the drawer is no
 * paper: it is forgotten by itself.
 */
export function heldPapers<J extends Job>(jobs: readonly J[]): readonly J[] {
  const open = jobs.filter(({ what, state }) => what !== 'drawer' && state !== 'printed' && state !== 'printing')
  const isInTrouble = open.some(({ state, trouble }) => state !== 'waiting' || trouble !== null)
  return isInTrouble ? open : []
}

/** Some of it may be on paper already: once more is a copy, and is marked so. */
export function isPrintedAgain({ what, state }: Job): boolean {
  return state === 'uncertain' && (what === 'receipt' || what === 'z')
}
