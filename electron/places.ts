// Where the app keeps its things when nobody says otherwise: the usual place of each system.

import { homedir } from 'node:os'
import { join } from 'node:path'

/** The app's folder: Electron's own `userData`, so that the window, the counter and the command line meet there. */
export function usualFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', APP)
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), APP)
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), APP)
}

/** The coop's data, without `--data`. */
export function usualDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(usualFolder(env, platform), 'coop')
}

const APP = 'etal'
