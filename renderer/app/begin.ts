// Imported before everything else, so that the host works while the page's own scripts still run.

import { askEarly } from './early.ts'

askEarly()
