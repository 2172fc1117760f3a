// `npm run etal -- …`: the command line, on a computer that has only some Node. It is built with the app: from the sources
// it takes five times as long to begin.
import { BUILT_CLI, ensureBuilt, ensureNode24, ensurePackages, runScript, standWhereCalled } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
await ensureBuilt()
standWhereCalled('etal')
process.exitCode = await runScript(BUILT_CLI, process.argv.slice(2))
