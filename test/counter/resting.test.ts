// A host that rests gives back memory once, and not while somebody is asking.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restsAfter } from '../../electron/resting.ts'

const before = globalThis.gc

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  globalThis.gc = before
})

it('collects once in the pause after a burst, and never inside it', () => {
  const collect = vi.fn<() => void>()
  globalThis.gc = collect as unknown as typeof globalThis.gc
  const asked = restsAfter()
  for (let question = 0; question < 20; question += 1) {
    asked()
    vi.advanceTimersByTime(2_000)
  }
  expect(collect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(collect).toHaveBeenCalledTimes(1)
  asked()
  vi.advanceTimersByTime(60_000)
  expect(collect).toHaveBeenCalledTimes(2)
})

it('does nothing in a process that may not collect', () => {
  globalThis.gc = undefined
  const asked = restsAfter()
  asked()
  expect(vi.getTimerCount()).toBe(0)
})
