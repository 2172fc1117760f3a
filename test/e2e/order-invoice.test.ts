// Story: a company's lunch, from its yes to the money: deposit by card, handed over on account, billed, paid by transfer.

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { DEFAULT_INVOICING } from '../../shared/host/invoicing.ts'
import { blankProfile } from '../../shared/host/ready-profiles.ts'
import type { Input } from '../../shared/contract.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import { ONE } from '../../shared/kernel/quantity.ts'
import { expectAccessible, expectFits, openShop, SMALL, type Shop } from './kit.ts'

it("takes a company's lunch from its yes to the transfer that pays it", async () => {
  const shop = await openShop({ coop: 'sunucoop', viewport: SMALL })
  const { page } = shop
  await ordered(shop)
  await shop.signInAs('Aminata')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()

  await page.getByRole('link', { name: 'Commandes' }).click()
  await page.getByRole('link', { name: /Déjeuner d’équipe/ }).click()
  await press('C’est accepté')
  await page.getByRole('radio', { name: 'De vive voix' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'C’est accepté' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Accepté' }).first().waitFor()
  await looked(page)

  await press(/^Encaisser l’acompte/u)
  await page.getByRole('radio', { name: 'Carte' }).check()
  await press(/^C’est payé/u)
  await page.getByRole('link', { name: 'Commandes' }).click()
  await page.getByRole('link', { name: /Déjeuner d’équipe/ }).click()
  await expect.poll(() => figures(page, 'L’argent de cette commande')).toContain('Acompte reçu 128,25 €')

  await press('Remettre')
  await looked(page)
  await sign(page)
  await press('On paiera plus tard')
  await page.getByRole('heading', { name: /^Facture / }).waitFor()
  expect(await figures(page, 'Où en est cette facture')).toContain('Reste à payer 299,25 €')
  await looked(page)

  await press('L’argent est arrivé')
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click()
  await page.getByText('Payée', { exact: true }).waitFor()
  expect(await figures(page, 'Où en est cette facture')).toContain('Payé 299,25 €')

  const [order] = await shop.ask('order.list', {})
  const others = { [`/orders/plan/${order?.id}`]: 'Le plan', '/orders/follow': 'Suivre', '/invoices': 'Factures' }
  for (const [path, heading] of Object.entries(others)) {
    await page.evaluate((hash) => void (location.hash = hash), path)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await expectAccessible(page)
  }
  await shop.close()
})

it('keeps who signed for a hem that is paid at once, and asks the host for the invoice of its ticket', async () => {
  const shop = await openShop({ coop: 'sunucoop', viewport: SMALL })
  const { page } = shop
  const order = await hemmed(shop)
  await shop.signInAs('Aminata')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
  const open = (path: string) => page.evaluate((hash) => void (location.hash = hash), path)

  await open(`/orders/deliver/${order}`)
  await page.getByLabel('Qui l’a reçu').fill('Sa fille')
  await sign(page)
  await looked(page)
  await press('Encaisser maintenant')
  await page.getByRole('radio', { name: 'Carte' }).check()
  await press(/^C’est payé/u)
  await expect.poll(async () => (await shop.ask('order.get', { order })).deliveries.length).toBe(1)
  await open(`/orders/${order}`)
  await page.getByRole('img', { name: 'Preuve' }).waitFor()
  await page.getByText('Sa fille').waitFor()

  await open('/history')
  await page.getByRole('button', { name: /15,00/u }).first().click()
  await press('Facture pour ce ticket')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Ateliers du Canal/u })
    .click()
  await page.getByRole('heading', { name: /^Facture .?DEM-/u }).waitFor()
  await looked(page)
  const saved = page.waitForEvent('download')
  await press('Envoyer les lignes à la structure')
  expect((await readFile(await (await saved).path())).toString()).toContain('Ateliers du Canal')
  await page.getByRole('button', { name: 'Déjà demandée : envoyer à nouveau' }).waitFor()
  await shop.close()
})

/** A walk-in's hem at 15 €, ready; the host numbers its invoices itself. */
async function hemmed({ ask }: Shop): Promise<OrderId> {
  await ask('host.setProfile', { profile: { ...blankProfile(), ...HOST, invoicing: ASKED_FOR } })
  await ask('customer.add', CUSTOMER)
  const { order } = await ask('order.open', {
    ...{ kind: 'alteration', customer: null, caller: 'Mme Petit', title: 'Ourlet', dueOn: null, dueAt: null },
    ...{ place: '', guests: null, service: 'fetched', mode: null, discount: null, notes: '', event: null },
    ...{ allergic: [], steps: [], deposit: null },
    lines: [
      {
        ...{ key: 'hem', article: null, label: 'Ourlet', kind: 'service', unit: 'piece', quantity: ONE },
        ...{ unitPrice: 1500, vatRate: 2000 },
      },
    ],
    ...{ staffMinutes: 0, expected: 0, validUntil: null, terms: '', photos: [], dates: [] },
  })
  await ask('order.move', { order, to: 'accepted', means: 'spoken' } as never)
  return order
}

const ASKED_FOR = { ...DEFAULT_INVOICING, by: 'request' } as const

const CUSTOMER: Input<'customer.add'> = {
  ...{ kind: 'organisation', name: 'Ateliers du Canal', contact: 'Nadia', phone: '0102030405', email: '' },
  ...{ street: '12 quai de Valmy', postcode: '75010', city: 'Paris', country: 'FR', siren: '732829320' },
  ...{ vatNumber: '', costReference: 'BC-118', language: 'fr', notes: '', allergens: [] },
}

/** Forty-five plates at 9,50 €, three in ten asked before. */
async function ordered({ ask }: Shop): Promise<void> {
  await ask('host.setProfile', { profile: { ...blankProfile(), ...HOST } })
  const { customer } = await ask('customer.add', CUSTOMER)
  await ask('order.open', {
    ...{ kind: 'catering', customer, caller: '', title: 'Déjeuner d’équipe', dueOn: null, dueAt: '12:30', event: null },
    ...{ place: '12 quai de Valmy', guests: 45, service: 'delivered', mode: 'takeAway', discount: null, notes: '' },
    allergic: [{ allergen: 'peanuts', guests: 2, note: '' }],
    lines: [
      {
        ...{ key: 'mafe', article: null, label: 'Mafé', kind: 'meal', unit: 'piece', pictogram: 'plate-rice' },
        ...{ quantity: 45 * ONE, unitPrice: 950, vatRate: 1000 },
      },
    ],
    steps: [{ key: 'cook', kind: 'cook', label: '', on: null, minutes: 120, members: [], doneOn: null }],
    deposit: { type: 'percent', bp: 3000 },
    ...{ staffMinutes: 0, expected: 0, validUntil: null, terms: '', photos: [], dates: [] },
  })
}

const HOST = {
  ...{ name: 'CAE hôte', siret: '44838067100018', vatNumber: 'FR12448380671' },
  ...{ address: '3 rue des Halles, 75001 Paris', section: 'SUNU' },
}

/** A stroke with the finger. */
async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: 'Signe ici avec le doigt' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('There is nowhere to sign')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 4 })
  await page.mouse.up()
}

async function looked(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFits(page)
}

/** What a bar says, with plain spaces. */
async function figures(page: Page, name: string): Promise<string> {
  const text = await page.getByRole('figure', { name }).innerText()
  return text.replaceAll(/[\s\u2066-\u2069]+/gu, ' ')
}
