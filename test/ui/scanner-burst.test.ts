// A scanner's keys told from fingers', one by one.

import { describe, expect, it } from 'vitest'
import { openBurst } from '../../renderer/ui/scanner-burst.ts'

/** What is said of each key, so many milliseconds after the one before. */
function heard(keys: readonly string[], gap: number): boolean[] {
  const burst = openBurst()
  return keys.map((key, index) => burst(key, 1000 + index * gap))
}

describe('a burst of keys', () => {
  it('is a scanner’s from its eighth character to its Enter', () => {
    const said = heard([...'2000000000015', 'Enter'], 4)
    expect(said).toEqual([...Array.from({ length: 7 }, () => false), ...Array.from({ length: 7 }, () => true)])
  })

  it('is a person’s when she types an amount, however she hurries', () => {
    expect(heard([...'1234,50', 'Enter'], 20)).not.toContain(true)
    expect(heard([...'2000000000015', 'Enter'], 60)).not.toContain(true)
  })

  it('leaves her own Enter after it alone', () => {
    const burst = openBurst()
    ;[...'2000000000015', 'Enter'].forEach((key, index) => burst(key, index * 4))
    expect(burst('5', 900)).toBe(false)
    expect(burst('Enter', 1100)).toBe(false)
  })
})
