// One number for "these sources": it names a build, and tells a fresh dist from a stale one.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const LAYERS = ['shared', 'db', 'electron', 'renderer']
const SETTINGS = ['vite.config.ts', 'package.json', 'package-lock.json', 'tools/notices.mjs', 'tools/source-hash.mjs']

/**
 * sha256, in hexadecimal, of every file of the four layers: what the running app states as its build.
 *
 * @param {string} root
 */
export const layersHash = (root) => hashOf(root, LAYERS)

/**
 * The same, with everything else that a build depends on: when it changes, dist is stale.
 *
 * @param {string} root
 */
export const buildInputsHash = (root) => hashOf(root, [...LAYERS, ...SETTINGS])

/**
 * Every file under a folder (or the file itself), in one order on every computer.
 *
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * @param {string} root
 * @param {string[]} parts
 */
function hashOf(root, parts) {
  const hash = createHash('sha256')
  for (const file of parts.flatMap((part) => filesUnder(join(root, part)))) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
