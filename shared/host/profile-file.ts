// A host's profile that came from elsewhere: what it may not hold, whoever wrote it.

import { isFormula, isPrintable } from '../kernel/text.ts'

/** Why a profile is refused, and in which of its fields. */
export interface ProfileFault {
  readonly reason: 'hidden' | 'formula' | 'path'
  readonly field: string
}

/** A profile is a few kilobytes; more is no profile. */
export const PROFILE_BYTES = 200_000

/** The first text of a profile with signs that hide, a formula for a spreadsheet, or the way to another file; or null. */
export function profileFault(value: unknown, field = ''): ProfileFault | null {
  if (typeof value === 'string') return EXEMPT.has(field) ? null : textFault(value, field)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const fault = profileFault(part, field === '' ? key : `${field}.${key}`)
    if (fault) return fault
  }
  return null
}

/** A CSV's own signs: a tab or a line end is what they are for, and the schema names each of them. */
const EXEMPT: ReadonlySet<string> = new Set(['csv.delimiter', 'csv.newline', 'csv.dates'])

function textFault(text: string, field: string): ProfileFault | null {
  if (!isPrintable(text)) return { reason: 'hidden', field }
  if (isFormula(text.trimStart())) return { reason: 'formula', field }
  return PATH.test(text) ? { reason: 'path', field } : null
}

const PATH = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:[\\/]|^file:/iu
