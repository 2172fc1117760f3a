// Asks ahead of the selling screen what it will show first, so that it is drawn once, with its tiles.

import type { Input, OperationName } from '../../shared/contract.ts'
import { rememberShown } from '../app/early.ts'
import { answers, asked } from '../app/use-answer.ts'
import { lastRange } from './device.ts'
import { shownRange } from './shown-range.ts'
import { fetchTiles } from './use-tiles.ts'

/** A host that answers later than this is not waited for. */
const LONGEST_MS = 150

/** Call it once somebody is signed in; resolves when the first tiles are here, or after a moment. */
export async function askAhead(): Promise<void> {
  await Promise.race([ask(), new Promise((resolve) => setTimeout(resolve, LONGEST_MS))])
}

async function ask(): Promise<void> {
  const others = [fetch('cashSession.current', {}), fetch('sale.last', {}), fetch('member.list', { withLeft: false })]
  const ranges = await answers.fetchQuery(asked('catalogue.ranges', {}))
  if (ranges.ok) {
    const shown = shownRange(ranges.value, lastRange())
    rememberShown(shown)
    await fetchTiles(shown)
  }
  await Promise.all(others)
}

function fetch<N extends OperationName>(name: N, input: Input<N>): Promise<void> {
  return answers.prefetchQuery(asked(name, input))
}
