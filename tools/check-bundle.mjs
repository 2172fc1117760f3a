// Weighs the script that the first screen needs, gzipped: the entry, what it imports, and the sale screen.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './runtime.mjs'

const LIMIT_BYTES = 250_000
const FIRST_SCREEN = 'sale/SellScreen.tsx'

/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(root, 'dist', 'client', '.vite', 'manifest.json'), 'utf8'))
const first = Object.keys(manifest).filter((key) => manifest[key]?.isEntry || key === FIRST_SCREEN)

/** @type {Set<string>} */
const needed = new Set()
for (const key of first) collect(key)
const bytes = [...needed].reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', 'client', file))).length,
  0,
)

if (!manifest[FIRST_SCREEN]) console.log(`${FIRST_SCREEN} is not a piece of its own: nothing to weigh`)
console.log(
  `First screen: ${needed.size} scripts, ${(bytes / 1000).toFixed(1)} kB gzip, at most ${LIMIT_BYTES / 1000} kB`,
)
process.exitCode = manifest[FIRST_SCREEN] && bytes <= LIMIT_BYTES ? 0 : 1

/** @param {string} key */
function collect(key) {
  const chunk = manifest[key]
  if (!chunk || needed.has(chunk.file)) return
  needed.add(chunk.file)
  for (const imported of chunk.imports ?? []) collect(imported)
}
