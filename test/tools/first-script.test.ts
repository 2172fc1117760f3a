// The first screen as one classic script: nothing lost between it and the screens that come later.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { FIRST, FIRST_SCREEN, firstScript } from '../../tools/first-script.mjs'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

const MAIN = `
import { counted, place } from './counted.js'
globalThis.seen = [counted('first'), place]
globalThis.later = () => import('./later.js')
`
const COUNTED = `
const seen = []
export function counted(name) { seen.push(name); return [...seen] }
export const place = import.meta.url
`
const LATER = `import { counted } from './counted.js'
export const told = counted('later')
`

/** Builds a page of three modules as the app's is built. */
async function built(counted: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'etal-first-'))
  folders.push(root)
  const renderer = join(root, 'renderer')
  mkdirSync(renderer)
  const files = { 'main.tsx': MAIN, 'counted.js': counted, 'later.js': LATER }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(renderer, name), text)
  const page = '<html><head><title>x</title></head><body><script type="module" src="./main.tsx"></script></body></html>'
  writeFileSync(join(renderer, 'index.html'), page.replaceAll('><', '>\n<'))
  const codeSplitting = { groups: [{ name: FIRST, test: FIRST_SCREEN }] }
  await build({
    ...{ root: renderer, base: './', configFile: false, logLevel: 'silent', plugins: [firstScript()] },
    build: { outDir: join(root, 'dist'), target: 'esnext', rolldownOptions: { output: { codeSplitting } } },
  })
  return join(root, 'dist')
}

test('the page asks for one classic script, and a later screen shares what the first one made', async () => {
  const dist = await built(COUNTED)
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(page).not.toMatch(/type="module"|modulepreload/u)
  const [, file] = /<script defer src="\.\/([^"]+)">/u.exec(page) ?? []
  const script = readFileSync(join(dist, file ?? ''), 'utf8')
  const around = globalThis as unknown as Record<string, unknown>
  new Function('document', script)({ currentScript: { src: 'etal://app/assets/x.js' } })
  expect(around['seen']).toEqual([['first'], 'etal://app/assets/x.js'])
  const later = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('later'))
  expect(await import(join(dist, 'assets', later ?? ''))).toMatchObject({ told: ['first', 'later'] })
})

test('a binding that changes cannot be handed on, and the build says which', async () => {
  const changing = `${COUNTED}\nexport let last = ''\nexport function note(name) { last = name }`
  await expect(built(changing)).rejects.toThrow(/counted\.js exports last, which changes/u)
})
