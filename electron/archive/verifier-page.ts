// The page that verifies archives in any browser, as it was built: one file that loads nothing.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Its text. Throws a sentence when it was never built. */
export function verifierPage(here = import.meta.dirname): string {
  const places = [
    join(here, '..', 'verifier', 'verifier.html'),
    join(here, '..', '..', 'dist', 'verifier', 'verifier.html'),
  ]
  const place = places.find((path) => existsSync(path))
  if (place === undefined) throw new Error(`The verifier is not built: ${places.join(', ')} is missing`)
  return readFileSync(place, 'utf8')
}
