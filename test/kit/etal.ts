// The command line as a test starts it.

import { join } from 'node:path'
import { commandLine, root } from '../../tools/runtime.mjs'

export const ETAL = join(root, commandLine())
