// Makes one thing ready that the tests need, and says what to do when it cannot: `node tools/prepare.mjs build|chromium`.
import { ensureBuilt, ensureChromium } from './runtime.mjs'

if (process.argv[2] === 'build') await ensureBuilt()
else await ensureChromium({ install: true })
