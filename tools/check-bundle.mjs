// Weighs the script that the first screen needs, gzipped: all that the page itself asks for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './runtime.mjs'

const LIMIT_BYTES = 250_000
const CLIENT = join(root, 'dist', 'client')
const SCRIPT = /<(?:script\b[^>]*\bsrc|link rel="modulepreload"[^>]*\bhref)="\.\/([^"]+\.js)"/g

const page = readFileSync(join(CLIENT, 'index.html'), 'utf8')
const scripts = Array.from(page.matchAll(SCRIPT), ([, file]) => readFileSync(join(CLIENT, file ?? '')))
const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
const hasStall = scripts.some((script) => script.includes('tile-scroller'))

if (!hasStall) console.log('The page does not ask for the selling screen: nothing to weigh')
console.log(
  `First screen: ${scripts.length} scripts, ${(bytes / 1000).toFixed(1)} kB gzip, at most ${LIMIT_BYTES / 1000} kB`,
)
process.exitCode = hasStall && bytes <= LIMIT_BYTES ? 0 : 1
