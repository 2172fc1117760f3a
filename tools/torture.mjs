// `npm run torture`: the long version of the kill -9 test.
import { ensureBuilt, ensureNode24, ensurePackages, runScript } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
await ensureBuilt()
process.exitCode = await runScript('test/torture/torture.ts', process.argv.slice(2))
