// A coop's end: nothing open, everything archived, what remains stated; then it is read and no longer written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDuePeriods, closeToTheEnd } from '../../db/closing/close-due.ts'
import { record } from '../../db/run.ts'
import { isAnsweredAfterTheEnd } from '../../electron/ended.ts'
import { openHost } from '../../electron/host.ts'
import { contract } from '../../shared/contract.ts'
import { DEFAULT_PROFILE, HostProfile } from '../../shared/host/host.ts'
import type { AnyOperation } from '../../shared/kernel/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { archiveOf, textIn, verified } from '../archive/kit.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => coop.close())

const OPERATIONS = Object.entries(contract as Readonly<Record<string, AnyOperation>>)
const HOST = { name: 'Une CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'CYPR01' }
const HEAD = { till: 1, seq: 1, hash: '0'.repeat(64) } as never

/** The market Saturday, counted. */
function sellAndCount(): void {
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  coop.sell([{ name: 'Pochette wax', price: 1800 }])
  coop.tick(60_000)
  coop.do('closing.closeSession', { pieces: {} })
}

/** The last closings of the evening. */
const closePeriods = () => closeToTheEnd(coop.book, { by: null, caller: 'manager' })

/** The last closings, and as if the archive of everything had been made. */
function closedAndArchived(): void {
  closePeriods()
  archived('2026-11-01', '2026-11-15')
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
    expect(close(), 'nothing is closed').toMatchObject({ refusal: { type: 'NotArchived' } })
    closePeriods()
    expect(close(), 'the archive was made before').toMatchObject({ refusal: { type: 'NotArchived' } })
    archived('2026-11-01', '2026-11-15')
    expect(close()).toMatchObject({ ok: true })
    expect(coop.do('ending.state', {}).ended).toMatchObject({ successor: 'association', name: 'Les Cyprielles' })
    coop.check()
  })

  it('says which other tills still have a drawer or days to close', () => {
    sellAndCount()
    expect(coop.do('ending.state', {}).otherTills).toEqual([])
    // As if the journals of two other tills had been joined.
    const { write } = coop.book.file
    for (const [till, number] of [
      [8, 2],
      [9, 3],
    ] as const) {
      write.run(
        'INSERT INTO tills SELECT ?, ?, public_key, opened_at, rehearsal, succeeds FROM tills LIMIT 1',
        till,
        number,
      )
      write.run('INSERT INTO sale_days SELECT ?, day, first_seq FROM sale_days LIMIT 1', till)
    }
    write.run(
      `INSERT INTO cash_sessions (till, seq, opened_at, day, float_cents, source, pieces) VALUES (8, 1, 0, '2026-11-13', 0, 'bank', '{}')`,
    )
    expect(coop.do('ending.state', {}).otherTills).toEqual([
      { number: 2, drawerSince: '2026-11-13', days: 1 },
      { number: 3, drawerSince: null, days: 1 },
    ])
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
    closedAndArchived()
    coop.do('ending.close', { successor: 'host' })
    coop.tick(1000)
    coop.do('ending.reopen', { reason: 'une commande oubliée' })
    expect(coop.do('ending.state', {}).ended).toBeNull()
    const events = coop.do('till.technicalEvents', {}).map(({ type }) => type)
    expect(events).toEqual(expect.arrayContaining(['coopEnded', 'coopReopened']))
    coop.check()
  })
})

describe('the last day', () => {
  const periods = () => coop.do('closing.periods', {}).toReversed()

  it('is closed while it lasts, with its month and year as far as they came; what follows is of the day after', () => {
    sellAndCount()
    expect(closePeriods()).toEqual({ ok: true, value: 3 })
    expect(periods().map(({ period, from, to, number, totals }) => [period, from, to, number, totals.gross])).toEqual([
      ['day', '2026-11-14', '2026-11-14', 1, 1800],
      ['month', '2026-11-01', '2026-11-14', 1, 1800],
      ['year', '2026-01-01', '2026-11-14', 1, 1800],
    ])
    const days = () => coop.book.file.write.all("SELECT day FROM journal WHERE kind = 'closing.periodClosed'")
    expect(days()).toEqual([{ day: '2026-11-15' }, { day: '2026-11-15' }, { day: '2026-11-15' }])
    expect(closePeriods(), 'nothing is closed twice').toEqual({ ok: true, value: 0 })
    coop.tick(60_000)
    sellAndCount()
    expect(coop.book.file.write.all('SELECT sold_on AS day FROM sales')).toEqual([
      { day: '2026-11-14' },
      { day: '2026-11-15' },
    ])
    expect(close(), 'something was sold after it').toMatchObject({ refusal: { type: 'NotArchived' } })
    coop.check()
  })

  it('lies with its closings in the archive', async () => {
    sellAndCount()
    closePeriods()
    const all = coop.do('archive.list', {}).all
    const zip = all && (await archiveOf(coop, all.from, all.to))
    if (!zip) throw new Error('there is something to archive')
    expect((await verified(zip)).findings).toEqual([])
    expect(textIn(zip, 'journal-0001.jsonl').match(/"closing\.periodClosed"/gu)).toHaveLength(3)
  })

  it('leaves a month that two closings share when the coop opens again, to the cent', () => {
    sellAndCount()
    closedAndArchived()
    coop.do('ending.close', { successor: 'host' })
    coop.do('ending.reopen', { reason: 'une commande oubliée' })
    coop.tick(6 * 86_400_000)
    sellAndCount()
    coop.tick(13 * 86_400_000)
    closeDuePeriods(coop.book)
    expect(
      periods()
        .filter(({ period }) => period === 'month')
        .map(({ from, to, totals, perpetual }) => [from, to, totals.gross, perpetual.net]),
    ).toEqual([
      ['2026-11-01', '2026-11-14', 1800, 1800],
      ['2026-11-15', '2026-11-30', 1800, 3600],
    ])
    coop.check()
  })
})

describe('a coop that ended', () => {
  /** The shop after its end, its manager signed in. */
  async function endedShop() {
    sellAndCount()
    closedAndArchived()
    coop.do('ending.close', { successor: 'nobody' })
    const end = { till: coop.book.key.till, seq: coop.book.tail.seq, hash: coop.book.tail.hash }
    const member = coop.member('Awa')
    const at = coop.book.clock()
    coop.shut()
    const host = await openHost({ data: coop.folder, keys: coop.keys, quiet: true, clock: () => at })
    const ask = (name: string, input: unknown) => host.call('window', { name, input })
    expect(await ask('member.signIn', { member })).toMatchObject({ ok: true })
    return { host, ask, member, end }
  }
  const over = { ok: false, refusal: { type: 'CoopEnded' } }

  it('is read, and answers every order with a calm sentence, until it is opened again', async () => {
    const { host, ask, member } = await endedShop()
    try {
      for (const [name, input] of [
        ['cashSession.open', { event: null, pieces: {}, source: 'bank' }],
        ['member.change', { member, fields: { name: 'Autre' } }],
        ['coop.change', { coop: { blindCount: true } }],
      ] as const)
        expect(await ask(name, input), name).toEqual(over)
      expect(await ask('closing.sessions', {})).toMatchObject({ ok: true })
      expect(await ask('ending.reopen', { reason: 'on continue' })).toMatchObject({ ok: true })
      expect(await ask('coop.change', { coop: { blindCount: true } })).toMatchObject({ ok: true })
    } finally {
      await host.close()
    }
  })

  it('refuses each job that would write, and still reads, checks and hands over', async () => {
    const { host, ask, end } = await endedShop()
    try {
      const jobs = OPERATIONS.filter(([, { kind }]) => kind === 'job')
      const refused = jobs.filter(([name, operation]) => !isAnsweredAfterTheEnd(name, operation)).map(([name]) => name)
      expect(refused.sort()).toEqual([
        'archive.make',
        'backup.restore',
        'catalogue.import',
        'ending.closePeriods',
        'exchange.bring',
        'exchange.undo',
        'invoice.request',
        'picture.keep',
        'printer.kick',
        'receipt.printNote',
        'tablet.invite',
        'tablet.open',
        'tablet.window',
        'till.rebuild',
      ])
      for (const name of refused) expect(await ask(name, {}), name).toEqual(over)
      expect(await ask('journal.verify', { tables: true })).toMatchObject({ ok: true, value: { findings: [] } })
      const days = { from: '2026-11-01', to: '2026-11-30' }
      expect(await ask('archive.fiscalTable', { ...days, table: 'tickets' })).toMatchObject({ ok: true })
      const made = await ask('ending.handOver', {})
      if (!made.ok) throw new Error('the file is made')
      const { base64 } = made.value as { base64: string }
      expect(JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))).toMatchObject({ head: end })
    } finally {
      await host.close()
    }
  })

  it('gives copies of what was exported, and no new numbers', () => {
    coop.do('host.setProfile', { profile: HostProfile.parse({ ...DEFAULT_PROFILE, ...HOST }) })
    sellAndCount()
    const days = { from: '2026-11-01', to: '2026-11-30' }
    const first = coop.do('export.make', { format: 'csv', ...days })
    coop.tick(60_000)
    coop.do('cashSession.open', { event: null, pieces: { 1000: 5 }, source: 'bank' })
    coop.do('closing.closeSession', { pieces: { 1000: 5 } })
    closedAndArchived()
    coop.do('ending.close', { successor: 'nobody' })
    expect(coop.do('export.make', { format: 'csv', ...days })).toEqual({ ...first, again: true })
    const late = { from: '2026-12-01', to: '2026-12-31' }
    expect(coop.try('export.make', { format: 'csv', ...late })).toMatchObject({ refusal: { type: 'CoopEnded' } })
  })

  it('answers no order but those that change no figure', () => {
    const orders = OPERATIONS.filter(
      ([name, operation]) =>
        operation.kind !== 'query' && operation.kind !== 'job' && isAnsweredAfterTheEnd(name, operation),
    )
    expect(orders.map(([name]) => name).sort()).toEqual([
      'archive.place',
      'ending.reopen',
      'export.make',
      'member.recoverPin',
      'member.setLanguage',
      'member.setPin',
      'member.signIn',
      'member.signOut',
      'printer.forget',
      'printer.retry',
      'printer.set',
      'receipt.print',
      'receipt.printClosing',
      'till.setClock',
    ])
  })
})
