// The year's end: the manager archives the till, keeps a copy, and anybody verifies it from a disk, without a network.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectTouchable, openShop, type Shop } from './kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'etal-archive-'))
let shop: Shop
beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles', browser: { acceptDownloads: true, locale: 'fr-FR' } })
  for (let sold = 0; sold < 3; sold += 1) {
    const [article] = await shop.ask('catalogue.search', { text: 'pochette wax' })
    if (!article) throw new Error('There is no Pochette wax')
    const line = { type: 'article', article: article.id, quantity: 1000, unitPrice: article.price } as const
    const tenders = [{ kind: 'card', amount: article.price } as const]
    await shop.ask('sale.record', { lines: [line], mode: null, tenders, expectedTotal: article.price })
  }
}, 60_000)
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

it('is archived, copied to a key, and verified by a page that knows nothing of Étal', async () => {
  const { page } = shop
  await shop.signInAs('Awa')
  await page.getByRole('link', { name: 'Structure' }).click()
  await page.getByRole('radio', { name: 'Mettre à l’abri' }).check()
  await page.getByRole('button', { name: 'Tout depuis le début' }).click()
  await page.getByRole('button', { name: 'Faire l’archive' }).click()
  const made = page.getByRole('listitem').filter({ hasText: 'Jamais vérifiée' })
  const saved = page.waitForEvent('download')
  await made.getByRole('button', { name: 'Garder une copie' }).click()
  const zip = join(folder, 'archive.zip')
  await (await saved).saveAs(zip)
  await page.getByRole('radio', { name: 'Clé USB' }).check()
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await page.getByText('Clé USB').waitFor()
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await page.getByText('Entière le').waitFor()
  await expectAccessible(page)
  await expectTouchable(page, 44)

  const archive = new Uint8Array(readFileSync(zip))
  const verifier = join(folder, 'verifier.html')
  writeFileSync(verifier, unzipSync(archive)['verifier.html'] ?? '')
  const alone = await shop.context.newPage()
  const asked: string[] = []
  alone.on('request', (request) => asked.push(request.url()))
  await alone.goto(pathToFileURL(verifier).href)
  expect(await verdictOn(alone, zip)).toContain('Rien n’a été changé')
  await expectAccessible(alone)

  const spoilt = join(folder, 'spoilt.zip')
  writeFileSync(spoilt, withAByteChanged(archive))
  const verdict = await verdictOn(alone, spoilt)
  expect(verdict).toContain('Quelque chose a été changé')
  expect(verdict).toContain('fichier journal-0001.jsonl')
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  await alone.close()
})

async function verdictOn(page: Page, file: string): Promise<string> {
  await page.getByLabel('Choisir l’archive (.zip)').setInputFiles(file)
  const heading = page.getByRole('status').getByRole('heading', { level: 2 }).first()
  await heading.waitFor()
  return page.getByRole('status').innerText()
}

/** A byte in the middle of the packed journal. */
function withAByteChanged(archive: Uint8Array): Uint8Array {
  const files = JSON.parse(strFromU8(unzipSync(archive)['manifeste.json'] ?? new Uint8Array())) as {
    files: { name: string; packedBytes: number }[]
  }
  const name = Buffer.from('journal-0001.jsonl')
  const at = Buffer.from(archive).indexOf(name) + name.length
  const journal = files.files.find((file) => file.name === 'journal-0001.jsonl')
  const spoilt = new Uint8Array(archive)
  const middle = at + Math.floor((journal?.packedBytes ?? 0) / 2)
  spoilt[middle] = (spoilt[middle] ?? 0) ^ 0x10
  return spoilt
}
