// `npm run etal -- …`: the command line, on a computer that has only some Node; `serve` also needs the built screens.
import { ensureBuilt, ensureNode24, ensurePackages, runScript, standWhereCalled } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
const args = process.argv.slice(2)
if (args.includes('serve')) await ensureBuilt()
standWhereCalled('etal')
process.exitCode = await runScript('electron/cli/etal.ts', args)
