// The days on the papers of sharing out.

import { expect, it } from 'vitest'
import { writerOf } from '../../electron/split/page.ts'

it('writes a date in figures day first, for those who read from the right too', () => {
  for (const language of ['fr', 'ar', 'fa-AF'] as const) {
    expect(writerOf(language).shortDay('2026-11-08')).toBe('<bdi>08/11/2026</bdi>')
  }
})
