// What must not happen to the till itself: a clock sent away, a book left behind one's back, a sale called failed.

import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { record } from '../../db/run.ts'
import { verifyConnection } from '../../db/journal/verify.ts'
import { openHost, type Host } from '../../electron/host.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Erased } from '../../shared/journal/entries.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { tillName } from '../../shared/kernel/id.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000

describe('the door of a coop that sells', () => {
  let root: string
  let host: Host
  let now: number
  const logged: string[] = []
  const openAgain = () =>
    openHost({
      data: join(root, 'data'),
      keys: join(root, 'keys'),
      clock: () => now,
      log: (line) => logged.push(line),
    })
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'etal-review-'))
    now = SATURDAY
    host = await openAgain()
    const face = { colour: '#c2410c', language: 'fr' }
    const cae = { ...DEFAULT_PROFILE, name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'C1' }
    const members = [
      { name: 'Awa', role: 'manager', ...face },
      { name: 'Bintou', role: 'cashier', ...face },
    ]
    await must('coop.found', { coop: { name: 'Essai', activities: ['craft'] }, host: cae, members })
    const list = await must<{ id: string; name: string }[]>('member.list', {})
    const idOf = (name: string) => list.find((member) => member.name === name)?.id
    await must('member.signIn', { member: idOf('Awa') }, 'manager')
    await must('member.signIn', { member: idOf('Bintou') }, 'cashier')
  })
  afterEach(async () => {
    await host.close()
    rmSync(root, { recursive: true, force: true })
  })
  async function must<T>(name: string, input: unknown, visitor = 'stranger'): Promise<T> {
    const answer = await host.call(visitor, { name, input })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
    return answer.value as T
  }
  const refusal = async (name: string, input: unknown, visitor = 'stranger') => {
    const answer = await host.call(visitor, { name, input })
    return answer.ok ? null : answer.refusal.type
  }
  const openDrawer = () => must('cashSession.open', { event: null, pieces: {}, source: 'bank' }, 'cashier')
  const sale = {
    lines: [{ type: 'free', label: 'Sac', kind: 'good', unitPrice: 500, quantity: 1000, vatRate: 2000 }],
    ...{ mode: null, tenders: [{ kind: 'card', amount: 500 }], expectedTotal: 500 },
  }

  it('lets nobody move a clock that is right, save the manager by some days', async () => {
    expect(await refusal('till.setClock', { at: now + 300 * DAY })).toBe('ClockAhead')
    expect(await refusal('till.setClock', { at: now + 30 * DAY })).toBe('NotAllowed')
    expect(await refusal('till.setClock', { at: now + DAY }, 'cashier')).toBe('NotAllowed')
    expect(await refusal('till.setClock', { at: now + 300 * DAY }, 'manager')).toBe('ClockAhead')
    expect(await refusal('till.setClock', { at: now + DAY }, 'manager')).toBe(null)
  })

  it('lets anybody mend a clock that is wrong, and a second window say the same', async () => {
    now = SATURDAY - 9000 * DAY
    expect(await refusal('till.setClock', { at: SATURDAY + DAY })).toBe(null)
    expect(await refusal('till.setClock', { at: SATURDAY + DAY }, 'another')).toBe(null)
    expect(await refusal('till.setClock', { at: SATURDAY + 20 * DAY }, 'another')).toBe('NotAllowed')
  })

  it('does not let a stranger take the till to training or a demo while a drawer is open', async () => {
    await openDrawer()
    expect(await refusal('till.setTraining', { on: true })).toBe('NotAllowed')
    expect(await refusal('coop.openDemo', { demo: 'textile' })).toBe('NotAllowed')
    expect(await refusal('till.setTraining', { on: true }, 'cashier')).toBe(null)
    expect(await refusal('till.setTraining', { on: false })).toBe(null)
  })

  it('answers a sale that is recorded even when a screen cannot be told, and tells the others', async () => {
    await openDrawer()
    const heard: string[] = []
    host.onChanged(() => {
      throw new Error('Render frame was disposed')
    })
    host.onChanged((topics) => heard.push(...topics))
    expect(await refusal('sale.record', sale, 'cashier')).toBe(null)
    expect(heard).toContain('sale')
    expect(logged.join('\n')).toContain('Render frame was disposed')
  })

  it('tells the screens that a missed day was closed when the next drawer is opened', async () => {
    await openDrawer()
    await must('sale.record', sale, 'cashier')
    await must('closing.closeSession', { pieces: {} }, 'cashier')
    now += DAY
    const heard: string[] = []
    host.onChanged((topics) => heard.push(...topics))
    await openDrawer()
    expect(heard).toContain('closing')
  })

  it.skipIf(process.platform === 'win32')('keeps its folder, and the PINs, from other users of the computer', () => {
    expect(statSync(join(root, 'data')).mode & 0o077).toBe(0)
    expect(statSync(join(root, 'data', 'desk.sqlite')).mode & 0o077).toBe(0)
    expect(statSync(join(root, 'keys')).mode & 0o077).toBe(0)
  })
})

describe('a journal', () => {
  let coop: TestCoop
  beforeEach(async () => {
    coop = await testCoop()
  })
  afterEach(() => coop.close())
  const findings = () => verifyConnection(coop.book.file.connection, { tables: false, knownHeads: [] }).findings
  const goOn = () => {
    const { till } = coop.book.key
    coop.shut()
    rmSync(join(coop.keys, `${tillName(till)}.key`))
    coop.reopen()
  }

  it('whose till goes on from entries that are not there is named', () => {
    goOn()
    expect(findings()).toEqual([])
    const sql = coop.book.file.connection
    sql.exec('DROP TRIGGER journal_no_delete')
    const first = sql.prepare('SELECT till, max(seq) AS seq FROM journal WHERE till <> ?').get(coop.book.key.till)
    const { till, seq } = first as EntryRef
    sql.prepare('DELETE FROM journal WHERE till = ? AND seq = ?').run(till, seq)
    sql.exec('DROP TRIGGER journal_data_no_delete')
    sql.prepare('DELETE FROM journal_data WHERE till = ? AND seq = ?').run(till, seq)
    expect(findings()).toMatchObject([{ type: 'journalCut', till, seq }])
  })

  it('that says a sale was erased is named: only what names a person may go', () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    const [ticket] = coop.sell([{ name: 'Pochette wax', price: 1800 }]).tickets
    if (!ticket) throw new Error('no ticket')
    const data: Erased = { entries: [{ till: ticket.till, seq: ticket.seq }], reason: 'inconvenient' }
    record(coop.book, [{ kind: 'journal.erased', data }])
    expect(findings()).toMatchObject([{ type: 'dataMissing', till: ticket.till, seq: ticket.seq }])
  })

  it('whose key file came out of a power cut empty goes on as a new till', () => {
    const { till } = coop.book.key
    coop.shut()
    const path = join(coop.keys, `${tillName(till)}.key`)
    truncateSync(path, 0)
    coop.reopen()
    expect(existsSync(path)).toBe(true)
    expect(coop.book.key.till).not.toBe(till)
    expect(findings()).toEqual([])
  })

  it('shows a tender put right on the next till, whichever number that entry has', () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    const [ticket] = coop.sell([{ name: 'Pochette wax', price: 1800 }]).tickets
    if (!ticket) throw new Error('no ticket')
    coop.do('closing.closeSession', { pieces: {} } as never)
    goOn()
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    while (coop.book.tail.seq < ticket.seq - 1) coop.do('cashSession.openDrawer', { reason: 'x' } as never)
    const of = { till: ticket.till, seq: ticket.seq }
    coop.do('sale.correctTender', { of, from: 'card', to: 'cheque', amount: 1800 } as never)
    expect(coop.book.tail.seq).toBe(ticket.seq)
    expect(coop.do('sale.ticket', of as never).paidBy).toMatchObject([{ kind: 'cheque', amount: 1800 }])
    coop.check()
  })

  it('whose drawer held money when another till goes on from it keeps that money in the books', () => {
    const count = { pieces: { '1000': 8 }, reason: 'unknown' } as never
    coop.do('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'bank' } as never)
    coop.do('closing.closeSession', count)
    goOn()
    expect(coop.do('cashSession.left', {})).toMatchObject({ amount: 8000 })
    coop.do('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'lastSession' } as never)
    coop.do('closing.closeSession', count)
    const { entries } = coop.do('export.preview', { format: 'fec', from: '2026-11-01', to: '2026-11-30' } as never)
    const cash = entries.flatMap(({ postings }) => postings).filter(({ account }) => account === '531000')
    expect(cash.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(8000)
  })
})
