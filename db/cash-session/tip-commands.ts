// Decides about tips: taken, passed on, and either undone by its counter-entry.

import { cashExpected } from '../../shared/cash-session/cash-session.ts'
import { allocate, cents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { memberById } from '../members/queries.ts'
import { drawerSums } from './queries.ts'
import { openSession } from './open-session.ts'
import { leftOfTips, tipOf } from './tips.ts'

export const tipCommands = {
  'cashSession.takeTip': (context, { tender, amount, ticket, pieces }) => {
    const { read, till, nextSeq: seq } = context
    const session = openSession(read, till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const data = { session: session.seq, tender, amount, ticket, pieces: tender === 'cash' ? pieces : {} }
    return decide({ till, seq }, { kind: 'cashSession.tipTaken', data })
  },
  'cashSession.undoTip': (context, { of }) => {
    const tip = tipOf(context.read, of, 'taken')
    if (!tip) return refuse({ type: 'UnknownTip' })
    if (tip.undone) return refuse({ type: 'AlreadyReversed' })
    const { tender, amount } = tip
    const left = leftOfTips(context.read)
    if (amount > left) return refuse({ type: 'MoreThanTips', amount: left })
    const drawer = drawerWith(context, tender === 'cash' ? amount : cents(0))
    if (!drawer.ok) return drawer
    const data = { session: drawer.value, of, tender, amount: cents(-amount) }
    return decide({}, { kind: 'cashSession.tipReversed', data })
  },
  'cashSession.passTips': (context, { amount, members: asked }) => {
    const { read } = context
    const members = [...new Set(asked)]
    if (!members.every((member) => memberById(read, member)?.active === 1)) return refuse({ type: 'UnknownMember' })
    const left = leftOfTips(read)
    if (amount > left) return refuse({ type: 'MoreThanTips', amount: left })
    const drawer = drawerWith(context, amount)
    if (!drawer.ok) return drawer
    const parts = allocate(
      amount,
      members.map(() => 1),
    )
    const shares = members.map((member, index) => ({ member, amount: parts[index] ?? cents(0) }))
    return decide({ shares }, { kind: 'cashSession.tipsPassedOn', data: { session: drawer.value, amount, shares } })
  },
  'cashSession.undoPassedTips': (context, { of }) => {
    const { read, till } = context
    const passed = tipOf(read, of, 'passedOn')
    if (!passed) return refuse({ type: 'UnknownTip' })
    if (passed.undone) return refuse({ type: 'AlreadyReversed' })
    const session = openSession(read, till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const data = { session: session.seq, of, amount: cents(-passed.amount) }
    return decide({}, { kind: 'cashSession.tipsPassedOnReversed', data })
  },
} satisfies Partial<CommandHandlers>

/** The open drawer, when it holds that much. */
function drawerWith(
  { read, till }: CommandContext,
  amount: Cents,
): Result<number, { readonly type: 'NoOpenSession' } | { readonly type: 'NotEnoughCash'; readonly inDrawer: Cents }> {
  const session = openSession(read, till)
  if (!session) return refuse({ type: 'NoOpenSession' })
  const inDrawer = cashExpected(drawerSums(read, session))
  return amount > inDrawer ? refuse({ type: 'NotEnoughCash', inDrawer }) : ok(session.seq)
}
