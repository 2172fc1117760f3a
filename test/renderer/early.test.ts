// What a page asks before its scripts have run is used once, and never after something changed.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call, onChanged } from '../../renderer/app/client.ts'
import { askEarly, forgetEarly, rememberShown } from '../../renderer/app/early.ts'

const RANGE = '018bcfe5-6a9b-79cc-a5b7-000000000001'
const TILES = { range: RANGE, offset: 0, limit: 120 } as const
let asked: string[]
let tell: (topics: readonly string[]) => void

/** A host that answers each question with how often it was asked anything. */
beforeEach(() => {
  asked = []
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  const etal = {
    call: async ({ name }: { name: string }) => ({ ok: true, value: asked.push(name) }),
    onChanged: (listener: typeof tell) => ((tell = listener), () => undefined),
  }
  vi.stubGlobal('window', { etal })
})
afterEach(() => {
  forgetEarly()
  vi.unstubAllGlobals()
})

const tiles = async () => (await call('catalogue.tiles', TILES as never)) as unknown

describe('asking early', () => {
  it('asks only for the state where nobody sold before', () => {
    askEarly()
    expect(asked).toEqual(['coop.status'])
  })

  it('asks for the tiles last shown, and gives the answer once', async () => {
    rememberShown(RANGE)
    askEarly()
    const early = asked.indexOf('catalogue.tiles') + 1
    expect(early).toBeGreaterThan(1)
    expect(await tiles()).toEqual({ ok: true, value: early })
    expect(await tiles()).toEqual({ ok: true, value: asked.length })
    expect(asked.at(-1)).toBe('catalogue.tiles')
  })

  it('asks again for what was answered before a change', async () => {
    rememberShown(RANGE)
    askEarly()
    onChanged(() => undefined)
    const before = asked.length
    tell(['catalogue'])
    expect(await tiles()).toEqual({ ok: true, value: before + 1 })
  })

  it('never takes an early answer for a command', async () => {
    askEarly()
    const { length } = asked
    await call('coop.status', {}, { request: 'a-request' })
    expect(asked).toHaveLength(length + 1)
  })
})
