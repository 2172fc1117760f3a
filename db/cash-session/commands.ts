// Decides about the drawer: open with a float, pay in, pay out, bank, open without a sale.

import { cashExpected, piecesTotal, type CashSession } from '../../shared/cash-session/cash-session.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { vatOf } from '../../shared/kernel/vat.ts'
import { eventById } from '../events/queries.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { knownPlace } from '../stock/items.ts'
import { drawerSums, leftByLast } from './queries.ts'
import { drawerToCount, openSession } from './open-session.ts'

export const cashSessionCommands = {
  'cashSession.open': (context, { event, pieces, source, place: chosen }) => {
    const { read, till, now, by, today, nextSeq } = context
    const place = sellingPlace(read, chosen)
    if (drawerToCount(read, till)) return refuse({ type: 'AlreadyOpen' })
    const known = eventById(read, event)
    if (event !== null && !known) return refuse({ type: 'UnknownEvent' })
    if (!knownPlace(read, place)) return refuse({ type: 'UnknownPlace' })
    const float = cents(piecesTotal(pieces))
    // Nothing was ever left: whoever brought it is owed it.
    const expectedFloat = source === 'lastSession' ? (leftByLast(read, till)?.amount ?? null) : null
    const session: CashSession = {
      till,
      seq: nextSeq,
      event,
      place,
      eventName: known?.name ?? null,
      openedAt: now,
      openedBy: by,
      ...{
        day: today,
        float,
        closed: false,
        inherited: false,
      },
    }
    return decide(session, { kind: 'cashSession.opened', data: { event, place, float, pieces, source, expectedFloat } })
  },
  'cashSession.payIn': (context, { amount, reason, from }) => {
    const open = openDrawer(context)
    if (!open) return refuse({ type: 'NoOpenSession' })
    const { session, expected } = open
    const entry: NewEntry = { kind: 'cashSession.paidIn', data: { session, amount, reason, from } }
    return decide({ expected: cents(expected + amount) }, entry)
  },
  'cashSession.payOut': (context, { amount, reason, category, vatRate }) => {
    const open = openDrawer(context)
    if (!open) return refuse({ type: 'NoOpenSession' })
    const { session, expected } = open
    if (amount > expected) return refuse({ type: 'NotEnoughCash', inDrawer: expected })
    const profile = readProfile(context.read)
    if (profile && !profile.expenseCategories.some(({ id }) => id === category))
      return refuse({ type: 'UnknownCategory' })
    const vat = profile?.vatRegime === 'franchise' ? cents(0) : vatOf(amount, vatRate)
    const entry: NewEntry = { kind: 'cashSession.paidOut', data: { session, amount, reason, category, vatRate, vat } }
    return decide({ expected: cents(expected - amount) }, entry)
  },
  'cashSession.bank': (context, { amount }) => {
    const open = openDrawer(context)
    if (!open) return refuse({ type: 'NoOpenSession' })
    const { session, expected } = open
    if (amount > expected) return refuse({ type: 'NotEnoughCash', inDrawer: expected })
    return decide({ expected: cents(expected - amount) }, { kind: 'cashSession.banked', data: { session, amount } })
  },
  'cashSession.openDrawer': (context, { reason }) => {
    const session = openSession(context.read, context.till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    return decide({}, { kind: 'cashSession.drawerOpened', data: { session: session.seq, reason } })
  },
} satisfies Partial<CommandHandlers>

/** Where a coop sells from: when nobody says so, the first stand it has, else its store. */
function sellingPlace(read: Reader, chosen: PlaceId | null | undefined): PlaceId | null {
  if (chosen !== undefined) return chosen
  const stand = read.get<{ id: PlaceId }>(
    "SELECT id FROM places WHERE kind = 'stand' AND archived = 0 AND present = 1 ORDER BY id LIMIT 1",
  )
  return stand?.id ?? null
}

function openDrawer({ read, till }: CommandContext): { session: number; expected: Cents } | null {
  const session = openSession(read, till)
  return session ? { session: session.seq, expected: cashExpected(drawerSums(read, session)) } : null
}
