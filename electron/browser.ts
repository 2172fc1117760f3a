// Where this computer keeps Chromium, Chrome or Edge, for the printing of PDF when there is no Electron.

import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The first browser of the Chromium family that can be run here, if any; `ETAL_CHROMIUM` names another one. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const chosen = env.ETAL_CHROMIUM ? [env.ETAL_CHROMIUM] : []
  return [...chosen, ...usualPlaces(env, platform)].find(isExecutable) ?? null
}

/** Where a browser can read and write for a moment: Ubuntu's packaged Chromium sees nothing outside its own folder. */
export function scratchFolder(browser: string): string {
  const own = join(homedir(), 'snap', 'chromium', 'common')
  return realpathSync(browser).includes('/snap') && existsSync(own) ? own : tmpdir()
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'msedge',
]
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) =>
  join(`${name}.app`, 'Contents', 'MacOS', name),
)
const WINDOWS = ['Chromium', join('Google', 'Chrome')].map((name) => join(name, 'Application', 'chrome.exe'))
const EDGE = join('Microsoft', 'Edge', 'Application', 'msedge.exe')

function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return both(['/Applications', join(homedir(), 'Applications')], MAC)
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return both(folders, [...WINDOWS, EDGE])
  }
  return both((env.PATH ?? '').split(delimiter).filter(Boolean), NAMES)
}

function both(folders: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there, or not ours to run
  }
}
