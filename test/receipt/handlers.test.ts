// What the screen asks about paper: preview, QR code, PDF, note, X, the strip, and the drawer opened by hand.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contextFor, recordFor } from '../../db/run.ts'
import type { Outside } from '../../electron/outside.ts'
import { receiptHandlers } from '../../electron/receipt/handlers.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { NO_PRINTER } from '../../shared/receipt/receipt.ts'
import { readPaper } from '../kit/decode-escpos.ts'
import { PaperPrinter } from '../kit/paper-printer.ts'
import { Stand } from './stand.ts'

let stand: Stand
let printer: PaperPrinter
let of: EntryRef

beforeEach(async () => {
  stand = new Stand({ rehearsal: true })
  printer = new PaperPrinter()
  await printer.on()
  stand.connect({ connection: { type: 'network', host: '127.0.0.1', port: printer.port } })
  of = stand.sell([{ label: 'Nœud papillon', price: 1200 }])
})
afterEach(async () => {
  stand.close()
  await printer.off()
})

function outside(): Outside {
  const { book, asking } = stand
  const context = contextFor(book, asking, book.file.read)
  const shop = { queue: stand.queue } as unknown as Outside['shop']
  const recordInTurn: Outside['recordInTurn'] = async (entries) => recordFor(book, entries, asking)
  const told = { changed: () => undefined, wires: () => null }
  return { book, folder: stand.folder, asking, context, shop, recordInTurn, ...told }
}

/** What the till noted last of itself. */
const technical = () => stand.query('till.technicalEvents', { limit: 1 })[0]
const lastPaper = () => readPaper(printer.papers.at(-1) ?? new Uint8Array())

describe('the preview', () => {
  it('shows the next paper, prints nothing and counts nothing', async () => {
    const shown = await receiptHandlers['receipt.preview'](outside(), { of })
    expect(shown).toMatchObject({ ok: true, value: { columns: 42, cut: true } })
    const text = JSON.stringify(shown)
    expect(text).toContain('Nœud papillon')
    expect(text).not.toContain('DUPLICATA')
    expect(text).toContain('FACTICE')
    expect(stand.query('sale.last', {})).toMatchObject({ printed: 0, receipt: 'none' })
    expect(stand.jobs()).toEqual([])
  })

  it('in another language is drawn where the printer has no such letters', async () => {
    const shown = await receiptHandlers['receipt.preview'](outside(), { of, language: 'uk' })
    if (!shown.ok) throw new Error('refused')
    expect(shown.value.lines.some(({ text, picture }) => text.includes('РАЗОМ') && picture !== undefined)).toBe(true)
  })

  it('of no ticket is refused', async () => {
    const asked = { of: { ...of, seq: 999 } }
    const refused = { ok: false, refusal: { type: 'UnknownTicket' } }
    expect(await receiptHandlers['receipt.preview'](outside(), asked)).toEqual(refused)
    expect(receiptHandlers['receipt.qr'](outside(), asked)).toEqual(refused)
    expect(await receiptHandlers['receipt.pdf'](outside(), asked)).toEqual(refused)
  })
})

describe('the QR code', () => {
  it('says the essentials in plain text', () => {
    const made = receiptHandlers['receipt.qr'](outside(), { of })
    if (!made.ok) throw new Error('refused')
    expect(made.value.text).toMatch(
      /^FACTICE\nCyprielles\nTicket n° 1 \(Caisse 1\)\n14\/11\/2026 09:40\nTOTAL : 12,00 €\nTVA 20 % : 2,00 €\n.*SIRET 123 456 782 00010\nSignature .{4}$/,
    )
    expect(made.value.svg).toMatch(/^<svg/)
    expect(made.value.svg.length).toBeLessThan(20_000)
  })
})

describe('the PDF', () => {
  it('is a PDF, and counts as a copy: the paper after it is a DUPLICATA', async () => {
    const made = await receiptHandlers['receipt.pdf'](outside(), { of, language: 'ar' })
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    expect(made.value).toMatchObject({ fileName: 'ticket-1.pdf', mediaType: 'application/pdf' })
    expect(Buffer.from(made.value.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(stand.command('receipt.print', { of })).toMatchObject({ copy: 1 })
  }, 60_000)
})

describe('papers that are no ticket', () => {
  it('a label comes out of the receipt printer, by the same queue', async () => {
    stand.command('stock.addPlace', { name: 'Atelier', kind: 'workshop', member: null, archived: false })
    const asked = { of: 'places', only: null, language: 'fr' } as const
    expect(receiptHandlers['printer.labels'](outside(), asked)).toMatchObject({ ok: true, value: { labels: 1 } })
    const none = receiptHandlers['printer.labels'](outside(), { ...asked, of: 'rolls' })
    expect(none).toEqual({ ok: false, refusal: { type: 'NothingToLabel' } })
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(lastPaper().text).toContain('Atelier')
  })

  it('an X is printed as it stands now', async () => {
    receiptHandlers['receipt.printReport'](outside())
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(lastPaper().text).toMatch(/RAPPORT X[\s\S]*Carte bancaire \(1\) +12,00[\s\S]*Attendu +80,00/)
  })

  it('a Z is printed, and printed again as DUPLICATA', async () => {
    const { ref } = stand.command('closing.closeSession', { pieces: { '2000': 4 } }) as { ref: EntryRef }
    stand.command('receipt.printClosing', { of: ref })
    stand.command('receipt.printClosing', { of: ref })
    await stand.until((jobs) => jobs.length === 2 && jobs.every(({ state }) => state === 'printed'))
    const [first, second] = printer.papers.map((bytes) => readPaper(bytes).text)
    expect(first).toContain('CLÔTURE Z n° 1')
    expect(first).not.toContain('DUPLICATA')
    expect(second).toContain('DUPLICATA n° 1')
    expect(stand.query('printer.queue', {})).toMatchObject([
      { what: 'z', number: 1 },
      { what: 'z', number: 1 },
    ])
  })

  it('a Z is shown as its paper, and neither printed nor counted by that; another entry has none', async () => {
    const { ref } = stand.command('closing.closeSession', { pieces: { '2000': 4 } }) as { ref: EntryRef }
    const shown = await receiptHandlers['receipt.previewClosing'](outside(), { of: ref })
    if (!shown.ok) throw new Error('refused')
    const text = shown.value.lines.map((line) => line.text).join('\n')
    expect(text).toContain('CLÔTURE Z n° 1')
    expect(text).toMatch(/Carte bancaire \(1\) +12,00/)
    expect(text).not.toContain('DUPLICATA')
    expect(stand.jobs()).toEqual([])
    expect(await receiptHandlers['receipt.previewClosing'](outside(), { of })).toEqual({
      ok: false,
      refusal: { type: 'UnknownClosing' },
    })
  })

  it('a note before payment says what is to pay, priced as the sale will be', async () => {
    const basket = {
      id: '01a1d936-a705-7f95-b82f-d4a27afa2ff5',
      lines: [
        {
          key: 'a',
          sale: { type: 'free', label: 'Retouche', kind: 'service', unitPrice: 3000, quantity: 1000, vatRate: 2000 },
          label: 'Retouche',
          unit: 'piece',
          unitPrice: 3000,
          nature: 'services',
          vat: { onSite: 2000 },
        },
      ],
      mode: null,
      discount: { type: 'percent', bp: 1000 },
      parked: false,
    }
    stand.draft('basket.save', { basket })
    const asked = receiptHandlers['receipt.printNote'](outside(), { basket: basket.id, customer: 'Mme Dupont' })
    expect(asked).toMatchObject({ ok: true })
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(lastPaper().text).toMatch(
      /FACTICE[\s\S]*Mme Dupont[\s\S]*Retouche +27,00[\s\S]*22,50[\s\S]*4,50[\s\S]*À PAYER +27,00 €/,
    )
    expect(technical()).toMatchObject({
      type: 'notePrinted',
      detail: expect.stringContaining('"total":2700') as string,
    })
    const unknown = receiptHandlers['receipt.printNote'](outside(), { basket: 'none', customer: '' })
    expect(unknown).toEqual({ ok: false, refusal: { type: 'UnknownBasket' } })
  })

  it('the strip goes to the printer being set up, before anything is kept', async () => {
    const settings = { ...NO_PRINTER, connection: { type: 'network' as const, host: '127.0.0.1', port: printer.port } }
    stand.connect({})
    const made = receiptHandlers['printer.testStrip'](outside(), { settings })
    if (!made.ok) throw new Error('refused')
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(made.value.choices.length).toBe(10)
    expect(lastPaper().text).toContain("Réglage de l'imprimante")
    expect(stand.query('printer.settings', {}).connection.type).toBe('none')
  })

  it('the drawer opened by hand is opened, and logged', async () => {
    receiptHandlers['printer.kick'](outside())
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(Buffer.from(printer.papers[0] ?? []).toString('hex')).toBe('1b700019fa')
    expect(stand.query('cashSession.drawer', {}).movements).toMatchObject([{ type: 'drawerOpened' }])
  })

  it('the drawer opened while none is in use is logged too, with who asked', async () => {
    stand.command('closing.closeSession', { pieces: {}, reason: 'unknown', leaveBaskets: true })
    receiptHandlers['printer.kick'](outside())
    await stand.until((jobs) => jobs[0]?.state === 'printed')
    expect(technical()).toMatchObject({ type: 'drawerOpened' })
  })

  it('the recovery code of a new coop is printed where a printer is set up, and does not stay on the desk', async () => {
    stand.queue.afterCommand('coop.found', { recoveryCode: 'ABCD-EFGH' })
    await stand.until((jobs) => jobs.length === 0)
    expect(lastPaper().text).toContain('ABCD-EFGH')
  })
})
