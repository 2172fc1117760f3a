// A member's own page, her data in her hands, and forgetting her: the chain still verifies and no table knows her.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { entryOf } from '../../db/journal/append.ts'
import { JOURNAL_SQL } from '../../db/journal/tables.ts'
import { createTables } from '../../db/open.ts'
import { project } from '../../db/projections.ts'
import { compareTables } from '../../db/rebuild.ts'
import { addRawEntry, rawEntries, type RawEntry } from '../reliability/kit/raw-journal.ts'
import { ERASABLE_RECORDS } from '../../db/erasure.ts'
import { membersBetween } from '../../db/members/queries.ts'
import { readerOf, writerOf } from '../../db/sql.ts'
import { tillPath } from '../../db/open-book.ts'
import { ownDataWords } from '../../electron/members/own-data-words.ts'
import { pageStatuses } from '../../electron/split/status-line.ts'
import { entryKinds } from '../../shared/entries.ts'
import type { BlobHash, MemberId } from '../../shared/kernel/id.ts'
import { belongedBetween, spansOf, type Step } from '../../shared/members/members.ts'
import { customerOf, lineOf, orderOf } from '../orders/orders-kit.ts'
import { filesHold, foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

const TODAY = '2026-11-14'
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

const ask = async (visitor: 'cashier' | 'accountant', name: string, input: unknown) => {
  await shop.signIn(visitor)
  return shop.ask(visitor, name, input)
}

describe('a member’s own page', () => {
  it('opens for her and the manager, and for nobody else', async () => {
    const { cashier, stockKeeper } = shop.cast
    const fields = { phone: '06 12 34 56 78', speaks: ['wolof', 'français'] }
    expect(await ask('cashier', 'member.setDetails', { member: cashier, fields })).toMatchObject({ ok: true })
    await shop.do('member.setTerms', { member: cashier, fields: { status: 'cape', since: '2026-09-01' as never } })
    const page = await ask('cashier', 'member.page', { member: cashier })
    expect(page).toMatchObject({
      value: { details: { ...fields, status: 'cape' }, spans: [{ from: '2026-09-01', to: null }] },
    })
    expect(await shop.do('member.page', { member: cashier })).toEqual((page as { value: unknown }).value)
    for (const name of ['member.page', 'member.ownData'])
      for (const visitor of ['cashier', 'accountant'] as const)
        expect(await ask(visitor, name, { member: stockKeeper, language: 'fr' })).toMatchObject({
          refusal: { type: 'OnlyHers' },
        })
    const others = { member: stockKeeper, fields: { phone: '1' } }
    expect(await ask('cashier', 'member.setDetails', others)).toMatchObject({ refusal: { type: 'OnlyHers' } })
    const listed = JSON.stringify(await shop.do('member.list', { withLeft: true }))
    expect(listed).not.toContain('06 12')
  })

  it('keeps what she was: a status holds from a day until another does, and papers say the one of their days', async () => {
    const { manager: member } = shop.cast
    const say = (status: string | null, statusFrom: string) =>
      ask('manager' as never, 'member.setTerms', { member, fields: { status }, statusFrom })
    expect(await say('salaried', '2026-11-15')).toMatchObject({ refusal: { type: 'DayAhead' } })
    await say('cape', '2026-09-01')
    await say('salaried', '2026-11-01')
    expect(await shop.do('member.page', { member })).toMatchObject({
      details: { status: 'salaried' },
      statuses: [
        { status: 'cape', from: '2026-09-01', to: '2026-10-31' },
        { status: 'salaried', from: '2026-11-01', to: null },
      ],
    })
    const { statuses } = await shop.do('member.page', { member })
    const words = ownDataWords.fr
    expect(pageStatuses(statuses, { from: '2026-09-10', to: '2026-09-20' }, words)).toEqual([
      { word: 'CAPE', from: null, to: null },
    ])
    expect(pageStatuses(statuses, { from: '2026-10-15', to: '2026-11-14' }, words)).toEqual([
      { word: 'CAPE', from: null, to: '2026-10-31' },
      { word: 'Entrepreneure salariée', from: '2026-11-01', to: null },
    ])
    await say('cape', '2026-11-01')
    expect((await shop.do('member.page', { member })).statuses).toEqual([
      { status: 'cape', from: '2026-09-01', to: null },
    ])
  })

  it('gives her all of her data, to read in her language and to take elsewhere', async () => {
    const { cashier } = shop.cast
    const hours = { member: cashier, work: 'selling', on: TODAY, minutes: 90, note: 'Marché <nuit>' }
    expect(await ask('cashier', 'presence.enter', hours)).toMatchObject({ ok: true })
    const answer = await ask('cashier', 'member.ownData', { member: cashier, language: 'ar' })
    const { files } = (answer as { value: { files: { fileName: string; base64: string }[] } }).value
    const [page, data] = files.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8'))
    expect(page).toContain('dir="rtl"')
    for (const text of ['Camille', '06 12 34 56 78', 'wolof', 'Marché &lt;nuit&gt;', '1 h 30'])
      expect(page).toContain(text)
    expect(JSON.parse(data ?? '')).toMatchObject({
      member: { name: 'Camille' },
      hours: [{ minutes: 90, note: 'Marché <nuit>' }],
      details: { status: 'cape' },
    })
    expect(data).not.toMatch(/"salt"|scrypt/)
  })
})

describe('leaving and coming back', () => {
  it('keep her in the periods she belonged to', async () => {
    const { stockKeeper } = shop.cast
    const leave = (on: string) => shop.ask('manager', 'member.leave', { member: stockKeeper, on })
    await shop.signIn('manager')
    expect(await leave('2026-11-15')).toMatchObject({ refusal: { type: 'DayAhead' } })
    expect(await leave('2026-11-13')).toMatchObject({ refusal: { type: 'BeforeSheCame' } })
    await shop.do('member.setTerms', { member: stockKeeper, fields: { since: '2026-10-01' as never } })
    expect(await leave('2026-11-10')).toMatchObject({ ok: true })
    expect(await shop.ask('visitor', 'member.signIn', { member: stockKeeper })).toMatchObject({
      refusal: { type: 'UnknownMember' },
    })
    const file = new Database(tillPath(shop.data), { readonly: true })
    const belonged = (from: string, to: string) => membersBetween(readerOf(file), from, to).includes(stockKeeper)
    expect([belonged('2026-09-01', '2026-09-30'), belonged('2026-10-15', '2026-11-30')]).toEqual([false, true])
    expect(belonged('2026-11-11', '2026-11-14')).toBe(false)
    await shop.do('member.return', { member: stockKeeper })
    expect(belonged('2026-11-11', '2026-11-13')).toBe(false)
    expect(belonged('2026-11-11', '2026-11-14')).toBe(true)
    file.close()
  })

  it('make spans: back the next day she never was away, leaving twice counts the last', () => {
    const steps = (...list: [on: string, came: boolean][]) => list.map(([on, came]) => ({ on, came }) as Step)
    const spans = spansOf(steps(['2026-01-01', true], ['2026-02-01', false], ['2026-02-02', true]))
    expect(spans).toEqual([{ from: '2026-01-01', to: null }])
    expect(spansOf(steps(['2026-01-01', true], ['2026-02-01', false], ['2026-03-01', false]))).toEqual([
      { from: '2026-01-01', to: '2026-03-01' },
    ])
    const twice = spansOf(steps(['2026-01-01', true], ['2026-02-01', false], ['2026-04-01', true]))
    expect(['2026-02-01', '2026-03-01', '2026-04-01'].map((day) => belongedBetween(twice, day, day))).toEqual([
      ...[true, false, true],
    ])
  })
})

describe('forgetting her', () => {
  let member: MemberId
  let photo: BlobHash
  let whole: RawEntry[] = []

  it('waits until she has left', async () => {
    photo = (await shop.do('picture.keep', { base64: PICTURE })).hash
    const fields = { name: 'Zénobie Quatremare', colour: '#0f766e', photo, language: 'fr', role: 'cashier' } as const
    member = (await shop.do('member.join', fields)).member
    await shop.do('member.setDetails', { member, fields: { email: 'zq@exemple.fr' } })
    await shop.do('member.setPin', { member, pin: '4821' })
    await shop.do('presence.enter', {
      member,
      work: 'making',
      on: TODAY as never,
      minutes: 30,
      note: 'Genou douloureux',
    })
    expect(await shop.ask('manager', 'member.erase', { member })).toMatchObject({ refusal: { type: 'StillMember' } })
  })

  it('leaves an id, a role and her days; her hours still count, and the journal verifies', async () => {
    await shop.do('till.setTraining', { on: true })
    await shop.do('till.setTraining', { on: false })
    await shop.do('member.leave', { member })
    whole = entriesNow()
    const before = shop.rows<{ hash: string }>('SELECT hex(hash) AS hash FROM journal ORDER BY till, seq')
    expect(await shop.do('member.erase', { member })).toEqual({ entries: 3 })
    const after = shop.rows<{ hash: string }>('SELECT hex(hash) AS hash FROM journal ORDER BY till, seq')
    expect(after.slice(0, before.length)).toEqual(before)
    expect(shop.rows('SELECT name, photo, role, active, forgotten FROM members WHERE id = ?', member)).toEqual([
      { name: '—', photo: null, role: 'cashier', active: 0, forgotten: 1 },
    ])
    expect(shop.rows('SELECT 1 FROM member_details WHERE id = ?', member)).toEqual([])
    expect(await shop.do('presence.hours', { member, from: TODAY as never, to: TODAY as never })).toMatchObject([
      { minutes: 30, note: '' },
    ])
    expect(existsSync(join(shop.data, 'pictures', photo))).toBe(false)
    expect(JSON.stringify(shop.deskRows())).not.toContain(member)
    expect((await shop.do('member.list', { withLeft: true })).some(({ id }) => id === member)).toBe(false)
    expect(await shop.ask('manager', 'member.return', { member })).toMatchObject({ refusal: { type: 'UnknownMember' } })
  })

  it('gives the same tables when her entries arrive after the one that erases them, as from another till', () => {
    const live = new Database(tillPath(shop.data), { readonly: true })
    const later = rawEntries(live).slice(-2)
    expect(later.map(({ kind }) => kind)).toEqual(['member.forgotten', 'journal.erased'])
    for (const order of [[...whole, ...later], [...later.toReversed(), ...whole], withinHers(whole, later)]) {
      const merged = mergedFrom(order)
      expect(compareTables(readerOf(live), readerOf(merged))).toEqual([])
      expect(merged.prepare("SELECT count(*) FROM journal_data WHERE data LIKE '%Zénobie%'").pluck().get()).toBe(0)
      merged.close()
    }
    live.close()
  })

  it('leaves nothing on the disk, and a rebuild knows no more than the tables', async () => {
    await shop.closeAndCheck()
    for (const text of ['Zénobie', 'zq@exemple.fr', 'Genou']) expect(filesHold(shop.data, text), text).toEqual([])
    await shop.restart()
  })
})

function entriesNow(): RawEntry[] {
  const file = new Database(tillPath(shop.data), { readonly: true })
  const entries = rawEntries(file)
  file.close()
  return entries
}

/** The erasing entries between her joining and what was said of her after. */
function withinHers(whole: readonly RawEntry[], later: readonly RawEntry[]): RawEntry[] {
  const joined = whole.findIndex(({ data }) => data.includes('Zénobie'))
  return [...whole.slice(0, joined + 1), ...later, ...whole.slice(joined + 1)]
}

function mergedFrom(entries: readonly RawEntry[]): Database.Database {
  const file = new Database(':memory:')
  file.exec(JOURNAL_SQL)
  createTables(file)
  const write = writerOf(file)
  for (const raw of entries) {
    addRawEntry(file, raw)
    const entry = entryOf(raw)
    if (entry) project(write, entry)
  }
  return file
}

it('every erasable kind says which rows go with it', () => {
  const erasable = Object.entries(entryKinds).filter(([, kind]) => kind.erasable)
  const known = ERASABLE_RECORDS.flatMap(({ kinds }) => kinds)
  expect(erasable.map(([kind]) => kind).filter((kind) => !known.includes(kind))).toEqual([])
})

describe('forgetting a customer', () => {
  it('takes the drawing she signed with off the disk, unless something else shows it', async () => {
    const photo = (await shop.do('picture.keep', { base64: PICTURE })).hash
    const handed = async (name: string) => {
      const { customer } = await shop.do('customer.add', customerOf({ name }))
      const fields = orderOf({ customer, lines: [lineOf('a')] })
      const { order } = await shop.do('order.open', fields)
      await shop.do('order.move', { order, to: 'accepted', means: 'spoken' })
      await shop.do('order.deliver', { order, receivedBy: name, signature: photo })
      return customer
    }
    const [one, other] = [await handed('Odile Une'), await handed('Odile Deux')]
    await shop.do('customer.forget', { customer: one })
    expect(existsSync(join(shop.data, 'pictures', photo))).toBe(true)
    await shop.do('customer.forget', { customer: other })
    expect(existsSync(join(shop.data, 'pictures', photo))).toBe(false)
  })
})
