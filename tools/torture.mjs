// `npm run torture`: the long version of the kill -9 test; with `--canteen`, of the canteen evening, all 300 meals of it.
import { readOptions, wholeNumber } from './options.mjs'
import { ensureBuilt, ensureChromium, ensureNode24, ensurePackages, runScript } from './runtime.mjs'

const HELP = `npm run torture [-- --kills N --seed N]
  Kills a till N times (1000) while it sells, and looks at what it leaves behind; a seed gives the same moments again.

npm run torture -- --canteen
  Serves 300 meals by touch in Chromium, sold on the till and called in the kitchen, the host killed in the middle.
`

const { values } = readOptions(HELP, {
  options: { kills: { type: 'string' }, seed: { type: 'string' }, canteen: { type: 'boolean' } },
})
const asked = {
  kills: wholeNumber(values.kills, { option: '--kills', page: HELP }),
  seed: wholeNumber(values.seed, { option: '--seed', page: HELP }),
}
process.exitCode = await torture()

async function torture() {
  await ensureNode24()
  await ensurePackages()
  await ensureBuilt()
  const given = Object.entries(asked).flatMap(([name, number]) => (number === undefined ? [] : [`--${name}`, number]))
  return values.canteen ? canteen() : runScript('test/torture/torture.ts', given)
}

async function canteen() {
  await ensureChromium({ install: true })
  process.env.ETAL_CANTEEN_MEALS = '300'
  return runScript('node_modules/vitest/vitest.mjs', ['run', '--project', 'e2e', 'test/e2e/kitchen.test.ts'])
}
