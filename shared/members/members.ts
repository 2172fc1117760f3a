// Members: a face, a colour, a language, a role.

import { z } from 'zod'
import { ROLES } from '../kernel/contract.ts'
import { BlobHash, type MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { line } from '../kernel/text.ts'

export const Role = z.enum(ROLES)

/** What can be set about a member. */
export const MemberFields = z.object({
  name: line(60),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  photo: BlobHash.nullable().optional(),
  language: Language,
  role: Role,
})
export type MemberFields = z.output<typeof MemberFields>

/** A member as screens show her. */
export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
  readonly role: z.infer<typeof Role>
  readonly active: boolean
  /** Whether a PIN is asked at sign-in. */
  readonly needsPin: boolean
}

/** Four to eight digits. */
export const Pin = z.string().regex(/^[0-9]{4,8}$/)

/** Swatches given to faces in turn when no colour is chosen; all readable with white text. */
export const FACE_COLOURS = [
  '#c2410c',
  '#0f766e',
  '#1d4ed8',
  '#7e22ce',
  '#b45309',
  '#be123c',
  '#15803d',
  '#0369a1',
  '#a21caf',
  '#4d7c0f',
  '#9f1239',
  '#3730a3',
] as const
