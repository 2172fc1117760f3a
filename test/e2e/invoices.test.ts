// Story: what happens to an invoice after it was made: its papers, money that came or did not, a reminder, a credit note.

import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { blankProfile } from '../../shared/host/ready-profiles.ts'
import type { Input } from '../../shared/contract.ts'
import { ONE } from '../../shared/kernel/quantity.ts'
import { expectAccessible, expectFits, openShop, SMALL, type Shop } from './kit.ts'

it('invoices a deposit, then has an invoice printed, paid in parts, paid back, reminded of and credited', async () => {
  const shop = await openShop({ coop: 'sunucoop', viewport: SMALL })
  const { page } = shop
  await ordered(shop)
  await shop.signInAs('Aminata')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const openOrder = async () => {
    await page.getByRole('link', { name: 'Commandes' }).click()
    await page.getByRole('link', { name: /Déjeuner d’équipe/ }).click()
  }

  await openOrder()
  await press(/^Encaisser l’acompte/u)
  await page.getByRole('radio', { name: 'Carte' }).check()
  await press(/^C’est payé/u)
  await openOrder()
  await press(/^Facture de l’acompte/u)
  await page.getByRole('heading', { name: /^Facture d’acompte / }).waitFor()
  await looked(page)

  const [order] = await shop.ask('order.list', {})
  await shop.ask('order.deliver', { order: order?.id as never })
  const { invoice } = await shop.ask('invoice.issue', { order: order?.id as never })
  await page.evaluate((hash) => void (location.hash = hash), `/invoices/${invoice}`)
  await page
    .getByText(/^Acompte|^Reste à payer/u)
    .first()
    .waitFor()
  const saved = page.waitForEvent('download')
  await press('Factur-X')
  const pdf = await PDFDocument.load(await readFile(await (await saved).path()))
  expect(fontsWithoutFile(pdf)).toEqual([])

  await paidByTransfer(page, '100')
  await press('Ce paiement n’est pas venu')
  await looked(page)
  await page.getByRole('dialog').getByRole('textbox').fill('Virement rejeté')
  await confirm('Ce paiement n’est pas venu')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => figures(page)).toContain('Reste à payer 299,25 €')

  const letter = page.waitForEvent('download')
  await press('Lettre de rappel')
  await letter
  expect(await page.getByText(/^Rappels : /u).count()).toBe(0)
  await press('Rappel remis aujourd’hui')
  await page.getByText(/^Rappels : 1/u).waitFor()

  await press('Faire un avoir')
  await page.getByRole('radio', { name: 'Une partie' }).check()
  await page
    .getByRole('button', { name: /^Un de plus/u })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('textbox').fill('Une assiette tombée')
  await looked(page)
  await confirm('Faire un avoir')
  await page.getByRole('heading', { name: /^Avoir / }).waitFor()
  await looked(page)

  await page.evaluate((hash) => void (location.hash = hash), `/invoices/${invoice}`)
  await expect.poll(() => figures(page)).toContain('Reste à payer 289,75 €')
  await paidByTransfer(page, '89,75')
  await press('Payer à la caisse')
  await page.getByRole('radio', { name: 'Carte' }).check()
  await press(/^C’est payé/u)
  await page.evaluate((hash) => void (location.hash = hash), `/invoices/${invoice}`)
  await page.getByText('Payée', { exact: true }).waitFor()
  await looked(page)
  await shop.close()
})

async function paidByTransfer(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'L’argent est arrivé', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Combien').fill(amount)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Garder' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Fonts of a document that a reader would have to have itself: PDF/A forbids them. Type 3 draws its letters in place. */
function fontsWithoutFile(document: PDFDocument): string[] {
  const name = (text: string) => PDFName.of(text)
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const fonts = objects.filter((object) => object instanceof PDFDict && object.get(name('Type')) === name('Font'))
  expect(fonts.length).toBeGreaterThan(0)
  return fonts.flatMap((font) => {
    if (!(font instanceof PDFDict)) return []
    const isDrawn = [name('Type3'), name('Type0')].some((kind) => font.get(name('Subtype')) === kind)
    const file = font.lookupMaybe(name('FontDescriptor'), PDFDict)
    const has = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file?.has(name(key)))
    return isDrawn || has ? [] : [String(font.get(name('BaseFont')))]
  })
}

const CUSTOMER: Input<'customer.add'> = {
  ...{ kind: 'organisation', name: 'Ateliers du Canal', contact: 'Nadia', phone: '0102030405', email: '' },
  ...{ street: '12 quai de Valmy', postcode: '75010', city: 'Paris', country: 'FR', siren: '732829320' },
  ...{ vatNumber: '', costReference: 'BC-118', language: 'fr', notes: '', allergens: [] },
}

/** Forty-five plates at 9,50 €, three in ten asked before, accepted by word of mouth. */
async function ordered({ ask }: Shop): Promise<void> {
  await ask('host.setProfile', { profile: { ...blankProfile(), ...HOST } })
  const { customer } = await ask('customer.add', CUSTOMER)
  const { order } = await ask('order.open', {
    ...{ kind: 'catering', customer, caller: '', title: 'Déjeuner d’équipe', dueOn: null, dueAt: '12:30', event: null },
    ...{ place: '12 quai de Valmy', guests: 45, service: 'delivered', mode: 'takeAway', discount: null, notes: '' },
    ...{ allergic: [], steps: [], deposit: { type: 'percent', bp: 3000 } },
    lines: [
      {
        ...{ key: 'mafe', article: null, label: 'Mafé', kind: 'meal', unit: 'piece', pictogram: 'plate-rice' },
        ...{ quantity: 45 * ONE, unitPrice: 950, vatRate: 1000 },
      },
    ],
    ...{ staffMinutes: 0, expected: 0, validUntil: null, terms: '', photos: [], dates: [] },
  })
  await ask('order.move', { order, to: 'accepted', means: 'spoken' } as never)
}

const HOST = {
  ...{ name: 'CAE hôte', siret: '44838067100018', vatNumber: 'FR12448380671' },
  ...{ address: '3 rue des Halles, 75001 Paris', section: 'SUNU' },
}

async function looked(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFits(page)
}

/** What the bar of an invoice says, with plain spaces. */
async function figures(page: Page): Promise<string> {
  const text = await page.getByRole('figure', { name: 'Où en est cette facture' }).innerText()
  return text.replaceAll(/[\s\u2066-\u2069]+/gu, ' ')
}
