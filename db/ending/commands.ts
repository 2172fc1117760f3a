// Decides a coop's end: nothing open, everything archived, what remains stated as a fact; and its opening again.

import { sumCents } from '../../shared/kernel/money.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { drawerToCount } from '../cash-session/open-session.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { isEnded } from '../host/ended.ts'
import { lastArchive, remainsOf, reviewOf } from './queries.ts'

export const endingCommands = {
  'ending.close': ({ read, till, today }, { successor, name }) => {
    if (reviewOf(read) === null) return refuse({ type: 'NothingToEnd' })
    if (drawerToCount(read, till)) return refuse({ type: 'DrawerStillOpen' })
    const archive = lastArchive(read, till, today)
    if (!archive) return refuse({ type: 'NotArchived' })
    const { stockValue, owed, held } = remainsOf(read)
    return decide(
      {},
      {
        kind: 'ending.closed',
        data: {
          ...{ successor, name, stockValue, archive },
          owed: sumCents(owed.map(({ amount }) => amount)),
          held: sumCents(held.map(({ amount }) => amount)),
        },
      },
    )
  },
  'ending.reopen': ({ read }, { reason }) =>
    isEnded(read) ? decide({}, { kind: 'ending.reopened', data: { reason } }) : refuse({ type: 'NotEnded' }),
} satisfies Partial<CommandHandlers>
