// Who is here and where we are: the coop's state and the member signed in, for every screen.

import { createContext, useContext, type ReactNode } from 'react'
import type { Output } from '../../shared/contract.ts'
import { ROLES, type Role } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'

/** The state of the coop, the till and the session. */
export type Status = Output<'coop.status'>

/** The member signed in on this screen. */
export interface SignedIn {
  readonly id: MemberId
  readonly name: string
  readonly language: Language
  readonly role: Role
}

/** Gives the state to the screens inside. */
export function StatusProvider({ status, children }: { status: Status; children: ReactNode }) {
  return <StatusContext value={status}>{children}</StatusContext>
}

/** The state; only inside the shell. */
export function useStatus(): Status {
  const status = useContext(StatusContext)
  if (!status) throw new Error('useStatus is for screens inside the shell')
  return status
}

/** The book that what is on the screen is of, by its till's name; null before anything is known of it. */
export function useBook(): string | null {
  return useContext(StatusContext)?.till?.id ?? null
}

/** The member signed in; only on screens that need one, which is every screen of the rail. */
export function useMember(): SignedIn {
  const { member, caller } = useStatus()
  const role = ROLES.find((known) => known === caller)
  if (!member || !role) throw new Error('useMember is for screens where somebody signed in')
  return { ...member, role }
}

const StatusContext = createContext<Status | null>(null)
