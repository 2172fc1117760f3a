// `npm run bench`: every figure beside its baseline, in one run on this computer.
import { ensureBuilt, ensureNode24, ensurePackages, runScript } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
const args = process.argv.slice(2)
if (!args.some((word) => word === '--help' || word === '-h')) await ensureBuilt()
process.exitCode = await runScript('test/bench/bench.ts', args)
