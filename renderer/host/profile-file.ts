// A host's profile as a file: one JSON document, the same on every till.

import { HostProfile } from '../../shared/host/host.ts'

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
