// Electron's own binary: where it is, or whether it can be had now. Its package downloads it lazily, and some networks
// never answer; so it gets a few seconds, and a failure is remembered for a week.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run, say } from './runtime.mjs'

const PATIENCE_MS = 8_000
const MEMORY_MS = 7 * 24 * 3_600_000
const electron = join(root, 'node_modules', 'electron')
const failure = join(root, 'node_modules', '.cache', 'etal', 'electron-unavailable')

/**
 * The path of a binary that is complete and of the wanted version; `undefined` when there is none.
 *
 * @param {{ patient?: boolean }} [options] `patient` waits for the download however long it takes
 * @returns {Promise<string | undefined>}
 */
export async function obtainElectron({ patient = false } = {}) {
  const present = findElectron()
  if (present || (!patient && failedLately())) return present
  say('Looking for Electron…')
  const time = patient ? {} : { timeout: PATIENCE_MS, killSignal: /** @type {const} */ ('SIGKILL') }
  await run(process.execPath, [join(electron, 'install.js')], { ...time, quiet: true })
  const obtained = findElectron()
  if (!obtained) rememberFailure()
  return obtained
}

/** Remembers that the window did not open here, so that the next start does not lose time over it. */
export function rememberFailure() {
  mkdirSync(dirname(failure), { recursive: true })
  writeFileSync(failure, wantedVersion())
  say('Electron cannot be had here now: opening in a browser instead (`npm start -- --electron` tries again).')
}

function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist')
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
    const binary = join(folder, readFileSync(join(electron, 'path.txt'), 'utf8'))
    return version === wantedVersion() && existsSync(binary) ? binary : undefined
  } catch {
    return undefined // path.txt is written last: without it there is no whole binary
  }
}

function failedLately() {
  if (!existsSync(failure)) return false
  return readFileSync(failure, 'utf8') === wantedVersion() && Date.now() - statSync(failure).mtimeMs < MEMORY_MS
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version
}
