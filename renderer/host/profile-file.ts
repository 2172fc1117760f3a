// A host's profile as a file: one JSON document, the same on every till.

import { HostProfile } from '../../shared/host/host.ts'
import { PROFILE_BYTES, profileFault, type ProfileFault } from '../../shared/host/profile-file.ts'

/** Either a profile, or the fields to look at again (none: it is no profile at all). */
export type ReadProfile =
  { readonly ok: true; readonly profile: HostProfile } | { readonly ok: false; readonly fields: readonly string[] }

/** Checks a profile as the till does; `fields` are the first names of what is wrong, each once. */
export function checkProfile(value: unknown): ReadProfile {
  const checked = HostProfile.safeParse(value)
  if (checked.success) return { ok: true, profile: checked.data }
  const fields = checked.error.issues.map(({ path }) => path.join('.'))
  return { ok: false, fields: [...new Set(fields)].filter((field) => field !== '') }
}

/** Why a file is not taken: what it is, what hides in it, or the fields to look at again. */
export type RefusedFile =
  | { readonly reason: 'tooBig' | 'notJson' }
  | { readonly reason: ProfileFault['reason'] | 'unknown'; readonly field: string }
  | { readonly fields: readonly string[] }

/** Reads a profile's file that came from elsewhere, as it is: nothing in it is mended in silence. */
export async function readProfileFile(
  file: Blob,
): Promise<{ readonly ok: true; readonly profile: HostProfile } | { readonly ok: false; readonly why: RefusedFile }> {
  if (file.size > PROFILE_BYTES) return { ok: false, why: { reason: 'tooBig' } }
  const value: unknown = await new Response(file).json().catch(() => undefined)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, why: { reason: 'notJson' } }
  const fault = profileFault(value)
  if (fault) return { ok: false, why: fault }
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(HostProfile.shape, key))
  if (unknown !== undefined) return { ok: false, why: { reason: 'unknown', field: unknown.slice(0, 40) } }
  const checked = checkProfile(value)
  return checked.ok ? checked : { ok: false, why: { fields: checked.fields } }
}

/** The file of a profile: readable, ending with a line feed. */
export function profileText(profile: HostProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`
}

/** `CAE hôte (exemple)` → `profil-cae-hote-exemple.json`. */
export function profileFileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return `profil-${plain || 'structure'}.json`
}
