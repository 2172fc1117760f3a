// What each role finds in the rail, and what the wire says when the door refuses.

import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, HostUnreachable, isDoorRefusal, newId, onDoorRefusal, type Wire } from '../../renderer/app/client.ts'
import { homeOf, screensFor } from '../../renderer/app/routes.ts'
import { answers, asked, followChanges } from '../../renderer/app/use-answer.ts'

const wordsFor = (role: Parameters<typeof screensFor>[0]) =>
  screensFor(role, ['food']).flatMap(({ word }) => word ?? [])

describe('the rail', () => {
  it('shows a cashier what she sells with and who is there, not the host', () => {
    expect(wordsFor('cashier')).toEqual([
      'sell',
      'orders',
      'history',
      'catalogue',
      'stock',
      'workshop',
      'money',
      'share',
      'people',
      'board',
    ])
    expect(homeOf('cashier')).toBe('/sell')
  })

  it('shows a manager everything', () => {
    expect(wordsFor('manager')).toEqual([
      'sell',
      'orders',
      'history',
      'catalogue',
      'stock',
      'workshop',
      'money',
      'share',
      'people',
      'board',
      'host',
    ])
  })

  it("shows the host's accountant the money, and nothing to sell with", () => {
    expect(wordsFor('accountant')).toEqual([
      'orders',
      'history',
      'stock',
      'workshop',
      'money',
      'share',
      'people',
      'board',
      'host',
    ])
    expect(homeOf('accountant')).toBe('/money')
  })

  it('shows the kitchen to those who cook', () => {
    const paths = (activity: 'food' | 'textile') => screensFor('cashier', [activity]).map(({ path }) => path)
    expect(paths('food')).toContain('/kitchen')
    expect(paths('textile')).not.toContain('/kitchen')
  })

  it('gives every home to those who may enter it', () => {
    for (const role of ['cashier', 'stockKeeper', 'manager', 'accountant'] as const) {
      expect(screensFor(role, ['food']).map(({ path }) => path)).toContain(homeOf(role))
    }
  })
})

describe('the wire', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    answers.clear()
  })

  /** A host that answers everything with one thing. */
  function hostSaying(answer: unknown) {
    const tell = new Set<(topics: readonly string[]) => void>()
    const wire: Wire = {
      call: () => Promise.resolve(answer),
      onChanged: (listener) => {
        tell.add(listener)
        return () => tell.delete(listener)
      },
    }
    vi.stubGlobal('window', { etal: wire })
    return (topics: readonly string[]) => tell.forEach((listener) => listener(topics))
  }

  it("tells the shell what the door refuses, and not what is the operation's own", async () => {
    const heard: string[] = []
    const stop = onDoorRefusal((refusal, name) => heard.push(`${name} ${refusal.type}`))
    hostSaying({ ok: false, refusal: { type: 'DiskFull' } })
    await call('catalogue.ranges', {})
    hostSaying({ ok: false, refusal: { type: 'UnknownArticle' } })
    await call('catalogue.archive', { article: newId(), archived: true })
    stop()
    expect(heard).toEqual(['catalogue.ranges DiskFull'])
    expect(isDoorRefusal({ type: 'UnknownArticle' })).toBe(false)
  })

  it('says that the host is unreachable rather than inventing an answer', async () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('document', { baseURI: 'http://127.0.0.1:9/' })
    vi.stubGlobal('WebSocket', class extends EventTarget {})
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
    await expect(call('catalogue.ranges', {})).rejects.toBeInstanceOf(HostUnreachable)
  })

  it('asks again for what a change touches, and for nothing else', async () => {
    const tell = hostSaying({ ok: true, value: [] })
    const stop = followChanges()
    await answers.fetchQuery(asked('catalogue.ranges', {}))
    await answers.fetchQuery(asked('event.list', {}))
    const stale = () =>
      answers
        .getQueryCache()
        .getAll()
        .filter((query) => query.state.isInvalidated)
        .map(({ queryKey }) => queryKey[0])
    tell(['event'])
    // The contract is fetched first: on a busy computer longer than a second.
    await vi.waitFor(() => expect(stale()).toEqual(['event.list']), { timeout: 10_000 })
    tell(['*'])
    await vi.waitFor(() => expect(stale().toSorted()).toEqual(['catalogue.ranges', 'event.list']))
    stop()
  })

  it('names every request anew, in order of time', () => {
    const ids = Array.from({ length: 50 }, newId)
    expect(new Set(ids).size).toBe(50)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u)
  })
})
