// What every command needs before it can work: Node 24, the packages, a fresh build, a Chromium. Runs on Node 18.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { findBrowser } from './browser.mjs'
import { buildInputsHash } from './source-hash.mjs'

const QUIETLY = { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } }

// The till rests most of the day, and its memory with it: a small young generation, what a busy hour left is collected in
// the pause after it (electron/resting.ts), and two pools for what is not JavaScript: the main thread's, and one for the
// compiler's and the other threads (with one a core each would have its own). Maglev compiles what the other compiler will
// compile again, and leaves holes of 15 MB behind (`npm run bench -- memory`).
export const HOST_FLAGS = ['--max-semi-space-size=1', '--expose-gc', '--no-maglev']
export const HOST_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Goes on only under Node 24 or newer (the database needs N-API 10: an older Node crashes on opening it). An older Node
 * installs its successor from npm into tools/node and starts the calling script again under it.
 */
export async function ensureNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24 && Number(process.versions.napi) >= 10) return
  if (process.platform !== 'linux' || process.arch !== 'x64') stop(installNodeSentence())
  const folder = join(root, 'tools', 'node')
  const node = join(folder, 'node_modules', '.bin', 'node')
  if (!existsSync(node) || !sameAsLock(folder)) {
    say(`This is Node ${process.versions.node}; Étal needs 24. Fetching it, for this folder only…`)
    await withLock('node', () => installPackages(folder))
  }
  if ((await run(node, ['--version'], { quiet: true })).code !== 0) stop(installNodeSentence())
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH }
  process.exit(await attend(node, process.argv.slice(1), env))
}

/** Installs exactly what package-lock.json says when node_modules says anything else. */
export async function ensurePackages() {
  if (sameAsLock(root)) return
  await withLock('packages', async () => {
    if (sameAsLock(root)) return
    say('Installing the packages (once, about a minute)…')
    await installPackages(root)
    if (!sameAsLock(root)) stop('The packages on disk still differ from package-lock.json after installing them.')
  })
}

/** Builds the app when dist is missing or was built from other sources. */
export async function ensureBuilt() {
  if (isBuilt()) return
  await withLock('build', async () => {
    if (isBuilt()) return
    say('Building the app…')
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const built = await run(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
      cwd: root,
      quiet: true,
    })
    if (built.code !== 0) stop(`The app does not build:\n${built.output}`)
  })
}

/**
 * Where Chromium, Chrome or Edge is. For the tests (`install`), Debian's own package is installed when that is allowed.
 *
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function ensureChromium({ install = false } = {}) {
  const found = findBrowser()
  if (found) return found
  if (install && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('Installing Chromium for the screen tests…')
    const wanted = 'apt-get update && apt-get install -y --no-install-recommends chromium'
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const installed = await run('/bin/sh', ['-c', wanted], { quiet: true, env })
    const path = findBrowser()
    if (path) return path
    say(installed.output)
  }
  return stop('No Chromium, Chrome or Edge was found: install one of them (on Debian or Ubuntu: apt install chromium).')
}

/**
 * Starts a project script under this Node, hands it the terminal, and resolves to its exit code.
 *
 * @param {string} script path from the project's folder
 * @param {string[]} args
 */
export const runScript = (script, args) => attend(process.execPath, [join(root, script), ...args], process.env)

/**
 * Runs a command to its end; `quiet` keeps what it printed instead of showing it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const manner = quiet ? QUIETLY : { stdio: /** @type {const} */ (['inherit', 2, 2]) }
    const child = spawn(
      command,
      args,
      /** @type {import('node:child_process').SpawnOptions} */ ({ ...manner, ...options }),
    )
    let output = ''
    const keep = (/** @type {Buffer} */ part) => (output += stripVTControlCharacters(part.toString()))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }))
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output }),
    )
  })
}

/**
 * Makes relative paths mean what they mean to the person who typed `npm run SCRIPT`, wherever she typed it.
 *
 * @param {string} script
 */
export function standWhereCalled(script) {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env
  if (running === script && folder) process.chdir(folder)
}

/**
 * One human sentence on stderr; stdout belongs to what was asked for.
 *
 * @param {string} sentence
 */
export const say = (sentence) => void process.stderr.write(sentence.trimEnd() + '\n')

/**
 * Says why nothing more can be done, and ends the process.
 *
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  say(sentence)
  process.exit(1)
}

const installNodeSentence = () =>
  `Étal needs Node 24 or newer and this is Node ${process.versions.node} on ${process.platform} ${process.arch}: ` +
  'install Node 24 from nodejs.org, then run the same command again.'

/**
 * Runs a child in the foreground. Ctrl-C reaches it through the terminal, any other signal through us; we outlive it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function attend(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
    }
    child.on('error', (error) => stop(error.message))
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** The command line's script: built when dist is of these sources, else the sources, which begin three times as slowly. */
export const commandLine = () => (isBuilt() ? 'dist/cli/etal.js' : 'electron/cli/etal.ts')

function isBuilt() {
  try {
    const stamp = JSON.parse(readFileSync(join(root, 'dist', 'build.json'), 'utf8'))
    const parts = ['client/index.html', 'main/main.js', 'counter/counter.js', 'cli/etal.js', 'verifier/verifier.html']
    return stamp.inputs === buildInputsHash(root) && parts.every((part) => existsSync(join(root, 'dist', part)))
  } catch {
    return false // no stamp, or half of one: not built
  }
}

/**
 * Whether a folder's node_modules holds what its lockfile says; packages for other platforms may be missing.
 *
 * @param {string} folder
 */
function sameAsLock(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const installed = present[path]
    return installed ? installed.version === version && installed.integrity === integrity : Boolean(optional)
  })
}

/** @param {string} lockfile */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined // an absent or cut-off lockfile describes nothing
  }
}

/**
 * `npm ci`, tried twice since a network may stumble; no package's own install script ever runs.
 *
 * @param {string} folder
 */
async function installPackages(folder) {
  const { command, first } = npm()
  const args = [...first, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const options = { cwd: folder, quiet: true, shell: command.endsWith('.cmd') }
  const once = await run(command, args, options)
  if (once.code === 0) return
  say('That did not work; trying once more…')
  const twice = await run(command, args, options)
  if (twice.code !== 0) stop(`npm could not install the packages (is this computer online?):\n${twice.output}`)
}

/** The npm that started us if any, else the one on PATH. */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: node ?? process.execPath, first: [cli] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }
}

/**
 * One process at a time does a thing; the others wait for it. A lock whose owner is dead is no lock.
 *
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function withLock(name, work) {
  const lock = join(tmpdir(), `etal-${createHash('sha256').update(root).digest('hex').slice(0, 12)}-${name}.lock`)
  while (!takeLock(lock)) await new Promise((resolve) => setTimeout(resolve, 200))
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  await work()
  release()
  process.off('exit', release)
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
  return false
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
