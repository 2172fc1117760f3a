// After each file of stories its browser is closed; a worker reads the kit once for all of its files.

import { afterAll } from 'vitest'
import { closeBrowser } from './kit.ts'

afterAll(closeBrowser)
