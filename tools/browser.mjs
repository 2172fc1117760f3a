// Where this computer keeps Chromium, Chrome or Edge, and how to open one of them as the app's window.
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The first browser of the Chromium family that can be run here, if any; `ETAL_CHROMIUM` names another one.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env, platform = process.platform) {
  const chosen = env.ETAL_CHROMIUM ? [env.ETAL_CHROMIUM] : []
  return [...chosen, ...usualPlaces(env, platform)].find(isExecutable)
}

/**
 * Whether a window can be shown at all: a Linux machine without a screen can still serve other computers.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export const hasScreen = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/**
 * The arguments that make a browser look and behave like a till: one window, its own profile, nothing fetched behind.
 *
 * @param {{ browser: string, address: string, dataDir: string }} what
 */
export const windowArguments = ({ browser, address, dataDir }) => [
  `--app=${address}`,
  '--window-size=1280,800',
  `--user-data-dir=${profileDir(browser, dataDir)}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
  ...(process.platform === 'linux' ? ['--ozone-platform-hint=auto'] : []),
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
]

/**
 * One profile per data folder: with a shared one, a second till would join the first till's browser and vanish with it.
 * Ubuntu's packaged Chromium may write only under its own folder.
 *
 * @param {string} browser
 * @param {string} dataDir
 */
function profileDir(browser, dataDir) {
  const name = `etal-window-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const isSnap = realpathSync(browser).includes('/snap') || existsSync('/snap/bin/chromium')
  if (process.platform === 'linux' && isSnap) return join(homedir(), 'snap', 'chromium', 'common', name)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', name)
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), name)
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), name)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => MAC.map((app) => join(folder, app)))
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => WINDOWS.map((exe) => `${folder}\\${exe}`))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there, or not ours to run
  }
}
