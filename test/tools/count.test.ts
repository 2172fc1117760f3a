// Proves that `npm test` counts what happened, and that nothing passes by not being run.
import { describe, expect, it } from 'vitest'
import { plantProject, runTool } from './project.ts'

const REPORT = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [] as object[],
}

function outcome(report: object | undefined, code = 0) {
  const vitest = `
    const { writeFileSync } = require('node:fs')
    const option = process.argv.find((arg) => arg.startsWith('--outputFile.json='))
    const report = ${JSON.stringify(report) ?? 'undefined'}
    if (report) writeFileSync(option.slice('--outputFile.json='.length), JSON.stringify(report))
    console.log('what vitest said')
    process.exit(${code})`
  const folder = plantProject({
    'node_modules/vitest/package.json': '{ "bin": { "vitest": "vitest.js" } }',
    'node_modules/vitest/vitest.js': vitest,
    'node_modules/knip/package.json': '{ "bin": { "knip": "knip.js" } }',
    'node_modules/knip/knip.js': 'process.exit(0)',
  })
  const result = runTool(folder, ['tools/test.mjs', '--only', 'unit,dead'])
  return { ...result, last: result.out.trimEnd().split('\n').at(-1) }
}

describe('npm test', () => {
  it('adds tests and checks together', () => {
    expect(outcome(REPORT)).toMatchObject({ last: '4 passed, 0 failed', code: 0 })
  })

  it('fails with one failed test, shows what was said, and still runs the rest', () => {
    const { last, code, out } = outcome({ ...REPORT, numFailedTests: 1 }, 1)
    expect({ last, code }).toEqual({ last: '4 passed, 1 failed', code: 1 })
    expect(out).toContain('what vitest said')
  })

  it('counts a file that does not load', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [] },
    ]
    expect(outcome({ ...REPORT, testResults }, 1)).toMatchObject({ last: '4 passed, 1 failed', code: 1 })
  })

  it.each([
    ['no report', undefined, 0, '1 passed, 1 failed'],
    ['no test', { ...REPORT, numPassedTests: 0 }, 0, '1 passed, 1 failed'],
    ['an error outside the tests', REPORT, 1, '4 passed, 1 failed'],
  ])('takes %s for a failure', (_, report, exitCode, last) => {
    expect(outcome(report, exitCode)).toMatchObject({ last, code: 1 })
  })

  it('mentions what was skipped', () => {
    expect(outcome({ ...REPORT, numPendingTests: 2 }).out).toContain('2 skipped')
  })

  it('knows no other checks than its own', () => {
    const { code, talk } = runTool(plantProject({}), ['tools/test.mjs', '--only', 'everything'])
    expect(code).toBe(2)
    expect(talk).toContain('There is no check named everything.\n\n')
    expect(talk).toContain('some of them: types,')
  })
})
