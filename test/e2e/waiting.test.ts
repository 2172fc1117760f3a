// A host that makes its tables again after an update: whoever opens a screen meanwhile reads that nothing is lost.

import { expect, it } from 'vitest'
import { expectAccessible, keepPicture, openShop, SMALL } from './kit.ts'

it('a page whose host is not ready says so calmly, then opens', async () => {
  const shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
  let open = (): void => undefined
  const ready = new Promise<void>((resolve) => (open = resolve))
  const wait = async (route: { continue(): Promise<void> }) => ready.then(() => route.continue())
  await shop.page.route('**/call', wait)
  await shop.page.reload({ waitUntil: 'commit' })
  const said = shop.page.getByText('Étal se prépare… Rien n’est perdu.')
  await said.waitFor()
  await expectAccessible(shop.page)
  await keepPicture(shop.page, 'getting-ready')
  open()
  await shop.page.getByRole('button', { name: 'Awa', exact: true }).waitFor()
  expect(await said.count()).toBe(0)
  await shop.close()
})
