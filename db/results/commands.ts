// Decides about the group's goals.

import type { GoalId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'

export const resultCommands = {
  'goal.set': ({ read, newId }, fields) => {
    if (fields.from > fields.to) return refuse({ type: 'PeriodReversed' })
    const { range } = fields
    if (range !== null && !read.get('SELECT 1 FROM ranges WHERE id = ? AND present = 1', range))
      return refuse({ type: 'UnknownRange' })
    const goal = newId() as GoalId
    return decide({ goal }, { kind: 'goal.set', data: { goal, ...fields } })
  },
  'goal.drop': ({ read }, { goal }) => {
    if (!read.get("SELECT 1 FROM goals WHERE id = ? AND dropped = 0 AND from_day <> ''", goal))
      return refuse({ type: 'UnknownGoal' })
    return decide({}, { kind: 'goal.dropped', data: { goal } })
  },
} satisfies Partial<CommandHandlers>
