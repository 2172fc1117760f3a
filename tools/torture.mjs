// `npm run torture`: the long version of the kill -9 test; with `--canteen`, of the canteen evening, all 300 meals of it.
import { ensureBuilt, ensureChromium, ensureNode24, ensurePackages, runScript } from './runtime.mjs'

await ensureNode24()
await ensurePackages()
await ensureBuilt()
const args = process.argv.slice(2)
process.exitCode = args.includes('--canteen') ? await canteen() : await runScript('test/torture/torture.ts', args)

async function canteen() {
  await ensureChromium({ install: true })
  process.env.ETAL_CANTEEN_MEALS = '300'
  return runScript('node_modules/vitest/vitest.mjs', ['run', '--project', 'e2e', 'test/e2e/kitchen.test.ts'])
}
