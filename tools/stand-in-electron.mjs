// A folder that electron-builder takes for an unpacked Electron: nothing in it runs, but its binaries carry what the
// packing edits (the fuse wire, and on Windows a version resource), so that packing can be checked without a download.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './runtime.mjs'

/** What stands before the fuses in Electron's binary. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const FUSES = Buffer.from(`${FUSE_SENTINEL}\u0001\u0008${'0'.repeat(8)}`, 'latin1')
const LOCALES = ['fr', 'en-US', 'pt-BR', 'es', 'ru', 'uk', 'ar', 'fa', 'de', 'ja']

/**
 * @param {string} folder
 * @param {'linux' | 'win'} system
 */
export function makeStandIn(folder, system) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const electron = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'version'), electron.version)
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in.\n')
  for (const locale of LOCALES) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  if (system === 'linux') writeFileSync(join(folder, 'electron'), FUSES, { mode: 0o755 })
  else writeFileSync(join(folder, 'electron.exe'), windowsProgram())
}

/** The smallest Windows program with a version resource, made with the library by which electron-builder edits it. */
function windowsProgram() {
  const builder = createRequire(join(root, 'package.json')).resolve('electron-builder')
  const library = createRequire(builder).resolve('app-builder-lib')
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(library)('resedit')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Stand-in' })
  version.outputToResourceEntries(resources.entries)
  const bin = FUSES.buffer.slice(FUSES.byteOffset, FUSES.byteOffset + FUSES.length)
  resources.entries.push({ type: 10, id: 1, lang: 1033, codepage: 0, bin })
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
