// The whole market day of the fixture driven through the screens: its closing and its accounts are those the file expects.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KeptSession } from '../../shared/closing/contract.ts'
import {
  euros,
  expectShown,
  handedOver,
  plain,
  ringUp,
  tapDigits,
  type Hand,
  type Sale,
  type StallArticle,
  type Tender,
} from './cashier.ts'
import { expectFits, keepPicture, openShop, SMALL, USUAL_FLOAT, type Shop } from './kit.ts'

interface MarketDay {
  readonly event: string
  readonly floatCents: number
  readonly sales: readonly Sale[]
  readonly return: { readonly returnOf: number; readonly line: number; readonly totalCents: number }
  readonly paidOut: { readonly amountCents: number; readonly reason: string }
  readonly countedCents: number
  readonly expected: {
    readonly tickets: number
    readonly grossCents: number
    readonly absoluteCents: number
    readonly consigneCents: number
    readonly vat: Readonly<Record<string, { readonly netCents: number; readonly vatCents: number }>>
    readonly tenders: Readonly<Record<Tender['kind'], number>>
    readonly cashExpectedCents: number
    readonly cashDifferenceCents: number
    readonly soldThousandths: Readonly<Record<string, number>>
  }
}

const day = fixture<MarketDay>('market-day.json')
const stall = fixture<{ readonly articles: readonly StallArticle[] }>('cyprielles.json').articles

/** Who rings up which tickets; the others are sold with a finger. */
const HANDS: Readonly<Record<number, Hand>> = Object.fromEntries([
  ...[2, 7, 10, 12, 13, 19, 28, 35, 41, 42, 43, 58].map((number) => [number, 'keyboard']),
  ...[6, 11, 15, 16, 17, 23, 25, 34, 39, 47, 51].map((number) => [number, 'scanner']),
])

/** 959.29 € as they lie in the drawer in the evening. */
const COUNTED = { 5000: 9, 2000: 15, 1000: 15, 500: 8, 200: 5, 100: 6, 50: 4, 20: 4, 10: 4, 5: 1, 2: 2 }

describe('A market day through the screens', () => {
  let shop: Shop
  let page: Page

  beforeAll(async () => {
    const browser = { hasTouch: true, isMobile: false }
    shop = await openShop({ coop: 'cyprielles', float: null, viewport: SMALL, browser })
    page = shop.page
    await page.getByRole('button', { name: 'Awa', exact: true }).tap()
  })
  afterAll(() => shop.close())

  let isLost = false
  beforeEach(({ onTestFailed, skip }) => {
    skip(isLost, 'the day stopped before')
    onTestFailed(() => {
      isLost = true
    })
  })

  it('begins with the place of the day and 80 € counted in pictures', async () => {
    await tap('Ouvrir la caisse')
    await arrives('Où vend-on aujourd’hui ?')
    await looks('1-where')
    await tap('Nouvel endroit')
    await page.getByRole('radio', { name: 'Salon, foire' }).tap()
    await page.getByLabel('Nom', { exact: true }).fill(day.event)
    await looks('2-new-place')
    await tap('Ajouter')
    await tap('Continuer')
    await count(USUAL_FLOAT)
    await looks('3-float')
    await tap(`Ouvrir avec ${euros(day.floatCents)}`)
    await arrives('Vendre')
    expect(await shop.ask('cashSession.current', {})).toMatchObject({ float: day.floatCents, eventName: day.event })
  })

  it('sells sixty times, and says the right change each time', async () => {
    for (const sale of day.sales) {
      const change = sale.tenders.reduce((sum, { changeCents = 0 }) => sum + changeCents, 0)
      const handed = await ringUp(page, sale, { hand: HANDS[sale.number] ?? 'finger', stall })
      expect({ number: sale.number, ...handed }).toEqual({
        number: sale.number,
        said: euros(change),
        drawnCents: change,
      })
    }
    expect(await shop.ask('sale.last', {})).toMatchObject({ number: day.sales.length })
    await looks('4-after-sixty')
  }, 300_000)

  it('takes one line of an old ticket back, for cash', async () => {
    const { returnOf, totalCents } = day.return
    await page.getByRole('link', { name: 'Ventes' }).tap()
    await tap('Plus anciens')
    await looks('5-history')
    await page
      .getByRole('listitem')
      .getByRole('button', { name: new RegExp(`^${returnOf} `, 'u') })
      .tap()
    await page.getByRole('heading', { name: `Vente n° ${returnOf}` }).waitFor()
    await looks('6-ticket')
    await tap('Reprendre des articles')
    await tap(`${day.sales[returnOf - 1]?.lines[day.return.line]?.article} : plus`)
    await looks('7-what-comes-back')
    await tap(/^Mettre dans le panier/u)
    await page.getByRole('group', { name: 'Comment c’est payé' }).getByRole('button', { name: 'Espèces' }).tap()
    await arrives('À rembourser')
    await looks('8-refund')
    await tap(/^C’est rendu/u)
    await arrives('Remboursé')
    expect(await handedOver(page)).toEqual({ said: euros(-totalCents), drawnCents: -totalCents })
    await tap('Au suivant')
  })

  it('pays an expense out of the drawer', async () => {
    const { amountCents, reason } = day.paidOut
    await page.getByRole('link', { name: 'Argent' }).tap()
    await arrives('L’argent')
    await looks('9-money')
    await tap(/^Voir la caisse/u)
    await tap('Payer une dépense')
    await tapDigits(page, '12,40')
    await page.getByRole('radio', { name: 'Fournitures' }).tap()
    await page.getByLabel('Un mot, si tu veux').fill(reason)
    await tap('20 %')
    await looks('10-expense')
    await tap(`Payer ${euros(amountCents)}`)
    await page.getByRole('listitem').filter({ hasText: reason }).getByText(euros(-amountCents)).waitFor()
    await looks('11-drawer')
    expect((await shop.ask('cashSession.drawer', {})).expected).toBe(day.expected.cashExpectedCents)
  })

  it('is counted in pictures, differs by 0.50 €, and is closed with a reason', async () => {
    await tap('Compter et fermer')
    await count(COUNTED)
    await tap(/^Total du lecteur de cartes/u)
    await tapDigits(page, '628,51', 'C’est bon')
    await looks('12-count')
    await tap('Voir le résultat')
    await page.getByText('Pareil des deux côtés').waitFor()
    const missing = page.locator('.closing-picture').filter({ has: page.getByRole('heading', { name: 'Il manque' }) })
    await expectShown(missing.getByRole('paragraph'), '0,50 €')
    await looks('13-result')
    await page.getByRole('radio', { name: 'On ne sait pas' }).tap()
    await tap('Fermer la caisse')
    await arrives('Z n° 1')
  })

  it('shows the Z that the file expects', async () => {
    const { expected } = day
    const takings = card('Encaissé')
    await takings.getByText(euros(expected.grossCents), { exact: true }).waitFor()
    expect(await rowsOf('Encaissé')).toMatchObject({
      Tickets: String(expected.tickets),
      Retours: '1',
      'Ventes + retours': euros(expected.absoluteCents),
    })
    expect(await takings.getByText('Tickets 1 à 61').count()).toBe(1)
    const rates = Object.entries(expected.vat).map(([rate, { netCents, vatCents }]) =>
      [`${Number(rate) / 100} %`, euros(netCents), euros(vatCents), euros(netCents + vatCents)].join(' | '),
    )
    expect(await tableOf('TVA')).toEqual(rates)
    const paid = Object.entries(await rowsOf('Comment on a été payé')).map(([way, amount]) => [
      way.replace(/ × \d+$/u, ''),
      amount,
    ])
    const { cash, card: cards, cheque } = expected.tenders
    expect(Object.fromEntries(paid)).toEqual({ Espèces: euros(cash), Carte: euros(cards), Chèque: euros(cheque) })
    expect(await rowsOf('Le tiroir')).toMatchObject({
      'Au départ': euros(day.floatCents),
      'Ventes en espèces': euros(cash),
      Payé: euros(-day.paidOut.amountCents),
      Attendu: euros(expected.cashExpectedCents),
      Compté: euros(day.countedCents),
      Différence: euros(expected.cashDifferenceCents),
      'Pourquoi cette différence ?': 'On ne sait pas',
    })
    await looks('14-z')
  })

  it('keeps the Z that the file expects, and what was sold of each thing', async () => {
    const { totals, cashExpected, difference } = await closing()
    const byRate = totals.vat.map(({ rate, net, vat }) => [String(rate), { netCents: net, vatCents: vat }])
    expect({
      tickets: totals.tickets,
      grossCents: totals.gross,
      absoluteCents: totals.absolute,
      consigneCents: totals.consigne,
      vat: Object.fromEntries(byRate) as unknown,
      tenders: Object.fromEntries(totals.tenders.map(({ kind, amount }) => [kind, amount])),
      cashExpectedCents: cashExpected,
      cashDifferenceCents: difference,
      soldThousandths: await sold(),
    }).toEqual(day.expected)
  })

  it('gives the host the accounts of the worked Z, in both formats', async () => {
    const { day: from } = await closing()
    const { today: to } = await shop.ask('coop.status', {})
    for (const format of ['caerp', 'fec'] as const) {
      const { files } = await shop.ask('export.make', { format, from, to })
      const lines = postingsIn(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('latin1'), format)
      const z = lines.filter(({ label }) => label === 'Z 0001 caisse 1')
      expect(Object.fromEntries(z.map(({ account, debit, credit }) => [account, debit - credit]))).toEqual({
        531000: 89_169,
        511500: 62_851,
        511200: 12_728,
        658000: 50,
        701000: -103_392,
        706000: -19_164,
        707000: -14_773,
        445710: -27_469,
      })
      expect([sumOf(z.map(({ debit }) => debit)), sumOf(z.map(({ credit }) => credit))]).toEqual([164_798, 164_798])
      const cash = lines.filter(({ account }) => account === '531000').map(({ debit, credit }) => debit - credit)
      expect(sumOf(cash)).toBe(day.countedCents)
    }
  })

  async function tap(name: string | RegExp): Promise<void> {
    await page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).tap()
  }

  /** The screen of that title is there. */
  async function arrives(title: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  }

  /** A few of a kind are tapped one by one; many are written. */
  async function count(pieces: Readonly<Record<number, number>>): Promise<void> {
    for (const [face, pieceCount] of Object.entries(pieces)) {
      const money = euros(Number(face))
      if (pieceCount > 5) await page.getByLabel(`Combien de ${money}`, { exact: true }).fill(String(pieceCount))
      else for (let piece = 0; piece < pieceCount; piece += 1) await tap(`Un de plus : ${money}`)
    }
  }

  /** A step of the day as somebody sees it at 1024×600: nothing hidden below, and kept as a picture. */
  async function looks(name: string): Promise<void> {
    await expectFits(page)
    await keepPicture(page, `day-${name}`)
  }

  const card = (title: string) => page.getByRole('heading', { level: 2, name: title, exact: true }).locator('..')

  async function rowsOf(title: string): Promise<Record<string, string>> {
    const terms = await card(title).getByRole('term').all()
    const figures = await card(title).getByRole('definition').all()
    const rows = terms.map(async (term, row) => [await plain(term), await plain(figures[row] ?? term)] as const)
    return Object.fromEntries(await Promise.all(rows))
  }

  async function tableOf(title: string): Promise<string[]> {
    const [, ...rows] = await card(title).getByRole('row').all()
    const cells = (row: (typeof rows)[number]) => row.getByRole('rowheader').or(row.getByRole('cell')).all()
    const texts = rows.map(async (row) => Promise.all((await cells(row)).map(plain)))
    return (await Promise.all(texts)).map((row) => row.join(' | '))
  }

  async function closing(): Promise<KeptSession> {
    const [kept] = await shop.ask('closing.sessions', {})
    if (!kept) throw new Error('Nothing was closed')
    return kept
  }

  async function sold(): Promise<Record<string, number>> {
    const quantities: Record<string, number> = {}
    for (const { till, seq } of await shop.ask('sale.list', { limit: 200 })) {
      const { lines } = await shop.ask('sale.ticket', { till, seq })
      for (const { label, quantity } of lines) quantities[label] = (quantities[label] ?? 0) + quantity
    }
    return quantities
  }
})

interface AccountLine {
  readonly account: string
  readonly label: string
  readonly debit: number
  readonly credit: number
}

/** Where each format keeps the account, the label, the debit and the credit; CAERP writes each line twice (G, A). */
const COLUMNS = { caerp: [3, 7, 9, 10], fec: [4, 10, 11, 12] } as const

function postingsIn(text: string, format: keyof typeof COLUMNS): AccountLine[] {
  const [, ...rows] = text.split(/\r?\n/u).filter((line) => line !== '')
  const cells = rows.map((line) => (format === 'fec' ? line.split('\t') : line.slice(1, -1).split('";"')))
  return cells
    .filter((row) => format === 'fec' || row[11] === 'G')
    .map((row) => {
      const [account, label, debit, credit] = COLUMNS[format].map((column) => row[column] ?? '')
      return { account: account ?? '', label: label ?? '', debit: centsOf(debit), credit: centsOf(credit) }
    })
}

function centsOf(text = ''): number {
  const [whole = '0', fraction = ''] = text.split(',')
  return Number(whole + fraction.padEnd(2, '0'))
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8')) as T
}
