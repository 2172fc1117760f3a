// What can be asked about the coop: its state for the first screen, its founding, its host's profile.

import { z } from 'zod'
import { ACCOUNTS, ANYONE, command, DECIDERS, job, query, MEMBERS, SEATS, type Caller } from '../kernel/contract.ts'
import type { Finding } from '../journal/entries.ts'
import { BlobHash, MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { Pin } from '../kernel/pin.ts'
import { line } from '../kernel/text.ts'
import { CoopEdit, Coop, HostProfile } from './host.ts'
import { profileFault } from './profile-file.ts'

/** Everything the shell needs before anything is drawn. */
export interface Status {
  readonly phase: 'firstStart' | 'ready'
  readonly software: { readonly name: string; readonly version: string; readonly build: string }
  readonly coop: Coop | null
  readonly hostName: string | null
  readonly till: { readonly id: string; readonly number: number } | null
  /** A rehearsal or a demo: tickets print FACTICE. */
  readonly rehearsal: boolean
  readonly training: boolean
  readonly demo: boolean
  readonly caller: Caller
  readonly member: { readonly id: MemberId; readonly name: string; readonly language: Language } | null
  /** Open to tablets of the network: said on every screen while it is. */
  readonly isOpenToTablets: boolean
  readonly findings: readonly Finding[]
  /** What could not be written beside what was recorded, to be told calmly: nothing that was recorded is lost. */
  readonly troubles: readonly ('headNotKept' | 'deskNotKept' | 'deskNotOnDisk')[]
  /** Told to a manager alone: no recovery code is known here any more, so a forgotten PIN could not be mended. */
  readonly lacksRecoveryCode: boolean
  readonly today: string
  readonly now: number
}

/** One of the first faces of a new coop. */
const FirstMember = z.object({
  id: MemberId.optional(),
  name: line(60),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  photo: BlobHash.optional(),
  language: Language,
  role: z.enum(['cashier', 'stockKeeper', 'manager', 'accountant']),
})

/** One of the ranges a new coop begins with, in their order. */
const FirstRange = z.object({
  name: line(40),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  pattern: z.string().regex(/^[a-zA-Z0-9-]{1,40}$/),
})

/** A profile as anyone may send it: nothing in it hides, computes or leads elsewhere. */
const HonestProfile = HostProfile.refine(
  (profile) => profileFault(profile) === null,
  'a formula, a path or a hidden sign',
)

export const hostContract = {
  'coop.status': query<Status>()({
    roles: [...ANYONE, ...SEATS],
    input: z.object({}),
    reads: ['coop', 'host', 'member', 'till', 'session', 'tablet'],
  }),
  /**
   * The five questions answered: coop, host, faces and first ranges become entries, all of them or none, and the first
   * manager's code is hers from the start; gives the recovery code to print once.
   */
  'coop.found': command<{ recoveryCode: string }, { type: 'AlreadyFounded' } | { type: 'NoManager' }>()({
    roles: ['visitor'],
    input: z.object({
      coop: Coop,
      host: HonestProfile,
      members: z.array(FirstMember).min(1).max(60).refine(areDistinct, 'the same face twice'),
      pin: Pin.optional(),
      ranges: z.array(FirstRange).max(30).optional(),
    }),
  }),
  'coop.change': command<Record<string, never>, { type: 'NoCoop' }>()({
    roles: DECIDERS,
    input: z.object({ coop: CoopEdit }),
  }),
  'host.profile': query<HostProfile | null>()({ roles: MEMBERS, input: z.object({}), reads: ['host'] }),
  /** Sets the whole profile; refused when it is no longer what it was `before`, as a form was opened on it. */
  'host.setProfile': command<Record<string, never>, { type: 'ChangedMeanwhile' }>()({
    roles: ACCOUNTS,
    input: z.object({ profile: HonestProfile, before: HostProfile.nullable().optional() }),
  }),
  /** Makes the demo coop (real commands replayed in a rehearsal journal) and opens it; `leave` goes back. */
  'coop.openDemo': job<Record<string, never>>()({
    roles: ANYONE,
    input: z.object({ demo: z.enum(['textile', 'food']) }),
  }),
  'coop.leaveDemo': job<Record<string, never>>()({ roles: ANYONE, input: z.object({}) }),
  /** Keeps a picture under its SHA-256 (JPEG, PNG or WebP, base64, at most 3 MB). */
  'picture.keep': job<{ hash: BlobHash }, { type: 'NotAPicture' }>()({
    roles: ANYONE,
    input: z.object({ base64: z.string().min(1).max(4_200_000) }),
  }),
} as const

function areDistinct(members: readonly { readonly id?: MemberId | undefined }[]): boolean {
  const ids = members.flatMap(({ id }) => (id === undefined ? [] : [id]))
  return new Set(ids).size === ids.length
}
