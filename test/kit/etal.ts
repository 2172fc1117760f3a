// The command line as a test starts it.

import { join } from 'node:path'
import { BUILT_CLI, isBuilt, root } from '../../tools/runtime.mjs'

/** Its script: what `npm run etal` runs when it was built from these sources, else the sources, which begin more slowly. */
export const ETAL = join(root, isBuilt() ? BUILT_CLI : 'electron/cli/etal.ts')
