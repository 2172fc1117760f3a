// What comes out of the printer, and what does not when it is off, empty or cut off.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPaper } from '../kit/decode-escpos.ts'
import { PaperPrinter, type Behaviour } from '../kit/paper-printer.ts'
import { Stand } from './stand.ts'

let stand: Stand
let printer: PaperPrinter

beforeEach(async () => {
  stand = new Stand()
  printer = new PaperPrinter()
  await printer.on()
  setUp()
})
afterEach(async () => {
  stand.close()
  await printer.off()
})

function setUp(kickDrawer = true): void {
  stand.connect({ connection: { type: 'network', host: '127.0.0.1', port: printer.port }, kickDrawer })
}

function behave(behaviour: Behaviour): void {
  printer.behaviour = behaviour
}

const BASKET = [
  { label: 'Nœud papillon', price: 1200, pieces: 2 },
  { label: 'Pochette façon grand-mère', price: 1800 },
  { label: 'Crème brûlée à emporter', price: 450, rate: 550 },
]

describe('a receipt at the printer', () => {
  it('says what was sold, with its accents and its euros, and is cut', async () => {
    const of = stand.sell(BASKET)
    expect(stand.command('receipt.print', { of })).toMatchObject({ copy: 0 })
    await stand.until((jobs) => jobs.every(({ state }) => state === 'printed'))
    const paper = readPaper(printer.papers[0] ?? new Uint8Array())
    for (const text of [
      'Nœud papillon',
      'Pochette façon grand-mère',
      'Crème brûlée à emporter',
      'SIRET 123 456 782 00010',
      'N° TVA FR11123456782',
      'Carte bancaire',
      '46,50 €',
      '5,5 %',
      'Vendu par : Awa',
      '14/11/2026 09:40',
      'Logiciel',
    ])
      expect(paper.text).toContain(text)
    expect(paper.text).not.toContain('?')
    expect(paper.text).not.toContain('DUPLICATA')
    expect(paper.lines.every(({ picture }) => picture === null)).toBe(true)
    expect(paper.cuts).toEqual(['partial'])
    expect(paper.pulses).toEqual([])
  })

  it('opens the drawer for cash as soon as it is sold, by the pulse every drawer knows', async () => {
    stand.sell(BASKET, 'cash')
    await stand.until((jobs) => jobs.length === 1 && jobs[0]?.state === 'printed')
    expect(printer.papers.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['1b700019fa'])
  })

  it('leaves the drawer shut for a card, and for cash where nobody wants it opened', async () => {
    stand.sell(BASKET, 'card')
    setUp(false)
    stand.sell(BASKET, 'cash')
    expect(stand.jobs()).toEqual([])
  })

  it('is a numbered DUPLICATA from the second time on, at both ends', async () => {
    const of = stand.sell(BASKET)
    stand.command('receipt.print', { of })
    stand.command('receipt.print', { of })
    expect(stand.command('receipt.print', { of })).toMatchObject({ copy: 2 })
    await stand.until((jobs) => jobs.length === 3 && jobs.every(({ state }) => state === 'printed'))
    const marks = printer.papers.map((bytes) => readPaper(bytes).text.match(/DUPLICATA n° \d/g))
    expect(marks).toEqual([null, ['DUPLICATA n° 1', 'DUPLICATA n° 1'], ['DUPLICATA n° 2', 'DUPLICATA n° 2']])
  })

  it('refuses a ticket that does not exist', () => {
    const of = { ...stand.sell(BASKET), seq: 999 }
    expect(() => stand.command('receipt.print', { of })).toThrow('UnknownTicket')
    expect(stand.jobs()).toEqual([])
  })
})

describe('a printer that is off', () => {
  it('costs no sale; the receipt comes out when it is back', async () => {
    await printer.off()
    const of = stand.sell(BASKET)
    stand.command('receipt.print', { of })
    await stand.until((jobs) => (jobs[0]?.tries ?? 0) > 1)
    expect(stand.query('sale.last', {})).toMatchObject({ number: 1, receipt: 'waiting' })
    expect(stand.query('printer.queue', {})).toMatchObject([{ state: 'waiting', trouble: 'notAnswering', number: 1 }])
    await printer.on()
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(stand.query('sale.last', {})).toMatchObject({ receipt: 'printed' })
    expect(readPaper(printer.papers[0] ?? new Uint8Array()).text).not.toContain('DUPLICATA')
  })

  it('prints after the next start what it could not before', async () => {
    await printer.off()
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.trouble === 'notAnswering')
    stand.restart()
    await printer.on()
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(readPaper(printer.papers[0] ?? new Uint8Array()).text).toContain('Nœud papillon')
  })

  it('lets go of a receipt that nobody wants any more', async () => {
    await printer.off()
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.trouble === 'notAnswering')
    await stand.until((jobs) => jobs[0]?.state === 'waiting')
    stand.draft('printer.forget', { job: stand.jobs()[0]?.id })
    await printer.on()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(printer.papers).toEqual([])
    expect(stand.query('sale.last', {})).toMatchObject({ receipt: 'failed' })
  })

  it('keeps the order of what waits', async () => {
    await printer.off()
    for (const label of ['un', 'deux', 'trois'])
      stand.command('receipt.print', { of: stand.sell([{ label, price: 100 }]) })
    await printer.on()
    await stand.until((jobs) => jobs.every(({ state }) => state === 'printed'))
    const firsts = printer.papers.map((bytes) => /^(un|deux|trois)\b/m.exec(readPaper(bytes).text)?.[1])
    expect(firsts).toEqual(['un', 'deux', 'trois'])
  })

  it('does not open the drawer long after the customer left', async () => {
    await printer.off()
    stand.sell(BASKET, 'cash')
    await stand.until((jobs) => (jobs[0]?.tries ?? 0) > 0)
    stand.wait(60_000)
    await stand.until((jobs) => jobs.length === 0)
    await printer.on()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(printer.papers).toEqual([])
  })
})

describe('a printer in trouble', () => {
  it.each([
    ['outOfPaper', { answers: true, outOfPaper: true }],
    ['coverOpen', { answers: true, coverOpen: true }],
  ] as const)('that says %s is asked again later, and nothing is sent meanwhile', async (trouble, behaviour) => {
    behave(behaviour)
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => (jobs[0]?.tries ?? 0) > 1)
    expect(stand.query('printer.queue', {})).toMatchObject([{ state: 'waiting', trouble }])
    expect(printer.papers).toEqual([])
    behave({ answers: true })
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(printer.papers).toHaveLength(1)
  })

  it('that hangs up in the middle leaves the receipt uncertain, and printing again marks it', async () => {
    behave({ answers: true, hangUpAfter: 300 })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.state === 'uncertain')
    expect(stand.query('printer.queue', {})).toMatchObject([{ state: 'uncertain', trouble: 'cutOff' }])
    expect(stand.query('sale.last', {})).toMatchObject({ receipt: 'failed' })
    behave({ answers: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(printer.papers).toHaveLength(1)
    stand.draft('printer.retry', { job: stand.jobs()[0]?.id })
    await stand.until((jobs) => jobs.length === 1 && jobs[0]?.state === 'printed')
    expect(readPaper(printer.papers[1] ?? new Uint8Array()).text).toContain('DUPLICATA n° 1')
    expect(stand.query('sale.last', {})).toMatchObject({ printed: 2, receipt: 'printed' })
  })

  it('that runs out of paper during a receipt leaves it uncertain', async () => {
    behave({ answers: true, outOfPaperAfter: true })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.state === 'uncertain')
    expect(stand.jobs()[0]?.trouble).toBe('outOfPaper')
  })

  it('stopped while it printed is uncertain at the next start, not printed again', async () => {
    behave({ answers: false, slow: 400 })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.state === 'printing')
    stand.restart()
    expect(stand.jobs()[0]).toMatchObject({ state: 'uncertain', trouble: 'cutOff' })
  })

  it('prints without a word when it cannot answer, and slowly when it is slow', async () => {
    behave({ answers: false, slow: 60 })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(readPaper(printer.papers[0] ?? new Uint8Array()).cuts).toEqual(['partial'])
  })

  it('does not hold up the paper behind one that is uncertain', async () => {
    behave({ answers: true, hangUpAfter: 200 })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.state === 'uncertain')
    behave({ answers: true })
    stand.command('receipt.print', { of: stand.sell([{ label: 'Suivant', price: 500 }]) })
    await stand.until((jobs) => jobs[1]?.state === 'printed')
    expect(readPaper(printer.papers[1] ?? new Uint8Array()).text).toContain('Suivant')
  })
})

describe('a till without a printer', () => {
  it('says so, and prints what waits once one is set up', async () => {
    stand.connect({ connection: { type: 'none' } })
    stand.command('receipt.print', { of: stand.sell(BASKET) })
    await stand.until((jobs) => jobs[0]?.trouble === 'noPrinter')
    const settings = {
      connection: { type: 'network', host: '127.0.0.1', port: printer.port },
      columns: 32,
      paper: '58',
    }
    stand.draft('printer.set', { settings })
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(printer.papers).toHaveLength(1)
  })
})
