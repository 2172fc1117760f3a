// Validates a split as the group saw it, and reverses one that was validated.

import type { SplitId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { windowsOf } from './late.ts'
import { propose, readSplit, readSplits, soFar, type SplitPeriod } from './queries.ts'

export const splitCommands = {
  'split.validate': ({ read, newId, today }, { from, to: asked, rule, toShare, present }) => {
    const to = soFar({ from, to: asked }, today)
    const proposal = propose(read, { from, to, rule })
    if (!proposal.ok) return proposal
    const { late = [] } = proposal.value
    if (windowsOf({ from, to, late }).some((window) => isDrawerOpen(read, window)))
      return refuse({ type: 'DrawerOpen' })
    const other = readSplits(read).find((split) => !split.reversed && split.from <= to && split.to >= from)
    if (other) return refuse({ type: 'OverlapsSplit', from: other.from, to: other.to })
    const now = proposal.value.proceeds.toShare
    if (now !== toShare) return refuse({ type: 'FiguresChanged', toShare: now })
    if (now === 0) return refuse({ type: 'NothingToShare' })
    const split = newId() as SplitId
    return decide({ split }, { kind: 'split.validated', data: { ...proposal.value, split, present } })
  },
  'split.reverse': ({ read }, { split, reason }) => {
    const known = readSplit(read, split)
    if (!known) return refuse({ type: 'UnknownSplit' })
    if (known.reversed) return refuse({ type: 'AlreadyReversed' })
    return decide({}, { kind: 'split.reversed', data: { split, reason } })
  },
} satisfies Partial<CommandHandlers>

/** A drawer opened or used in the period that nobody counted: its figures are not final. */
function isDrawerOpen(read: Reader, { from, to }: SplitPeriod): boolean {
  const open = `SELECT 1 FROM cash_sessions s WHERE s.closed_seq IS NULL AND s.day <= ?2 AND (s.day >= ?1 OR EXISTS (
    SELECT 1 FROM sales a WHERE a.till = s.till AND a.seq > s.seq AND a.session_seq = s.seq AND a.sold_on BETWEEN ?1 AND ?2)
    OR EXISTS (SELECT 1 FROM cash_movements m WHERE m.till = s.till AND m.session_seq = s.seq AND m.day BETWEEN ?1 AND ?2)) LIMIT 1`
  return read.get(open, from, to) !== undefined
}
