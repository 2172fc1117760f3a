// The money on a small screen: by keyboard alone, counted blind, and from right to left.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

describe('The money on a small screen', () => {
  let shop: Shop
  let page: Page

  beforeAll(async () => {
    shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
    page = shop.page
    page.setDefaultTimeout(30_000)
    await shop.signInAs('Awa')
    await sellOne('Sac à dos jean')
  })
  afterAll(() => shop.close())

  for (const path of ['/drawer', '/close', '/money', '/money/x', '/share', '/host', '/board']) {
    it(`${path} fits, is accessible and large enough for a thumb, in French and in Arabic`, async () => {
      await speaking('fr')
      await goTo(path)
      await expectPresentable(`small${path.replaceAll('/', '-')}-fr`)
      await speaking('ar')
      await expectPresentable(`small${path.replaceAll('/', '-')}-ar`)
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    })
  }

  it('the screens beside fit too: nothing is cut at the side, nothing is too small for a thumb', async () => {
    await speaking('fr')
    for (const path of ['/stock', '/stock/files', '/history', '/people/hours', '/catalogue/ranges', '/recovery']) {
      await goTo(path)
      await page.waitForURL((url) => url.hash === `#${path}`)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      await expectFits(page)
      await expectTouchable(page, 44)
      expect({ path, cut: await cutAtTheSide() }).toEqual({ path, cut: [] })
    }
  })

  it('a blind count hides what is expected until the count is entered', async () => {
    await speaking('fr')
    await shop.ask('coop.change', { coop: { blindCount: true } })
    const expected = '135,00 €'
    for (const path of ['/drawer', '/money/x', '/close']) {
      await goTo(path)
      await page
        .getByText(/On verra après|On compte d’abord/u)
        .first()
        .waitFor()
      expect(await words()).not.toContain(expected)
    }
    await page.getByLabel('Combien de 100,00 €', { exact: true }).fill('1')
    await page.getByRole('button', { name: 'Voir le résultat' }).click()
    await page.getByRole('heading', { name: 'Attendu' }).waitFor()
    expect(await words()).toContain(expected)
    expect(await words()).toContain('35,00 €')
    await page.getByRole('button', { name: 'Recompter' }).click()
  })

  it('before a blind count a cashier finds nothing the cash could be worked out from', async () => {
    const tablet = await shop.openScreen()
    await tablet.getByRole('button', { name: 'Bintou', exact: true }).click()
    await tablet.getByRole('navigation').waitFor()
    for (const path of ['/money', '/money/x', '/board']) {
      await tablet.evaluate((hash) => void (location.hash = hash), path)
      await tablet.getByText(/On compte d’abord|Notre semaine/u).waitFor()
      await tablet.waitForLoadState('networkidle')
      const seen = (await tablet.getByRole('main').innerText()).replace(/[\u00a0\u202f]/gu, ' ')
      expect(seen).not.toContain('55,00 €')
    }
    await tablet.context().close()
    await goTo('/money')
    await page.getByText('55,00 €').first().waitFor()
    await goTo('/close')
  })

  it('a drawer is counted and closed by keyboard alone', async () => {
    await page.getByLabel('Combien de 100,00 €', { exact: true }).focus()
    await page.keyboard.type('1')
    await tabTo('Combien de 20,00 €')
    await page.keyboard.type('1')
    await tabTo('Combien de 5,00 €')
    await page.keyboard.type('3')
    await tabTo('Voir le résultat')
    await page.keyboard.press('Enter')
    await page.getByText('C’est juste').waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await expectPresentable('small-result-exact')
    await tabTo('Fermer la caisse')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Z n° 1' }).waitFor()
    const [closing] = await shop.ask('closing.sessions', {})
    expect(closing).toMatchObject({ cashCounted: 13_500, difference: 0, reason: null })
  })

  it('the next drawer begins with what the last one left, and says when it is not all there', async () => {
    await goTo('/drawer')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('button', { name: 'Ouvrir avec 135,00 €' }).waitFor()
    await page.getByRole('button', { name: 'Un de moins : 5,00 €' }).click()
    await page.getByText('Resté la dernière fois : 135,00 €. Écart : −5,00 €.').waitFor()
    await expectPresentable('small-float-gap')
    await page.getByRole('button', { name: 'Ouvrir avec 130,00 €' }).click()
    await page.waitForURL(/#\/sell$/u)
  })

  async function expectPresentable(name: string): Promise<void> {
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectFits(page)
    await expectTouchable(page, 44)
    await keepPicture(page, name)
  }

  /** What has to be pushed sideways to be read. */
  function cutAtTheSide(): Promise<string[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((part) => getComputedStyle(part).overflowX !== 'visible' && part.clientWidth > 2)
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    )
  }

  async function goTo(path: string): Promise<void> {
    await page.evaluate((hash) => void (location.hash = hash), path)
  }

  async function words(): Promise<string> {
    return (await page.getByRole('main').innerText()).replace(/[\u00a0\u202f]/gu, ' ')
  }

  /** As the member would choose it in her settings. */
  async function speaking(language: 'fr' | 'ar'): Promise<void> {
    await shop.ask('member.setLanguage', { language })
    await page.reload()
    await page.locator(`html[lang=${language}]`).waitFor()
  }

  /** Moves on by the Tab key until the control of that name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      const reached = await page.evaluate(() => {
        const control = document.activeElement
        return control?.getAttribute('aria-label') ?? control?.textContent ?? ''
      })
      if (reached.replace(/[\u00a0\u202f]/gu, ' ').trim() === name) return
    }
    throw new Error(`${name} is not reached by the Tab key`)
  }

  async function sellOne(name: string): Promise<void> {
    const { tiles } = await shop.ask('catalogue.tiles', { range: null })
    const tile = tiles.find((one) => one.name === name)
    if (!tile) throw new Error(`${name} is not for sale`)
    const lines = [{ type: 'article' as const, article: tile.id, quantity: 1_000, unitPrice: tile.price }]
    const tenders = [{ kind: 'cash' as const, amount: tile.price }]
    await shop.ask('sale.record', { lines, mode: null, tenders, expectedTotal: tile.price })
  }
})
