// The power is cut in the middle of a long import: the next start names it and goes on with it, and no article is there twice.

import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownHeads } from '../../db/journal/keys.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from './kit/shop.ts'

const LINES = 2000
const NAMED = '0192f000-0000-7000-8000-00000000dead'
const KILLED_AFTER = 20

let folder: ShopFolder
beforeAll(async () => {
  folder = await foundShop()
}, 30_000)
afterAll(() => folder.remove())

/** Parts of the import that are in the journal, read as another program would. */
function partsIn(): number {
  const file = new Database(tillPath(folder.data), { readonly: true })
  const parts = file.prepare("SELECT count(*) FROM journal WHERE kind = 'exchange.imported'").pluck().get() as number
  file.close()
  return parts
}

/** Kills the till once some of the parts are in. */
async function killInTheMiddle(): Promise<void> {
  const rows = Array.from({ length: LINES }, (_, row) => `Perle n° ${row};2;20;Bijoux;;`)
  const list = join(folder.data, '..', 'liste.csv')
  writeFileSync(list, ['Nom;Prix;TVA;Gamme;Stock;Code-barres', ...rows].join('\n'))
  const { data, keys, now, cast } = folder
  const words = [data, keys, String(now), cast.manager, list, NAMED]
  const till = spawn(process.execPath, [join(import.meta.dirname, 'kit', 'importer.ts'), ...words], { stdio: 'pipe' })
  const over = once(till, 'exit')
  while (partsIn() < KILLED_AFTER && till.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  till.kill('SIGKILL')
  expect(await over).toEqual([null, 'SIGKILL'])
}

const pearls = (shop: Shop) =>
  shop.rows<{ name: string }>("SELECT name FROM articles WHERE name LIKE 'Perle%' AND archived = 0 AND present = 1")

describe('an import of two thousand lines, killed in the middle', () => {
  it('left a whole journal and true tables; it is named and made whole at the next start, and undone as one', async () => {
    await killInTheMiddle()
    expect(verifyFile(tillPath(folder.data), { tables: true, knownHeads: knownHeads(folder.keys) }).findings).toEqual(
      [],
    )
    const before = partsIn()
    expect(before).toBeLessThan(LINES / 25)
    const shop = await openShop(folder)
    await shop.signIn('manager')
    const [found] = (await shop.do('exchange.list', {})).imports
    expect(found).toMatchObject({ import: NAMED, fileName: 'liste.csv', isWhole: false, isUndone: false })
    const going = async () => {
      const { imports, underWay } = await shop.do('exchange.list', {})
      return { isWhole: imports[0]?.isWhole, underWay }
    }
    await expect.poll(going, { timeout: 20_000, interval: 100 }).toEqual({ isWhole: true, underWay: null })
    expect(pearls(shop)).toHaveLength(LINES)
    expect(new Set(pearls(shop).map(({ name }) => name)).size).toBe(LINES)
    await shop.do('exchange.undo', { import: NAMED } as never)
    expect(pearls(shop)).toEqual([])
    await shop.closeAndCheck()
  }, 60_000)
})
