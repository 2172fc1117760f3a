// Which software this is: name, exact version, and the hash of what it was built from.

import { readFileSync } from 'node:fs'

declare const __ETAL_VERSION__: string | undefined
declare const __ETAL_BUILD__: string | undefined

/** Run from its sources there is no build to name. */
export const SOFTWARE = {
  name: 'Étal',
  version: typeof __ETAL_VERSION__ === 'string' ? __ETAL_VERSION__ : `${versionOfSources()}-source`,
  build: typeof __ETAL_BUILD__ === 'string' ? __ETAL_BUILD__ : 'source',
} as const

function versionOfSources(): string {
  const settings = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return settings.version
}
