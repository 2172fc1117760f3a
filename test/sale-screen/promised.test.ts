// A tile says that what is left was promised only when one more would be somebody's.

import { expect, it } from 'vitest'
import { isAllPromised } from '../../renderer/sale/promised.ts'

it('warns on the tile once all that nobody was promised is sold or in the basket', () => {
  const free = (pieces: number | null) => ({ free: pieces === null ? null : pieces * 1000 }) as never
  expect(isAllPromised(free(2), 0)).toBe(false)
  expect(isAllPromised(free(2), 1000)).toBe(false)
  expect(isAllPromised(free(2), 2000)).toBe(true)
  expect(isAllPromised(free(0), 0)).toBe(true)
  // The stock book does not count it: nobody can say.
  expect(isAllPromised(free(null), 5000)).toBe(false)
})
