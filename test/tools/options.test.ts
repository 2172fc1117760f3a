// Every command of ours answers `--help` with its page, and a wrong word with a sentence: nobody is shown a stack.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ETAL } from '../kit/etal.ts'
import { plant, root } from './project.ts'

interface Said {
  readonly code: number | string
  readonly out: string
  readonly talk: string
}

function say(...words: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root, encoding: 'utf8' }, (error, out, talk) =>
      resolve({ code: error?.code ?? 0, out, talk }),
    )
  })
}

const PAGES = {
  'tools/start.mjs': 'npm start',
  'tools/test.mjs': 'npm test',
  'tools/torture.mjs': 'npm run torture',
  'tools/bench.mjs': 'npm run bench',
  'tools/etal.mjs': 'etal: ',
}

describe('a command', () => {
  it('shows its page when asked for it', async () => {
    const shown = await Promise.all(Object.keys(PAGES).map((tool) => say(tool, '--help')))
    const beginning = Object.values(PAGES).map((page) => [0, expect.stringMatching(`^${page}`), ''])
    expect(shown.map(({ code, out, talk }) => [code, out, talk])).toEqual(beginning)
  })

  it.each([
    [['tools/start.mjs', '--wrong'], "Unknown option '--wrong'."],
    [['tools/start.mjs', '--data'], "Option '--data <value>' argument missing."],
    [['tools/test.mjs', '--only', 'nothing'], 'There is no check named nothing.'],
    [['tools/torture.mjs', '--kills', 'many'], '--kills is a whole number, not many.'],
    [['test/bench/bench.ts', 'nothing'], 'There is no section nothing.'],
    [[ETAL, 'z', '--wrong'], "Unknown option '--wrong'."],
    [[ETAL, 'init'], 'A file is missing from the command.'],
    [[ETAL, 'serve', '--port', 'x'], '--port is a number up to 65535, not x.'],
    [
      [ETAL, 'export', '--format', 'fec', '--from', '2026-13-45'],
      '--from is a day such as 2026-11-14, not 2026-13-45.',
    ],
  ])('%j is answered with a sentence and the page', async (words, sentence) => {
    const { code, out, talk } = await say(...words)
    expect([code, out, talk.split('\n\n')[0]]).toEqual([2, '', sentence])
    expect(talk.split('\n\n')[1]).toMatch(/^(npm|etal)/u)
  })

  it('finds no coop in a mistyped folder, and makes none there', async () => {
    const folder = join(plant({}), 'tpyo')
    const period = ['--from', '2026-11-01', '--to', '2026-11-30']
    const asked = [['z'], ['rebuild'], ['verify'], ['call', 'sale.list'], ['archive', ...period]]
    const said = await Promise.all(asked.map((words) => say(ETAL, ...words, '--data', folder)))
    expect(said).toEqual(asked.map(() => ({ code: 3, out: '', talk: `There is no coop in ${folder}.\n` })))
    expect(existsSync(folder)).toBe(false)
  })

  it('says that nothing can be written where a file stands in the way of the folder', async () => {
    const folder = plant({ taken: '' })
    const at = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')]
    const out = join(folder, 'taken', 'out')
    await say(ETAL, 'init', 'test/fixtures/cyprielles.json', '--rehearsal', ...at)
    const period = ['--from', '2026-11-01', '--to', '2026-11-30', '--out', out, ...at]
    const talk = `Nothing can be written in ${out}.\n`
    for (const words of [['export', '--format', 'fec'], ['archive']])
      expect(await say(ETAL, ...words, ...period)).toEqual({ code: 3, out: '', talk })
  })
})
