// Photographs the gallery into test/artefacts: `node test/ui/look.ts [page…]`.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, PAGE_NAMES, serveGallery, THEMES } from './gallery-server.ts'

const artefacts = join(import.meta.dirname, '../artefacts/ui')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
]

const asked = process.argv.slice(2)
const wanted = PAGE_NAMES.filter((page) => asked.length === 0 || asked.includes(page))
const gallery = await serveGallery()
const browser = await launchBrowser()
await mkdir(artefacts, { recursive: true })
const shots = wanted.flatMap((name) => THEMES.flatMap((theme) => ['ltr', 'rtl'].map((dir) => ({ name, theme, dir }))))
for (const viewport of SIZES) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  for (const { name, theme, dir } of shots) {
    await page.goto(gallery.url(`page=${name}&theme=${theme}&dir=${dir}`))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: join(artefacts, `${name}-${theme}-${dir}-${viewport.width}.png`) })
  }
  await page.close()
}
await browser.close()
await gallery.close()
