// A new coop's first minutes, through the screens of the real counter: five questions, then selling.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { openCounter } from '../../electron/counter/server.ts'
import { openHost } from '../../electron/host.ts'
import { expectAccessible, expectTouchable, keepPicture, launchBrowser, SMALL, USUAL } from './kit.ts'

const CLIENT = process.env['ETAL_CLIENT'] ?? join(import.meta.dirname, '..', '..', 'dist', 'client')
const A_DAY_MS = 86_400_000
const closings: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close()
})

interface Nothing {
  readonly page: Page
  readonly failures: string[]
  /** The computer's clock goes ahead by so much. */
  goAhead(milliseconds: number): void
}

async function openNothing(viewport = USUAL): Promise<Nothing> {
  const folder = mkdtempSync(join(tmpdir(), 'etal-first-'))
  closings.push(async () => rmSync(folder, { recursive: true, force: true }))
  let ahead = 0
  const clock = () => Date.now() + ahead
  const host = await openHost({ data: join(folder, 'data'), keys: join(folder, 'keys'), quiet: true, clock })
  closings.push(() => host.close())
  const counter = await openCounter(host, { clientFolder: CLIENT })
  closings.push(() => counter.close())
  const browser: Browser = await launchBrowser()
  closings.push(() => browser.close())
  const context = await browser.newContext({ viewport, locale: 'fr-FR', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION/u.test(message.text())) failures.push(message.text())
  })
  await page.goto(counter.address)
  return { page, failures, goAhead: (milliseconds) => void (ahead += milliseconds) }
}

const next = (page: Page) => page.getByRole('button', { name: 'Suivant' }).click()

describe('the first start', () => {
  it('asks five questions, gives the recovery code, and lets the manager sell', async () => {
    const { page, failures, goAhead } = await openNothing(SMALL)
    await page.getByRole('heading', { level: 1, name: 'Bienvenue' }).waitFor()
    await keepPicture(page, 'first-start-1-welcome')
    await expectAccessible(page)
    await expectTouchable(page, 44)
    await page.getByRole('button', { name: 'Commencer' }).click()

    await page.getByLabel('Nom du groupe').fill('Les Cousettes')
    await keepPicture(page, 'first-start-2-name')
    await expectAccessible(page)
    await next(page)

    await page.getByRole('checkbox', { name: /Couture et tissu/u }).check()
    await expectAccessible(page)
    await next(page)

    await page.getByLabel('Prénom').fill('Awa')
    await page.getByLabel(/Code de Awa/u).fill('2468')
    await page.getByRole('button', { name: 'Ajouter une personne' }).click()
    await page.getByLabel('Prénom').fill('Bintou')
    await keepPicture(page, 'first-start-3-people')
    await expectAccessible(page)
    await next(page)

    await page.getByRole('radio', { name: /On l’écrit/u }).check()
    await page.getByLabel('Nom de la structure').fill('CAE exemple')
    await page.getByLabel('SIRET (14 chiffres)').fill('73282932000075')
    await page.getByText('Ce SIRET a l’air faux').waitFor()
    await expectAccessible(page)
    await page.getByLabel('SIRET (14 chiffres)').fill('73282932000074')
    expect(await page.getByText('Ce SIRET a l’air faux').count()).toBe(0)
    await page.getByLabel(/^Section/u).fill('COUS01')
    await next(page)

    await page.getByRole('heading', { level: 1, name: 'Quelle imprimante ?' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /Pas d’imprimante/u }).check()
    await page.getByRole('button', { name: 'Ouvrir notre étal' }).click()

    await page.getByRole('heading', { level: 1, name: 'Garde ce code sur un papier' }).waitFor()
    await keepPicture(page, 'first-start-4-recovery')
    await expectAccessible(page)
    const code = (await page.locator('main').innerText()).match(/[A-Z0-9]{4}(?:-[A-Z0-9]{4})+/u)?.[0] ?? ''
    expect(code.length).toBeGreaterThan(8)
    await page.getByRole('button', { name: 'Je l’ai écrit' }).click()

    await page.getByRole('navigation').getByRole('link', { name: 'Articles' }).click()
    await page.getByRole('tab', { name: 'Réemploi' }).waitFor()
    await forgetsAndMends(page, code)
    await isAskedInHerLanguage(page)
    goAhead(100 * A_DAY_MS)
    await isAskedWhatDayItIs(page)
    expect(failures).toEqual([])
  })

  it('speaks the language tapped, right to left when it is Arabic', async () => {
    const { page } = await openNothing()
    await page.getByRole('radio', { name: 'العربية' }).check()
    await page.getByRole('heading', { level: 1, name: 'أهلًا وسهلًا' }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    await keepPicture(page, 'first-start-arabic')
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'أهلًا وسهلًا' }).waitFor()
    await page.getByRole('button', { name: 'لنبدأ' }).click()
    await page.getByLabel('اسم المجموعة').fill('Les Cousettes')
    await page.getByRole('button', { name: 'التالي' }).click()
    await page.getByRole('checkbox', { name: /خياطة/u }).check()
    await page.getByRole('button', { name: 'التالي' }).click()
    expect(await page.getByLabel('اللغة', { exact: true }).inputValue()).toBe('ar')
  })

  it('keeps the answers when the window is closed in the middle', async () => {
    const { page } = await openNothing()
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByLabel('Nom du groupe').fill('Les Cousettes')
    await next(page)
    await page.reload()
    await page.getByRole('button', { name: 'Commencer' }).click()
    expect(await page.getByLabel('Nom du groupe').inputValue()).toBe('Les Cousettes')
  })
})

/** Awa locks the till, forgets her code, and mends it with the paper; a wrong code is said calmly. */
async function forgetsAndMends(page: Page, recoveryCode: string): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click()
  await page.getByRole('button', { name: 'Fermer ma session' }).click()
  await page.getByRole('button', { name: 'Awa' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bonjour Awa' }).waitFor()
  await page.keyboard.type('1111')
  await page.keyboard.press('Enter')
  await page.getByText(/Ce n’est pas ce code/u).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Code oublié' }).click()
  await page.getByLabel('Code de secours').fill(recoveryCode.toLowerCase())
  await page.getByLabel(/Nouveau code/u).fill('1357')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Garder' }).click()
  for (const digit of '1357') await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.getByRole('navigation').waitFor()
}

/** The till greets in French; who has chosen English is asked for her code in English. */
async function isAskedInHerLanguage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1, name: 'Qui tient la caisse ?' }).waitFor()
  await page.getByRole('button', { name: 'Awa' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hello Awa' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
}

/** A computer that says a day in the next year is not believed by one tap: its day is read and chosen, or another is. */
async function isAskedWhatDayItIs(page: Page): Promise<void> {
  await page.keyboard.type('1357')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'What time is it really?' })
  const right = sheet.getByRole('button', { name: 'This is the right time' })
  await sheet.waitFor()
  expect(await right.isDisabled()).toBe(true)
  await keepPicture(page, 'first-start-5-what-day')
  await expectAccessible(page)
  await expectTouchable(page, 44)
  const days = sheet.getByRole('radiogroup', { name: 'What day is it today?' }).getByRole('radio')
  await days.nth(1).check()
  expect(await sheet.getByLabel('Day', { exact: true }).inputValue()).toBe('')
  expect(await right.isDisabled()).toBe(true)
  await days.nth(0).check()
  expect(await sheet.getByLabel('Day', { exact: true }).count()).toBe(0)
  await right.click()
  await sheet.waitFor({ state: 'detached' })
}
