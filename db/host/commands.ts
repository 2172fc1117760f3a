// Decides about the coop: founding it with its first faces, its habits, its host's profile.

import type { NewEntry } from '../../shared/entries.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { MemberId, RangeId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { readProfile } from './queries.ts'
import { cleanRecoveryCode, newRecoveryCode, RECOVERY, secretReady } from '../secrets.ts'

export const hostCommands = {
  'coop.found': (context, { coop, host, members, pin, ranges = [] }) => {
    if (context.coop) return refuse({ type: 'AlreadyFounded' })
    if (!members.some(({ role }) => role === 'manager')) return refuse({ type: 'NoManager' })
    const faces = members.map(({ id, ...fields }) => ({ member: id ?? (context.newId() as MemberId), ...fields }))
    const manager = faces.find(({ role }) => role === 'manager')?.member
    const recoveryCode = newRecoveryCode()
    // Made ready before anything is written: a till that is switched off in between has no coop whose code is missing.
    const keep = [secretReady(RECOVERY, cleanRecoveryCode(recoveryCode))]
    const entries: NewEntry[] = [
      { kind: 'coop.founded', data: coop },
      { kind: 'host.profileSet', data: host },
      ...faces.map((data): NewEntry => ({ kind: 'member.joined', data })),
      ...ranges.map((range, position): NewEntry => {
        return { kind: 'catalogue.rangeAdded', data: { range: context.newId() as RangeId, ...range, position } }
      }),
    ]
    if (pin !== undefined && manager !== undefined) {
      keep.push(secretReady(manager, pin))
      entries.push({ kind: 'member.pinChanged', data: { member: manager, removed: false, byRecoveryCode: false } })
    }
    const after = () => keep.forEach((write) => write(context.desk))
    return { ok: true, value: { entries, answer: { recoveryCode }, after } }
  },
  'coop.change': (context, { coop }) => {
    if (!context.coop) return refuse({ type: 'NoCoop' })
    return decide({}, { kind: 'coop.changed', data: coop })
  },
  'host.setProfile': ({ read }, { profile, before }) => {
    if (before !== undefined && canonical(readProfile(read)) !== canonical(before))
      return refuse({ type: 'ChangedMeanwhile' })
    return decide({}, { kind: 'host.profileSet', data: profile })
  },
} satisfies Partial<CommandHandlers>
