// The last evening: the accountant asks about a Z, the manager answers beside it, the group ends, and all of it is only read.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openShop, SMALL, USUAL_FLOAT, type Shop } from './kit.ts'

describe('The last evening', () => {
  let shop: Shop
  let page: Page
  let z: string
  beforeAll(async () => {
    shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
    page = shop.page
    z = await sellAndCount(shop)
    await shop.ask('member.join', { name: 'Nadia', role: 'accountant', colour: '#23388f', language: 'fr' })
  })
  afterAll(() => shop.close())

  const button = (on: Page, name: string | RegExp) => on.getByRole('button', { name })
  /** What is kept, not what stands in the field. */
  const said = (on: Page, text: string) => on.getByRole('paragraph').filter({ hasText: text }).first()
  const goTo = (on: Page, path: string) => on.evaluate((hash) => void (location.hash = hash), path)

  it('begins with a question on a figure, answered where the figure is', async () => {
    const hers = await shop.openScreen({ viewport: SMALL })
    await button(hers, 'Nadia').click()
    await hers.getByRole('navigation').waitFor()
    await goTo(hers, z)
    await button(hers, /^Question sur/u).click()
    await hers.getByLabel('Ta question').fill('Pourquoi si peu ?')
    await button(hers, 'Demander').click()
    await said(hers, 'Pourquoi si peu ?').waitFor()
    await hers.context().close()

    await shop.signInAs('Awa')
    await goTo(page, z)
    await button(page, /^Question sur/u).click()
    await page.getByLabel('Ta réponse').fill('Il pleuvait.')
    await button(page, 'Répondre').click()
    await said(page, 'Il pleuvait.').waitFor()
    await keepPicture(page, 'ending-1-question')
    const [question] = await shop.ask('question.list', {})
    expect(question).toMatchObject({ text: 'Pourquoi si peu ?', answers: [{ text: 'Il pleuvait.' }] })
    await page.keyboard.press('Escape')
  })

  it('closes, archives and ends; afterwards everything is read and nothing is written', async () => {
    await goTo(page, '/ending')
    await button(page, /À l’abri/u).click()
    await button(page, 'Faire l’archive de tout').click()
    await page.getByText('C’est à l’abri.').waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'ending-2-archived')
    await button(page, /La fin/u).click()
    await page.getByRole('radio', { name: 'Personne' }).check()
    await button(page, 'Fermer pour toujours').click()
    await button(page, 'Faire le fichier').waitFor()
    await keepPicture(page, 'ending-3-ended')
    const periods = await shop.ask('closing.periods', {})
    expect(periods.map(({ period }) => period).sort()).toEqual(['day', 'month', 'year'])
    await expect(shop.ask('cashSession.open', { event: null, pieces: {}, source: 'bank' })).rejects.toThrow('CoopEnded')
  })
})

/** Where the Z of a short day is read. */
async function sellAndCount(shop: Shop): Promise<string> {
  const article = (await shop.ask('catalogue.search', { text: 'Pochette wax' }))[0]
  if (!article) throw new Error('something is on sale')
  const line = { type: 'article' as const, article: article.id, quantity: 1000, unitPrice: article.price }
  const tenders = [{ kind: 'card' as const, amount: article.price }]
  await shop.ask('sale.record', { lines: [line], mode: null, tenders, expectedTotal: article.price })
  await shop.ask('closing.closeSession', { pieces: USUAL_FLOAT })
  const [kept] = await shop.ask('closing.sessions', {})
  if (!kept) throw new Error('the Z is kept')
  return `/money/z/${kept.till}-${kept.seq}`
}
