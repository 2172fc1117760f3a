// A coop's end: nothing open, everything archived, what remains stated; then it is read and no longer written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { record } from '../../db/run.ts'
import { openHost } from '../../electron/host.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => coop.close())

const HEAD = { till: 1, seq: 1, hash: '0'.repeat(64) } as never

/** The market Saturday, counted. */
function sellAndCount(): void {
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  coop.sell([{ name: 'Pochette wax', price: 1800 }])
  coop.tick(60_000)
  coop.do('closing.closeSession', { pieces: {} })
}

/** As if the archive of these days had been made. */
function archived(from: string, to: string): void {
  const counts = { entries: 1, tickets: 1, lines: 1, closings: 1, events: 1 }
  const file = { fileName: 'a.zip', bytes: 1, sha256: '0'.repeat(64), counts, head: HEAD }
  record(coop.book, [{ kind: 'archive.made', data: { from: from as Day, to: to as Day, ...file } }])
}

const close = () => coop.try('ending.close', { successor: 'association', name: 'Les Cyprielles' })

describe('the end', () => {
  it('waits for a sale, a counted drawer, and an archive of every day', () => {
    expect(close()).toMatchObject({ refusal: { type: 'NothingToEnd' } })
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    expect(close()).toMatchObject({ refusal: { type: 'DrawerStillOpen' } })
    coop.do('closing.closeSession', { pieces: {} })
    expect(close()).toMatchObject({ refusal: { type: 'NotArchived' } })
    archived('2026-11-01', '2026-11-13')
    expect(close()).toMatchObject({ refusal: { type: 'NotArchived' } })
    archived('2026-11-01', '2026-11-14')
    expect(close()).toMatchObject({ ok: true })
    expect(coop.do('ending.state', {}).ended).toMatchObject({ successor: 'association', name: 'Les Cyprielles' })
    coop.check()
  })

  it('tells what was sold and what remains, as the stock book has it', () => {
    sellAndCount()
    const { review, remains, drawerOpen } = coop.do('ending.state', {})
    expect(drawerOpen).toBe(false)
    expect(review).toMatchObject({ from: '2026-11-14', to: '2026-11-14', tickets: 1, sold: 1800 })
    expect((review?.cost ?? 0) + (review?.left ?? 0)).toBe(1800)
    expect(review?.liked).toMatchObject([{ label: 'Pochette wax', quantity: 1000, total: 1800 }])
    expect(remains.stockValue).toBe(remains.stock.reduce((sum, { value }) => sum + value, 0))
  })

  it('is undone by a manager who says why, and the journal keeps both', () => {
    sellAndCount()
    expect(coop.try('ending.reopen', { reason: 'un oubli' })).toMatchObject({ refusal: { type: 'NotEnded' } })
    archived('2026-11-01', '2026-11-14')
    coop.do('ending.close', { successor: 'host' })
    coop.tick(1000)
    coop.do('ending.reopen', { reason: 'une commande oubliée' })
    expect(coop.do('ending.state', {}).ended).toBeNull()
    const events = coop.do('till.technicalEvents', {}).map(({ type }) => type)
    expect(events).toEqual(expect.arrayContaining(['coopEnded', 'coopReopened']))
    coop.check()
  })
})

describe('a coop that ended', () => {
  it('is read, and answers every order with a calm sentence, until it is opened again', async () => {
    sellAndCount()
    archived('2026-11-01', '2026-11-14')
    coop.do('ending.close', { successor: 'nobody' })
    const member = coop.member('Awa')
    const at = coop.book.clock()
    coop.shut()
    const host = await openHost({ data: coop.folder, keys: coop.keys, quiet: true, clock: () => at })
    const ask = (name: string, input: unknown) => host.call('window', { name, input })
    try {
      expect(await ask('member.signIn', { member })).toMatchObject({ ok: true })
      for (const [name, input] of [
        ['cashSession.open', { event: null, pieces: {}, source: 'bank' }],
        ['member.change', { member, fields: { name: 'Autre' } }],
        ['coop.change', { coop: { blindCount: true } }],
      ] as const)
        expect(await ask(name, input), name).toEqual({ ok: false, refusal: { type: 'CoopEnded' } })
      expect(await ask('closing.sessions', {})).toMatchObject({ ok: true })
      expect(await ask('ending.reopen', { reason: 'on continue' })).toMatchObject({ ok: true })
      expect(await ask('coop.change', { coop: { blindCount: true } })).toMatchObject({ ok: true })
    } finally {
      await host.close()
    }
  })
})
