// Old entries read as new ones: a kind never changes its meaning, a new shape is a new version.

import type { Entry } from './journal.ts'
import type { EntryKind } from './entries.ts'

/**
 * An entry in its kind's current shape: data of an older version is lifted step by step, the salt of erasable data
 * left out. Throws when this version does not know the kind or the version: the file comes from a newer Étal.
 */
export function lifted(entry: Entry, kinds: Readonly<Record<string, EntryKind>>): Entry {
  const kind = Object.hasOwn(kinds, entry.kind) ? kinds[entry.kind] : undefined
  if (!kind || entry.version > kind.version) {
    throw new Error(`Unknown journal kind ${entry.kind} ${entry.version}: this file was written by a newer Étal`)
  }
  let data = kind.erasable ? withoutSalt(entry.data) : entry.data
  for (let version = entry.version; version < kind.version; version += 1) {
    const lift = kind.lift?.[version]
    if (!lift) throw new Error(`${entry.kind} ${version} cannot be read any more: a lift to ${version + 1} is missing`)
    data = lift(data)
  }
  return data === entry.data ? entry : { ...entry, version: kind.version, data }
}

function withoutSalt(data: unknown): unknown {
  const { salt: _salt, ...rest } = data as { readonly salt?: string }
  return rest
}
