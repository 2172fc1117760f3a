// Decides stock movements: the value is decided here, once.

import { addLevel, valueOut } from '../../shared/stock/stock.ts'
import { refuse, type Result } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { levelOf } from './queries.ts'

type Refused =
  { readonly type: 'UnknownArticle' } | { readonly type: 'NotStocked' } | { readonly type: 'WholePiecesOnly' }

export const stockCommands = {
  'stock.receive': ({ read }, { article, quantity, value, note }) => {
    const checked = checkStocked(read, article, quantity)
    if (!checked.ok) return checked
    const level = addLevel(levelOf(read, article), { quantity, value })
    return decide(level, { kind: 'stock.received', data: { article, quantity, value, note } })
  },
  'stock.takeOut': ({ read }, { article, quantity, cause, note }) => {
    const checked = checkStocked(read, article, quantity)
    if (!checked.ok) return checked
    const before = levelOf(read, article)
    const value = valueOut(before, quantity)
    const level = addLevel(before, { quantity: -quantity, value: -value })
    return decide(level, { kind: 'stock.takenOut', data: { article, quantity, value, cause, note } })
  },
} satisfies Partial<CommandHandlers>

function checkStocked(read: Reader, article: string, quantity: number): Result<null, Refused> {
  const row = read.get<{ unit: string; stocked: number }>(
    'SELECT unit, stocked FROM articles WHERE id = ? AND present = 1',
    article,
  )
  if (!row) return refuse({ type: 'UnknownArticle' })
  if (row.stocked === 0) return refuse({ type: 'NotStocked' })
  if (row.unit === 'piece' && quantity % 1000 !== 0) return refuse({ type: 'WholePiecesOnly' })
  return { ok: true, value: null }
}
