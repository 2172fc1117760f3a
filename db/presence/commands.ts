// Decides about presence: tapping in and out, hours entered after, counter-entries, the week, today's lead.

import type { NewEntry } from '../../shared/entries.ts'
import type { EntryRef, EventId, MemberId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { MOST_MINUTES, type Here } from '../../shared/presence/contract.ts'
import type { Hours } from '../../shared/presence/entries.ts'
import type { WorkId } from '../../shared/presence/presence.ts'
import { eventById } from '../events/queries.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { memberById } from '../members/queries.ts'
import { hoursOf, minutesOn, openTaps, works } from './queries.ts'

const MINUTE = 60_000
/** As far back as a tap can still be ended. */
const EVER = '1970-01-01'

export const presenceCommands = {
  'presence.tapIn': (context, { member, work, event }) => {
    const { read, today, till, nextSeq } = context
    if (!isActive(context, member)) return refuse({ type: 'UnknownMember' })
    const wrong = unknown(context, { work, event })
    if (wrong) return refuse(wrong)
    const elsewhere = openTaps(read, today).filter((tap) => tap.member === member)
    if (elsewhere.some((tap) => tap.work === work && tap.event === event)) return refuse({ type: 'AlreadyHere' })
    const left = elsewhere.map((tap) => tapOut(tap, minutesSince(context, tap)))
    const here: NewEntry = { kind: 'presence.tappedIn', data: { member, work, on: today, event } }
    return decide({ till, seq: nextSeq + left.length }, ...left, here)
  },
  'presence.tapOut': (context, { of, minutes }) => {
    const tap = openTaps(context.read, EVER).find(({ till, seq }) => till === of.till && seq === of.seq)
    if (!tap) return refuse({ type: 'NotHere' })
    if (minutes === null && tap.on < context.today) return refuse({ type: 'WhenDidSheLeave' })
    const since = minutesSince(context, tap)
    if (minutes !== null && minutes > since) return refuse({ type: 'LongerThanSince' })
    return decide({ minutes: minutes ?? since }, tapOut(tap, minutes ?? since))
  },
  'presence.enter': (context, { note, ...hours }) => {
    const wrong = checkHours(context, hours, 0)
    if (!wrong.ok) return wrong
    const ref = { till: context.till, seq: context.nextSeq }
    const entry: NewEntry = { kind: 'presence.entered', data: { ...hours, insteadOf: null } }
    return decide(ref, entry, ...noted(hours.member, ref, note))
  },
  'presence.correct': (context, { of, hours, note }) => {
    const known = hoursOf(context.read, of)
    if (!known) return refuse({ type: 'UnknownHours' })
    if (known.corrected) return refuse({ type: 'AlreadyCorrected' })
    const { member } = known
    if (!isHers(context, member)) return refuse({ type: 'OnlyHers' })
    const { kind: work, on, event, minutes } = known.hours
    if (hours) {
      const wrong = checkHours(context, { ...hours, member }, hours.on === on ? minutes : 0)
      if (!wrong.ok) return wrong
    }
    const ref = { till: context.till, seq: context.nextSeq }
    const back: NewEntry = { kind: 'presence.corrected', data: { of, member, work, on, event, minutes } }
    const right: NewEntry[] = hours ? [{ kind: 'presence.entered', data: { ...hours, member, insteadOf: of } }] : []
    return decide({}, back, ...right, ...noted(member, ref, note))
  },
  'presence.plan': (context, { member, on, parts, coming, event }) => {
    if (!isActive(context, member)) return refuse({ type: 'UnknownMember' })
    if (event && !eventById(context.read, event)) return refuse({ type: 'UnknownEvent' })
    return decide(
      {},
      ...[...new Set(parts)].map((part): NewEntry => ({
        kind: 'presence.planned',
        data: { member, on, part, coming, ...(event === undefined ? {} : { event }) },
      })),
    )
  },
  'presence.setLead': (context, { on, member }) => {
    if (member !== null && !isActive(context, member)) return refuse({ type: 'UnknownMember' })
    return decide({}, { kind: 'presence.leadSet', data: { on, member } })
  },
  'presence.setWork': (context, { work, fields }) => {
    if (work !== null && !works(context.read).some((one) => one.work === work)) return refuse({ type: 'UnknownWork' })
    const id = work ?? (`w-${context.newId()}` as WorkId)
    return decide({ work: id }, { kind: 'presence.workSet', data: { work: id, ...fields } })
  },
} satisfies Partial<CommandHandlers>

type Refused =
  | { readonly type: 'UnknownMember' | 'UnknownEvent' | 'UnknownWork' }
  | { readonly type: 'OnlyHers' | 'DayAhead' | 'MoreThanADay' }

/** Whether hours can be recorded; `instead` are minutes of that day that they replace. */
function checkHours(context: CommandContext, hours: Hours, instead: number): Result<null, Refused> {
  const { read, today } = context
  const { member, on, minutes } = hours
  if (!memberById(read, member)) return refuse({ type: 'UnknownMember' })
  if (!isHers(context, member)) return refuse({ type: 'OnlyHers' })
  const wrong = unknown(context, hours)
  if (wrong) return refuse(wrong)
  if (on > today) return refuse({ type: 'DayAhead' })
  if (minutesOn(read, member, on) - instead + minutes > MOST_MINUTES) return refuse({ type: 'MoreThanADay' })
  return ok(null)
}

function unknown({ read }: CommandContext, { work, event }: { work: WorkId; event: EventId | null }) {
  if (!works(read).some((one) => one.work === work)) return { type: 'UnknownWork' } as const
  if (event !== null && !eventById(read, event)) return { type: 'UnknownEvent' } as const
  return undefined
}

function isActive({ read }: CommandContext, member: MemberId): boolean {
  return memberById(read, member)?.active === 1
}

/** Her own, or the manager's to do. */
function isHers({ by, caller }: CommandContext, member: MemberId): boolean {
  return by === member || caller === 'manager'
}

function minutesSince({ now }: CommandContext, { at }: Here): number {
  return Math.round((now - at) / MINUTE)
}

function tapOut({ member, work, on, event, till, seq }: Here, minutes: number): NewEntry {
  return { kind: 'presence.tappedOut', data: { member, work, on, event, minutes, tappedIn: { till, seq } } }
}

function noted(member: MemberId, of: EntryRef, note: string): NewEntry[] {
  return note === '' ? [] : [{ kind: 'presence.noted', data: { of, member, note } }]
}
