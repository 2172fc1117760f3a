// Gathers the notices of all that the bundles hold and of what is packed beside them: their licences ask for it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i
const LINE = '-'.repeat(72)

/** @typedef {{ name: string, version: string, licence: string, texts: string[] }} Notice */
/** @typedef {{ root: string, beside: readonly string[], file: string }} Wanted */

/**
 * Writes `file` once everything is built: a package after the other, with its licence's own words. `beside` are packages
 * that are not bundled but packed whole, with all that they need.
 *
 * @param {Wanted} wanted
 * @returns {import('vite').Plugin}
 */
export function notices({ root, beside, file }) {
  /** @type {Set<string>} */
  const folders = new Set()
  return {
    name: 'etal-notices',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      // Letters come with a style sheet: they are no modules.
      const assets = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []))
      for (const id of [...this.getModuleIds(), ...assets.map((name) => resolve(root, 'renderer', name))]) {
        const folder = packageOf(id)
        if (folder !== undefined) folders.add(folder)
      }
    },
    buildApp: {
      order: 'post',
      async handler() {
        for (const name of beside) addWithNeeds(join(root, 'node_modules', name), folders)
        await writeFile(file, textOf([...folders].map(noticeOf)))
      },
    },
  }
}

/**
 * The folder of the package that a module is of; undefined for a module of our own.
 *
 * @param {string} id
 */
export function packageOf(id) {
  const parts = (id.split('?')[0] ?? '').replace(/^\0/, '').split(/[/\\]/)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return undefined
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep)
}

/**
 * @param {string} folder
 * @param {Set<string>} folders
 */
function addWithNeeds(folder, folders) {
  if (folders.has(folder)) return
  folders.add(folder)
  const { dependencies = {}, optionalDependencies = {} } = settingsOf(folder)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = placeOf(name, folder)
    if (place !== undefined) addWithNeeds(place, folders)
  }
}

/**
 * Where a package stands for whoever needs it: inside it, or beside a folder above; undefined when it is of another system.
 *
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined}
 */
function placeOf(name, from) {
  const place = join(from, 'node_modules', name)
  if (existsSync(join(place, 'package.json'))) return place
  return dirname(from) === from ? undefined : placeOf(name, dirname(from))
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const { name, version, license } = settingsOf(folder)
  if (typeof license !== 'string') throw new Error(`${name} does not say under which licence it is`)
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return { name, version, licence: license, texts }
}

/** @param {string} folder */
const settingsOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/**
 * @param {readonly Notice[]} list
 */
function textOf(list) {
  // One version may stand in several folders.
  const byTitle = new Map(list.map(({ name, version, licence, texts }) => [`${name} ${version} (${licence})`, texts]))
  const sorted = [...byTitle].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([title, texts]) => [LINE, title, LINE, ...texts, ''].join('\n\n')).join('\n')
}
