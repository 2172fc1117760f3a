// Entries of older versions are read as today's; those of a newer Étal stop everything.

import { describe, expect, it } from 'vitest'
import type { EntryKind } from '../../shared/journal/entries.ts'
import { lifted } from '../../shared/journal/lift.ts'
import type { Entry } from '../../shared/journal/journal.ts'

const kinds: Record<string, EntryKind> = {
  'stall.rented': {
    version: 3,
    lift: {
      1: (data) => ({ cents: (data as { euros: number }).euros * 100 }),
      2: (data) => ({ ...(data as object), place: '' }),
    },
  },
  'member.joined': { version: 1, erasable: true },
}
const entry = (kind: string, version: number, data: unknown) =>
  ({ till: 1, seq: 1, at: 0, day: '2026-11-22', by: null, kind, version, data }) as unknown as Entry

describe('an entry', () => {
  it('of the first version is lifted through every later one', () => {
    expect(lifted(entry('stall.rented', 1, { euros: 12 }), kinds)).toMatchObject({
      version: 3,
      data: { cents: 1200, place: '' },
    })
  })

  it('of today is left as it is', () => {
    const today = entry('stall.rented', 3, { cents: 1, place: 'Nantes' })
    expect(lifted(today, kinds)).toBe(today)
  })

  it('about a person loses the salt that made its hash unguessable', () => {
    expect(lifted(entry('member.joined', 1, { name: 'Awa', salt: 'ff' }), kinds).data).toEqual({ name: 'Awa' })
  })

  it('of a newer version, or of a kind nobody knows, stops with its reason', () => {
    expect(() => lifted(entry('stall.rented', 4, {}), kinds)).toThrow('newer Étal')
    expect(() => lifted(entry('toString', 1, {}), kinds)).toThrow('newer Étal')
  })

  it('whose lift was forgotten is not silently misread', () => {
    expect(() => lifted(entry('a', 1, {}), { a: { version: 2 } })).toThrow('lift to 2 is missing')
  })
})
