// Decides about members: joining, changing, leaving, signing in, PINs.

import type { NewEntry } from '../../shared/entries.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { asksPin, memberById, spansOfMember, type MemberRow } from './queries.ts'
import { checkSecret, cleanRecoveryCode, newRecoveryCode, RECOVERY, secretOwners, setSecret } from '../secrets.ts'

export const memberCommands = {
  'member.join': (context, fields) => {
    const member = context.newId() as MemberId
    return decide({ member }, { kind: 'member.joined', data: { member, ...fields } })
  },
  'member.change': (context, { member, fields }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    if (fields.role && fields.role !== 'manager' && isLastManager(context, member))
      return refuse({ type: 'LastManager' })
    return decide({}, { kind: 'member.changed', data: { member, ...fields } })
  },
  'member.leave': (context, { member, on: asked }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    if (isLastManager(context, member)) return refuse({ type: 'LastManager' })
    const on = asked ?? context.today
    if (on > context.today) return refuse({ type: 'DayAhead' })
    const last = spansOfMember(context.read, member).at(-1)
    if (last && on < last.from) return refuse({ type: 'BeforeSheCame' })
    return decide({}, { kind: 'member.left', data: { member, on } })
  },
  'member.return': (context, { member, on: asked }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    const on = asked ?? context.today
    if (on > context.today) return refuse({ type: 'DayAhead' })
    return decide({}, { kind: 'member.returned', data: { member, on } })
  },
  'member.setDetails': (context, { member, fields }) => {
    if (context.by !== member && context.caller !== 'manager') return refuse({ type: 'OnlyHers' })
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    return decide({}, { kind: 'member.detailed', data: { member, ...fields } })
  },
  'member.setTerms': (context, { member, fields, statusFrom }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    if (statusFrom !== undefined && statusFrom > context.today) return refuse({ type: 'DayAhead' })
    const from = fields.status === undefined || statusFrom === undefined ? {} : { statusFrom }
    return decide({}, { kind: 'member.detailed', data: { member, ...fields, ...from } })
  },
  'member.setLanguage': ({ by: member }, { language }) => {
    if (member === null) return refuse({ type: 'UnknownMember' })
    return decide({}, { kind: 'member.changed', data: { member, language } })
  },
  'member.signIn': (context, { member, pin }) => {
    const known = memberById(context.read, member)
    if (!known || known.active === 0) return refuse({ type: 'UnknownMember' })
    return withoutPin(context, known, pin) ?? decide({ member }, signedIn(member))
  },
  'member.signOut': (context) =>
    context.by === null ? decide({}) : decide({}, { kind: 'member.signedOut', data: { member: context.by } }),
  'member.setPin': (context, { member, pin }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    if (context.by !== member && context.caller !== 'manager') return refuse({ type: 'NotYours' })
    return pinDecision(context, { member, pin, byRecoveryCode: false })
  },
  'member.recoverPin': (context, { member, code, pin }) => {
    if (!isKnown(context, member)) return refuse({ type: 'UnknownMember' })
    const check = checkSecret(context.desk, { owner: RECOVERY, secret: cleanRecoveryCode(code) }, context.now)
    if (check.type === 'wait') return refuse({ type: 'TooManyTries', waitSeconds: check.seconds })
    if (check.type === 'wrong') return refuse({ type: 'WrongCode' })
    return pinDecision(context, { member, pin, byRecoveryCode: true })
  },
  'member.newRecoveryCode': (context, { pin }) => {
    const known = context.by === null ? undefined : memberById(context.read, context.by)
    if (!known) return refuse({ type: 'UnknownMember' })
    const refused = withoutPin(context, known, pin)
    if (refused) return refused
    const recoveryCode = newRecoveryCode()
    const replaces = secretOwners(context.desk).has(RECOVERY)
    const entry: NewEntry = { kind: 'member.recoveryCodeMade', data: { member: known.id, replaces } }
    const after = () => setSecret(context.desk, RECOVERY, cleanRecoveryCode(recoveryCode))
    return { ok: true, value: { entries: [entry], answer: { recoveryCode }, after } }
  },
} satisfies Partial<CommandHandlers>

/** A person of the group, there or gone; not one who was forgotten. */
function isKnown({ read }: CommandContext, member: MemberId): boolean {
  return memberById(read, member)?.forgotten === 0
}

/** Why she may not, while her PIN is asked and this is not it; a wrong one is counted. */
function withoutPin({ coop, desk, now }: CommandContext, member: MemberRow, pin: string | undefined) {
  if (!asksPin(coop, member, secretOwners(desk))) return undefined
  if (pin === undefined) return refuse({ type: 'PinNeeded' } as const)
  const check = checkSecret(desk, { owner: member.id, secret: pin }, now)
  if (check.type === 'right') return undefined
  if (check.type === 'wait') return refuse({ type: 'TooManyTries', waitSeconds: check.seconds } as const)
  return refuse({ type: 'WrongPin', triesLeft: check.triesLeft } as const)
}

function signedIn(member: MemberId): NewEntry {
  return { kind: 'member.signedIn', data: { member } }
}

function pinDecision(
  { desk }: CommandContext,
  { member, pin, byRecoveryCode }: { member: MemberId; pin: string | null; byRecoveryCode: boolean },
) {
  const entry: NewEntry = { kind: 'member.pinChanged', data: { member, removed: pin === null, byRecoveryCode } }
  return { ok: true, value: { entries: [entry], answer: {}, after: () => setSecret(desk, member, pin) } } as const
}

function isLastManager(context: CommandContext, member: MemberId): boolean {
  const managers = context.read.all<{ id: string }>("SELECT id FROM members WHERE active = 1 AND role = 'manager'")
  return managers.length === 1 && managers[0]?.id === member
}
