// A request that comes again gets its first answer: at once, after a restart, and never one that was not written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS_KEPT, openAnswers } from '../../db/answers.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const REQUEST = '0192f000-0000-7000-8000-00000000beef'
let coop: TestCoop
beforeEach(async () => (coop = await testCoop()))
afterEach(() => coop.close())

const open = (request: string) =>
  coop.try('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'bank' }, { request })

describe('a request that comes again', () => {
  it('gets the first answer, and nothing is done twice', () => {
    const first = open(REQUEST)
    const { seq } = coop.book.tail
    expect(open(REQUEST)).toEqual(first)
    expect(coop.book.tail.seq).toBe(seq)
  })

  it('gets it after a restart too', () => {
    const first = open(REQUEST)
    coop.reopen()
    expect(open(REQUEST)).toEqual(first)
    expect(coop.book.file.read.get('SELECT count(*) AS count FROM cash_sessions')).toEqual({ count: 1 })
  })

  it('was no answer when it was refused: it may be asked again', () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    expect(open(REQUEST)).toMatchObject({ ok: false })
    coop.do('closing.closeSession', { pieces: {} })
    expect(open(REQUEST)).toMatchObject({ ok: true })
  })

  it('is not thought answered when the answer could not be written', () => {
    const { connection } = coop.book.file
    connection.exec("CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    expect(() => open(REQUEST)).toThrow('disk full')
    connection.exec('DROP TRIGGER full')
    expect(coop.do('cashSession.current', {})).toBeNull()
    expect(open(REQUEST)).toMatchObject({ ok: true })
  })
})

describe('a sale whose answer stands beside its entry', () => {
  const sell = () => coop.try('sale.record', basket(), { request: REQUEST })
  const basket = () => ({
    lines: [{ type: 'article' as const, article: coop.article('Pochette wax'), quantity: 1000, unitPrice: 1800 }],
    mode: null,
    tenders: [{ kind: 'cash' as const, amount: 1800, given: 2000 }],
    expectedTotal: 1800,
  })
  const tickets = () => coop.book.file.read.get('SELECT count(*) AS count FROM sales')
  beforeEach(() => coop.do('cashSession.open', { event: null, pieces: { '1000': 8 }, source: 'bank' }))

  it('is sold once, however often it is asked for, before and after a restart', () => {
    const first = sell()
    expect(first).toMatchObject({ ok: true, value: { change: 200 } })
    expect(sell()).toEqual(first)
    coop.reopen()
    expect(sell()).toEqual(first)
    expect(tickets()).toEqual({ count: 1 })
    coop.check()
  })

  it('is sold once though the tables were made again in between, as after an update', () => {
    const first = sell()
    coop.book.file.connection.exec("UPDATE shape SET hash = 'of an older version'")
    coop.reopen()
    expect(sell()).toEqual(first)
    expect(tickets()).toEqual({ count: 1 })
  })

  it('was not sold when its entry could not be written', () => {
    const { connection } = coop.book.file
    connection.exec("CREATE TRIGGER full BEFORE INSERT ON sale_lines BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    expect(sell).toThrow('disk full')
    connection.exec('DROP TRIGGER full')
    expect(tickets()).toEqual({ count: 0 })
    expect(sell()).toMatchObject({ ok: true })
    expect(tickets()).toEqual({ count: 1 })
  })

  it('is known in a file of before that, which gets room for the next ones', () => {
    const first = sell()
    const { connection, write } = coop.book.file
    const answer = JSON.stringify(first.ok && first.value)
    write.run('INSERT INTO answers VALUES (?,?,?,?,?)', 9, 9, REQUEST, 0, answer)
    connection.exec('ALTER TABLE journal_data DROP COLUMN request; ALTER TABLE journal_data DROP COLUMN answer')
    coop.shut()
    expect(verifyFile(tillPath(coop.folder), { tables: true, knownHeads: [] }).findings).toEqual([])
    coop.reopen()
    expect(sell()).toEqual(first)
    const another = () => coop.try('sale.record', basket(), { request: `${REQUEST.slice(0, -1)}0` })
    const second = another()
    coop.reopen()
    expect(another()).toEqual(second)
    expect(tickets()).toEqual({ count: 2 })
    coop.check()
  })
})

describe('the ring of answers', () => {
  it('keeps the last ones and never grows', () => {
    const { write, transact } = coop.book.file
    const answers = openAnswers(write)
    const rows = () => write.get<{ count: number }>('SELECT count(*) AS count FROM answers')?.count
    transact(() => {
      for (let number = 0; number < ANSWERS_KEPT + 10; number += 1) answers.keep(`request ${number}`, 0, { number })()
    })
    expect(rows()).toBe(ANSWERS_KEPT)
    for (const known of [answers, openAnswers(write)]) {
      expect(known.find('request 9')).toBeUndefined()
      expect(known.find('request 10')).toEqual({ number: 10 })
      expect(known.find(`request ${ANSWERS_KEPT + 9}`)).toEqual({ number: ANSWERS_KEPT + 9 })
    }
  })
})
