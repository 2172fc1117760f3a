// A scanner that stops for breath, and one that sends no Enter.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openScan } from '../../renderer/sale/scan-ear.ts'

const POUCH = '2000000000015'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function open() {
  const heard: string[] = []
  const isKnown = (scanned: readonly { code: string }[]) => Promise.resolve(scanned.some(({ code }) => code === POUCH))
  const scan = openScan({ isKnown, tell: ([first]) => heard.push(first?.code ?? '') })
  let at = 1000
  const type = async (text: string, thenMs = 0) => {
    for (const character of text) {
      at += 5
      if (character === '\n') scan.enter(at)
      else scan.character(character, at)
      await vi.advanceTimersByTimeAsync(5)
    }
    at += thenMs
    await vi.advanceTimersByTimeAsync(thenMs)
  }
  return { heard, type }
}

describe('a scanner', () => {
  it('that stops for breath in the middle of a code is heard whole, once', async () => {
    const { heard, type } = open()
    await type('200000000', 300)
    await type('0015\n', 2000)
    expect(heard).toEqual([POUCH])
  })

  it('without Enter is heard a moment after a known code, and an unknown one later', async () => {
    const { heard, type } = open()
    await type(POUCH, 150)
    expect(heard).toEqual([POUCH])
    await type('9999999999994', 150)
    expect(heard).toEqual([POUCH])
    await type('', 700)
    expect(heard).toEqual([POUCH, '9999999999994'])
  })

  it('with Enter after the silence in which its code was looked up tells it once', async () => {
    const { heard, type } = open()
    await type('9999999999994', 200)
    await type('\n', 2000)
    expect(heard).toEqual(['9999999999994'])
  })
})
