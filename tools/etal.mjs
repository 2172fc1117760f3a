// `npm run etal -- …`: the command line, on a computer that has only some Node. It is built with the app.
import { commandLine, ensureBuilt, ensureNode24, ensurePackages, runScript, standWhereCalled } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
const args = process.argv.slice(2)
// Its page is not waited for.
if (args.length > 0 && !args.includes('--help')) await ensureBuilt()
standWhereCalled('etal')
process.exitCode = await runScript(commandLine(), args)
