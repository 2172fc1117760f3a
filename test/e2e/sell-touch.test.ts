// Somebody who has never seen a till sells with her finger on a ten-inch screen.

import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_PRINTER, type PrintJob } from '../../shared/receipt/receipt.ts'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, USUAL, type Shop } from './kit.ts'

let shop: Shop | undefined
afterEach(async () => {
  await shop?.close()
  shop = undefined
})

const TOUCH = { hasTouch: true, isMobile: false }

async function open(options: Partial<Parameters<typeof openShop>[0]> = {}) {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL, browser: TOUCH, ...options })
  const { page } = shop
  await shop.signInAs(options.coop === 'sunucoop' ? 'Aminata' : 'Awa')
  await page.getByRole('heading', { name: 'Vendre' }).waitFor()
  return { shop, page }
}

const tile = (page: Page, name: string) =>
  page.getByRole('tabpanel').getByRole('button', { name: new RegExp(`^${name}`, 'u') })
const basket = (page: Page) => page.getByRole('region', { name: 'Panier' })
const line = (page: Page, name: string) => basket(page).getByRole('listitem').filter({ hasText: name })
const total = (page: Page) => plain(basket(page).locator('output').first())
const cashButton = (page: Page) =>
  page.getByRole('group', { name: 'Comment c’est payé' }).getByRole('button', { name: 'Espèces' })

async function keys(page: Page, pressed: readonly string[]): Promise<void> {
  const pad = page.getByRole('dialog').getByRole('group', { name: 'Chiffres' })
  for (const key of pressed) await pad.getByRole('button', { name: key, exact: true }).tap()
}

/** Notes on the page, in their order: a tap, the frame that shows it, the basket on its way, half a frame later. */
async function noteFramesAndSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const order: string[] = []
    Reflect.set(window, 'order', order)
    const noted = () => {
      order.push('tap')
      requestAnimationFrame(() => {
        order.push('frame')
        setTimeout(() => order.push('later'), 8)
      })
    }
    addEventListener('click', noted, { capture: true })
    const send = window.fetch
    window.fetch = (address, options) => {
      if (String(options?.body).includes('"basket.save"')) order.push('save')
      return send(address, options)
    }
  })
}

/** Money is written with thin spaces. */
async function plain(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').replace(/[\u00a0\u202f]/gu, ' ').trim()
}

describe('with a finger', () => {
  it('three articles are sold for cash in six taps, and the change is drawn', async () => {
    const { shop, page } = await open()
    let taps = 0
    const tap = async (place: Locator) => {
      await place.tap()
      taps += 1
    }
    await tap(tile(page, 'Pochette wax'))
    await tap(tile(page, 'Bandeau cheveux'))
    await tap(tile(page, 'Nœud papillon'))
    expect(await total(page)).toBe('39,00 €')
    await tap(cashButton(page))
    await tap(page.getByRole('group', { name: 'Ce qu’on donne souvent' }).getByRole('button', { name: '50,00 €' }))
    const change = page.getByRole('list', { name: 'À mettre dans la main' })
    expect(await plain(change)).toContain('10,00 €')
    await expectAccessible(page)
    await expectFits(page)
    await expectTouchable(page, 56)
    await tap(page.getByRole('button', { name: 'C’est payé' }))
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(taps).toBeLessThanOrEqual(6)
    expect(await plain(page.getByRole('list', { name: 'À mettre dans la main' }))).toContain('1,00 €')
    await expectAccessible(page)
    await keepPicture(page, 'sell-touch-change')
    await page.getByRole('button', { name: 'Au suivant' }).tap()
    await page.getByRole('heading', { name: 'Vendre' }).waitFor()
    const last = await shop.ask('sale.last', {})
    expect(last).toMatchObject({ number: 1, total: 3900, tenders: ['cash'] })
    const drawer = await shop.ask('cashSession.drawer', {})
    expect(drawer.expected).toBe(8000 + 3900)
  })

  it('what is painted is on its way to the desk at once, and a key held down does not write at each repeat', async () => {
    const { shop, page } = await open()
    await noteFramesAndSaves(page)
    for (const name of ['Pochette wax', 'Bandeau cheveux', 'Nœud papillon']) {
      await tile(page, name).tap()
      await line(page, name).waitFor()
      await page.waitForTimeout(150)
    }
    expect(await page.evaluate(() => Reflect.get(window, 'order') as string[])).toEqual(
      Array.from({ length: 3 }, () => ['tap', 'frame', 'save', 'later']).flat(),
    )
    const writes = await page.evaluate(async () => {
      const order = Reflect.get(window, 'order') as string[]
      order.length = 0
      for (let repeat = 0; repeat < 40; repeat += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, repeat: repeat > 0 }))
        await new Promise((resolve) => setTimeout(resolve, 8))
      }
      return order.filter((what) => what === 'save').length
    })
    expect(writes).toBeLessThanOrEqual(20)
    expect(await line(page, 'Nœud papillon').textContent()).toContain('41')
    const kept = async () => (await shop.ask('basket.list', {}))[0]?.lines.at(-1)?.sale
    // Its order is looked at above; how soon it is answered is the computer's affair.
    await expect.poll(kept, { timeout: 15_000 }).toMatchObject({ quantity: 41_000 })
    await shop.restart()
    await shop.signInAs('Awa')
    await line(page, 'Nœud papillon').waitFor()
    expect(await line(page, 'Nœud papillon').textContent()).toContain('41')
  })

  it('a basket begun in training is not sold for real, and the real one waits for its own till', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await expect.poll(async () => (await shop.ask('basket.list', {})).length).toBe(1)
    await shop.ask('till.setTraining', { on: true })
    await page.getByText('La caisse n’est pas ouverte').waitFor()
    await shop.ask('cashSession.open', { event: null, pieces: { 1000: 2 }, source: 'bank' })
    await tile(page, 'Trousse jean').tap()
    await line(page, 'Trousse jean').waitFor()
    expect(await total(page)).toBe('14,00 €')
    await shop.ask('till.setTraining', { on: false })
    await line(page, 'Pochette wax').waitFor()
    expect(await total(page)).toBe('18,00 €')
  })

  it('the selling screen fits, is touchable and accessible, in each theme', async () => {
    const { page } = await open()
    await tile(page, 'Pochette wax').tap()
    for (const theme of ['day', 'night', 'sunlight']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
      await expectAccessible(page)
      await keepPicture(page, `sell-small-${theme}`)
    }
    await expectFits(page)
    await expectTouchable(page, 56)
    await page.setViewportSize(USUAL)
    await expectFits(page)
    await keepPicture(page, 'sell-usual')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await expectFits(page)
    await keepPicture(page, 'sell-large')
  })

  it('a length is cut in two taps, stepped, and typed on the pad', async () => {
    const { page } = await open()
    await tile(page, 'Guirlande fanions').tap()
    await expectAccessible(page)
    await expectTouchable(page, 56)
    await page.getByRole('button', { name: '0,40 m' }).tap()
    await page.getByRole('button', { name: 'Ajouter au panier' }).tap()
    expect(await total(page)).toBe('2,60 €')
    await page.getByRole('button', { name: 'Guirlande fanions : plus' }).tap()
    expect(await total(page)).toBe('3,25 €')
    await basket(page).getByRole('button', { name: /^0,50/u }).tap()
    await keys(page, ['2', ',', '5'])
    await page.getByRole('button', { name: 'D’accord' }).tap()
    expect(await total(page)).toBe('16,25 €')
  })

  it('a discount on a line and on everything shows what it takes', async () => {
    const { shop, page } = await open()
    await tile(page, 'Tote bag wax').tap()
    await page.getByRole('button', { name: 'Tote bag wax : remise' }).tap()
    await page.getByRole('button', { name: '10 %' }).tap()
    await page.getByRole('button', { name: 'D’accord' }).tap()
    expect(await total(page)).toBe('22,50 €')
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Autres gestes' }).tap()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Remise sur tout' }).tap()
    await page.getByRole('radio', { name: 'Euros €' }).tap()
    await page.getByRole('button', { name: '2,00 €', exact: true }).tap()
    await page.getByRole('button', { name: 'D’accord' }).tap()
    expect(await total(page)).toBe('38,50 €')
    await page.getByRole('button', { name: 'Carte' }).tap()
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 3850, tenders: ['card'] })
    await page.getByRole('heading', { name: 'Vendre' }).waitFor({ timeout: 4000 })
  })

  it('what was taken off by mistake is put back', async () => {
    const { page } = await open()
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Pochette wax : enlever' }).tap()
    await expect.poll(() => line(page, 'Pochette wax').count()).toBe(0)
    await page.getByRole('button', { name: 'Remettre' }).tap()
    expect(await total(page)).toBe('18,00 €')
  })

  it('two baskets wait their turn as small tickets', async () => {
    const { page } = await open()
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Mettre de côté' }).tap()
    await tile(page, 'Nœud papillon').tap()
    await page.getByRole('list', { name: 'Paniers de côté' }).getByRole('button', { name: /18,00/u }).tap()
    expect(await total(page)).toBe('18,00 €')
    await expect.poll(() => plain(page.getByRole('list', { name: 'Paniers de côté' }))).toContain('12,00 €')
    await keepPicture(page, 'sell-parked')
  })

  it('part by card and the rest in cash, with change on the cash only', async () => {
    const { shop, page } = await open()
    await tile(page, 'Sac à dos jean').tap()
    await page.getByRole('button', { name: 'Carte', exact: true }).tap()
    await page.getByRole('button', { name: 'Carte : une partie seulement' }).tap()
    await keys(page, ['3', '0'])
    await page.getByRole('button', { name: /D’accord/u }).tap()
    await page.getByRole('group', { name: 'Billets et pièces' }).getByRole('button', { name: '50,00 €' }).tap()
    await keepPicture(page, 'pay-mixed')
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    const last = await shop.ask('sale.last', {})
    const ticket = await shop.ask('sale.ticket', { till: last?.till ?? 0, seq: last?.seq ?? 0 })
    expect(ticket.tenders).toMatchObject([
      { kind: 'card', amount: 3000 },
      { kind: 'cash', amount: 2500, given: 5000, change: 2500 },
    ])
  })

  it('more than 1,000 € in cash is refused with its reason and a way out', async () => {
    const { shop, page } = await open()
    await tile(page, 'Sac à dos jean').tap()
    await basket(page).getByRole('button', { name: '1', exact: true }).tap()
    await keys(page, ['2', '0'])
    await page.getByRole('button', { name: 'D’accord' }).tap()
    await cashButton(page).tap()
    await page.getByRole('alert').filter({ hasText: 'La loi interdit' }).waitFor()
    expect(await page.getByRole('button', { name: /juste/u }).isDisabled()).toBe(true)
    await keepPicture(page, 'pay-limit')
    await page.getByRole('button', { name: /1 000 € en espèces/u }).tap()
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 110_000, tenders: ['cash', 'card'] })
  })

  it('an article that comes back gives the money back', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await tile(page, 'Pochette wax').tap()
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('button', { name: 'Au suivant' }).tap()
    await page.getByRole('button', { name: 'Voir' }).tap()
    await page.getByRole('heading', { name: 'Vente n° 1' }).waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await keepPicture(page, 'history-small')
    await page.getByRole('button', { name: 'Reprendre des articles' }).tap()
    await page.getByRole('button', { name: 'Pochette wax : plus' }).tap()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Mettre dans le panier/u }).tap()
    expect(await plain(basket(page))).toContain('à rendre')
    await keepPicture(page, 'sell-return')
    await cashButton(page).tap()
    await expectAccessible(page)
    await keepPicture(page, 'pay-refund')
    await page.getByRole('button', { name: /C’est rendu/u }).tap()
    await page.getByRole('heading', { name: 'Remboursé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ type: 'return', total: -1800 })
    expect((await shop.ask('cashSession.drawer', {})).expected).toBe(8000 + 1800)
  })

  it('a wrong tender is put right without a return', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Carte', exact: true }).tap()
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    await page.getByRole('link', { name: 'Ventes' }).tap()
    await page.getByRole('button', { name: /^1 /u }).tap()
    await page.getByRole('button', { name: 'C’était payé autrement' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'Espèces' }).tap()
    await expectAccessible(page)
    await keepPicture(page, 'history-correct')
    await page.getByRole('button', { name: /^Corriger/u }).tap()
    await expect.poll(() => plain(page.getByRole('list', { name: 'Comment c’est payé' }))).toContain('Espèces')
    expect((await shop.ask('cashSession.drawer', {})).expected).toBe(8000 + 1800)
  })
})

describe('in a kitchen', () => {
  it('a dish to take away, a cup lent and a cup given back', async () => {
    const { shop, page } = await open({ coop: 'sunucoop' })
    await tile(page, 'Alloco').tap()
    await page.getByRole('radio', { name: 'À emporter' }).tap()
    const cups = page.getByRole('group', { name: 'Gobelet consigné' })
    await cups.getByRole('button', { name: /^Gobelet/u }).tap()
    expect(await total(page)).toBe('5,00 €')
    await cups.getByRole('button', { name: /^Rendu/u }).tap()
    await cups.getByRole('button', { name: /^Rendu/u }).tap()
    expect(await total(page)).toBe('3,00 €')
    await expectAccessible(page)
    await expectFits(page)
    await expectTouchable(page, 56)
    await keepPicture(page, 'sell-kitchen')
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    const last = await shop.ask('sale.last', {})
    const ticket = await shop.ask('sale.ticket', { till: last?.till ?? 0, seq: last?.seq ?? 0 })
    expect(ticket).toMatchObject({ total: 300, turnover: 400, consigne: -100, mode: 'takeAway' })
  })

  it('a price by hand bears the rate of its picture', async () => {
    const { shop, page } = await open({ coop: 'sunucoop' })
    await page.getByRole('button', { name: 'Prix libre' }).tap()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Épicerie/u }).tap()
    await keepPicture(page, 'sell-free-price')
    await keys(page, ['6', ',', '5'])
    await page.getByRole('button', { name: /Ajouter au panier/u }).tap()
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    const last = await shop.ask('sale.last', {})
    const ticket = await shop.ask('sale.ticket', { till: last?.till ?? 0, seq: last?.seq ?? 0 })
    expect(ticket.byRate).toMatchObject([{ rate: 550, net: 616, vat: 34 }])
  })
})

describe('when something goes wrong', () => {
  it('a closed drawer says so and leads there', async () => {
    const { page } = await open({ float: null })
    await page.getByText('La caisse n’est pas ouverte').waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'sell-closed')
    await page.getByRole('button', { name: 'Ouvrir la caisse' }).tap()
    await expect.poll(() => page.url()).toContain('/drawer')
  })

  it('a price that changed meanwhile is shown and asked about', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await cashButton(page).tap()
    const [found] = await shop.ask('catalogue.search', { text: 'Pochette' })
    await shop.ask('catalogue.changeArticle', { article: found?.id ?? '', fields: { price: 2000 } })
    await page.getByRole('alert').filter({ hasText: 'coûte maintenant' }).waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'pay-price-changed')
    await page.getByRole('button', { name: 'Prendre le nouveau prix' }).tap()
    await page.getByRole('button', { name: /20,00 € juste/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 2000 })
  })

  it('a basket put aside before its price changed is asked about before the card is', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Mettre de côté' }).tap()
    const [found] = await shop.ask('catalogue.search', { text: 'Pochette' })
    await shop.ask('catalogue.changeArticle', { article: found?.id ?? '', fields: { price: 2000 } })
    await page.getByRole('list', { name: 'Paniers de côté' }).getByRole('button', { name: /18,00/u }).tap()
    await page.getByRole('button', { name: 'Carte', exact: true }).tap()
    await page.getByRole('alert').filter({ hasText: 'coûte maintenant' }).waitFor()
    expect(await page.getByRole('button', { name: /C’est payé/u }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Prendre le nouveau prix' }).tap()
    await page.getByRole('button', { name: /C’est payé 20,00/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 2000, tenders: ['card'] })
  })

  it('without a printer the receipt is shown on the screen, and nothing waits for paper', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Carte', exact: true }).tap()
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('button', { name: 'Voir le ticket' }).tap()
    const receipt = page.getByRole('dialog').getByRole('group', { name: 'Le ticket tel qu’il sort' })
    await receipt.waitFor()
    expect(await plain(receipt)).toContain('Pochette wax')
    await expectAccessible(page)
    await keepPicture(page, 'sell-shown-receipt')
    expect(await shop.ask('printer.queue', {})).toEqual([])
  })

  it('a printer that is off is said, its papers are seen, and one is given up', async () => {
    const { shop, page } = await open()
    const connection = { type: 'network', host: '127.0.0.1', port: 9 } as const
    await shop.ask('printer.set', { settings: { ...NO_PRINTER, connection } })
    await tile(page, 'Pochette wax').tap()
    await page.getByRole('button', { name: 'Carte', exact: true }).tap()
    await page.getByRole('button', { name: /C’est payé/u }).tap()
    await page.getByRole('button', { name: 'Ticket papier' }).tap()
    await page.getByRole('button', { name: 'Envoyé' }).waitFor()
    const [job] = await shop.ask('printer.queue', {})
    const { desk } = shop.host
    const kept = desk.get<PrintJob>('printJob', job?.id ?? '')
    if (kept) desk.put({ kind: 'printJob', id: kept.id, at: kept.at }, { ...kept, trouble: 'notAnswering', tries: 1 })
    await shop.ask('printer.set', { settings: { ...NO_PRINTER, connection, footer: 'Merci' } })
    await page.getByRole('button', { name: 'En attente' }).waitFor()
    await page.getByRole('button', { name: 'Au suivant' }).tap()
    await page.getByRole('button', { name: 'Ce qui attend l’imprimante 1' }).tap()
    const paper = page.getByRole('listitem').filter({ hasText: 'Ticket n° 1' })
    expect(await plain(paper)).toContain('L’imprimante ne répond pas')
    await expectAccessible(page)
    await expectTouchable(page, 56)
    await keepPicture(page, 'sell-printer-off')
    await paper.getByRole('button', { name: 'Ne plus l’imprimer' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await shop.ask('printer.queue', {})).toEqual([])
  })

  it('after a crash the last sale is told and the basket is as it was', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('button', { name: 'Au suivant' }).tap()
    await tile(page, 'Nœud papillon').tap()
    await tile(page, 'Nœud papillon').tap()
    await expect
      .poll(async () => (await shop.ask('basket.list', {}))[0]?.lines[0]?.sale)
      .toMatchObject({ quantity: 2000 })
    await shop.restart()
    await shop.signInAs('Awa')
    await expect.poll(() => total(page)).toBe('24,00 €')
    const last = page.getByRole('region', { name: 'Dernière vente n° 1' })
    expect(await plain(last)).toContain('18,00 €')
    expect(await plain(last)).toContain('ticket pas imprimé')
    await expectAccessible(page)
    await keepPicture(page, 'sell-after-crash')
  })

  it('a basket that came back though it was sold is not sold twice', async () => {
    const { shop, page } = await open()
    await tile(page, 'Pochette wax').tap()
    await expect.poll(async () => (await shop.ask('basket.list', {})).length).toBe(1)
    const [kept] = await shop.ask('basket.list', {})
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('button', { name: 'Au suivant' }).tap()
    await expect.poll(async () => (await shop.ask('basket.list', {})).length).toBe(0)
    await shop.restart()
    if (kept) shop.host.desk.put({ kind: 'basket', id: kept.id, at: Date.now() }, kept)
    await shop.signInAs('Awa')
    await tile(page, 'Nœud papillon').tap()
    await cashButton(page).tap()
    await page.getByRole('button', { name: /juste/u }).tap()
    await page.getByRole('alert').filter({ hasText: 'déjà vendu' }).waitFor()
    expect(await shop.ask('sale.list', { limit: 10 })).toHaveLength(1)
    await page.getByRole('button', { name: 'Revenir au panier' }).first().tap()
    await line(page, 'Pochette wax').getByRole('button').first().tap()
    await page.getByRole('button', { name: 'Pochette wax : enlever' }).tap()
    await cashButton(page).tap()
    await page.getByRole('button', { name: /12,00 € juste/u }).tap()
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.list', { limit: 10 })).toMatchObject([{ total: 1200 }, { total: 1800 }])
  })
})
