// Everything the shell needs before anything is drawn.

import { readProfile, readTills } from '../db/host/queries.ts'
import { memberById } from '../db/members/queries.ts'
import { findingsOf, lacksRecoveryCode } from '../db/open-book.ts'
import type { Status } from '../shared/host/contract.ts'
import { SEATS, type Caller } from '../shared/kernel/contract.ts'
import { tillName } from '../shared/kernel/id.ts'
import type { Outside } from './outside.ts'
import type { Wires } from './wires.ts'

/** The state of the book in use, for whoever asks. */
export function statusOf({ book, asking, shop, context, wires }: Outside): Status {
  const { read } = context
  const member = asking.by === null ? undefined : memberById(read, asking.by)
  const till = readTills(read).find((row) => row.till === book.key.till)
  return {
    phase: book.coop ? 'ready' : 'firstStart',
    software: book.software,
    coop: book.coop,
    hostName: readProfile(read)?.name ?? null,
    till: { id: tillName(book.key.till), number: till?.number ?? 1 },
    rehearsal: book.rehearsal,
    training: shop.place === 'training',
    demo: shop.place.startsWith('demo-'),
    caller: asking.caller,
    member: member ? { id: member.id, name: member.name, language: member.language } : null,
    isOpenToTablets: isOpen(wires()),
    findings: isSeat(asking.caller) ? [] : findingsOf(book),
    troubles: [...book.troubles],
    lacksRecoveryCode: isForManager(asking.caller, lacksRecoveryCode(book)),
    today: context.today,
    now: context.now,
  }
}

/** What was found in the books is for those who keep them. */
function isSeat(caller: Caller): boolean {
  return SEATS.some((seat) => seat === caller)
}

/** What only a manager can mend is told to her alone. */
function isForManager(caller: Caller, isSo: boolean): boolean {
  return isSo && caller === 'manager'
}

function isOpen(wires: Wires | null): boolean {
  return wires?.tablets.isOpen ?? false
}
