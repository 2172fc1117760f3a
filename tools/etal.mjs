// `npm run etal -- …`: the command line, on a computer that has only some Node; `serve` needs the built screens, `archive` the built verifier.
import { ensureBuilt, ensureNode24, ensurePackages, runScript, standWhereCalled } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
const args = process.argv.slice(2)
if (args.includes('serve') || args.includes('archive')) await ensureBuilt()
standWhereCalled('etal')
process.exitCode = await runScript('electron/cli/etal.ts', args)
