// `npm test`: every check, going on after a failure. The last line says how many passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOptions, wrongWord } from './options.mjs'
import { ensureNode24, ensurePackages, root, run, say } from './runtime.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {'build' | 'chromium'} Need */
/** @typedef {{ name: string, title: string, tool?: string, args: string[], needs?: Need[], likes?: Need, project?: string }} Check */

const LIMIT_MS = 30 * 60_000
/** Checks that read files alone, at once. */
const LANES = 2

/** @type {Check[]} */
const CHECKS = [
  { name: 'types', title: 'Types, layer by layer', args: ['tools/check-types.mjs'] },
  { name: 'layers', title: 'Layers: who imports whom', args: ['tools/check-layers.mjs'] },
  { name: 'lint', title: 'Lint', tool: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', title: 'Format', tool: 'prettier', args: ['--check', '.', '--log-level', 'warn', '--cache'] },
  { name: 'dead', title: 'Dead code', tool: 'knip', args: [] },
  { name: 'unit', title: 'Rules, properties and database', args: [], project: 'unit', likes: 'build' },
  { name: 'e2e', title: 'Stories in the browser', args: [], project: 'e2e', needs: ['build', 'chromium'] },
  { name: 'bundle', title: 'Weight of the first screen', args: ['tools/check-bundle.mjs'], needs: ['build'] },
  { name: 'package', title: 'Packages for Linux and Windows', args: ['tools/check-package.mjs'], needs: ['build'] },
]

const HELP = `npm test [-- --only CHECK,CHECK…]
  Every check, or some of them: ${CHECKS.map(({ name }) => name).join(', ')}.

npx vitest run test/sale
  The tests of one folder.
`

await ensureNode24()
const checks = chosenChecks()
await ensurePackages()
const preparation = await prepare()

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 }
const folder = mkdtempSync(join(tmpdir(), 'etal-test-'))
for (const together of groupsOf(checks)) {
  const lanes = Array.from({ length: LANES }, async () => {
    for (let check = together.shift(); check; check = together.shift()) {
      const count = await perform(check)
      for (const key of /** @type {(keyof Count)[]} */ (Object.keys(total))) total[key] += count[key]
    }
  })
  await Promise.all(lanes)
}
rmSync(folder, { recursive: true, force: true })
if (total.skipped > 0) console.log(`${total.skipped} skipped (each says why in its file)`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * Tests take every core they get, one kind at a time; what reads files alone goes two by two, the long one first.
 *
 * @param {readonly Check[]} list
 */
function groupsOf(list) {
  /** @type {Check[][]} */
  const groups = []
  for (const check of list) {
    const last = groups.at(-1)
    if (!check.project && last && !last[0]?.project) last.push(check)
    else groups.push([check])
  }
  return groups
}

function chosenChecks() {
  const { only } = readOptions(HELP, { options: { only: { type: 'string', multiple: true } } }).values
  if (!only) return CHECKS
  const names = only.flatMap((list) => list.split(','))
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0) wrongWord(`There is no check named ${unknown.join(', ')}.`, HELP)
  return CHECKS.filter(({ name }) => names.includes(name))
}

/** Makes ready what the chosen checks need; what cannot be had fails the checks that need it, not the others. */
async function prepare() {
  const needs = new Set(checks.flatMap(({ needs = [], likes }) => (likes ? [...needs, likes] : needs)))
  /** @type {Set<string>} */
  const missing = new Set()
  for (const need of needs) {
    const { code } = await run(process.execPath, ['tools/prepare.mjs', need], { cwd: root })
    if (code !== 0) missing.add(need)
  }
  return missing
}

/**
 * @param {Check} check
 * @returns {Promise<Count>}
 */
async function perform(check) {
  if (process.stderr.isTTY) say(`…      ${check.title}`)
  const startedAt = performance.now()
  const { count, output } = await outcome(check)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const verdict = count.failed === 0 ? 'right' : 'WRONG'
  const tests = check.project ? `, ${count.passed} passed, ${count.failed} failed` : ''
  console.log(`${verdict}  ${check.title}${tests}  (${seconds} s)`)
  if (output && count.failed > 0) console.log(output.trimEnd().replace(/^/gm, '       '))
  return count
}

/**
 * @param {Check} check
 * @returns {Promise<{ count: Count, output: string }>}
 */
async function outcome(check) {
  const lacking = check.needs?.find((need) => preparation.has(need))
  if (lacking) return { count: { passed: 0, failed: 1, skipped: 0 }, output: `The ${lacking} is missing, see above.` }
  if (check.project) return outcomeOfTests(check.project)
  const args = check.tool ? [bin(check.tool), ...check.args] : check.args
  const { code, output } = await run(process.execPath, args, { cwd: root, quiet: true, timeout: LIMIT_MS })
  return { count: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output }
}

/**
 * Runs one kind of tests and counts them from vitest's own report. A file that does not load, an error outside the
 * tests and a report that is missing or empty count as failures: nothing may pass by not being run.
 *
 * @param {string} project
 */
async function outcomeOfTests(project) {
  const report = join(folder, `${project}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const args = [bin('vitest'), 'run', '--project', project, ...reporters]
  const { code, output } = await run(process.execPath, args, { cwd: root, quiet: true, timeout: LIMIT_MS })
  const count = existsSync(report) ? countOf(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1
  return { count, output }
}

/**
 * @param {string} report
 * @returns {Count}
 */
function countOf(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report)
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests }
}

/**
 * The script behind a command of node_modules, run by this Node on every system.
 *
 * @param {string} name
 */
function bin(name) {
  const settings = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  return join(root, 'node_modules', name, typeof settings.bin === 'string' ? settings.bin : settings.bin[name])
}
