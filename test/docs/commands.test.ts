// What the README tells a person to type does what it says.

import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ETAL } from '../kit/etal.ts'
import { ROOT } from './pages.ts'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const commands = readme.split('\n').filter((line) => /^npm run etal -- [a-z]+ /.test(line))
const folder = mkdtempSync(join(tmpdir(), 'etal-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The words of a shell's line, quotes taken off; `try` is a folder of this test. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  return words.slice('npm run etal --'.split(' ').length).map((word) => word.replace(/^try\b/, folder))
}

function run(words: readonly string[]) {
  return spawnSync(process.execPath, [ETAL, ...words], { cwd: ROOT, encoding: 'utf8' })
}

describe('the commands of the README', () => {
  it('are there', () => {
    const words = commands.map((line) => wordsOf(line)[0])
    expect(words).toEqual(['init', 'replay', 'z', 'verify', 'rebuild', 'call', 'export', 'export'])
  })

  it('ring up a market day in a new rehearsal, check it, and hand it over', { timeout: 120_000 }, () => {
    for (const line of commands) {
      const { status, stderr } = run(wordsOf(line))
      expect(status, `${line}\n${stderr}`).toBe(0)
    }
    expect(readdirSync(join(folder, 'files')).sort()).toEqual([
      '123456782FEC20261231.txt',
      'CAERP_CYPR01_20261114_20261114.txt',
    ])
  })

  it('begin that rehearsal on 1 January 2000', () => {
    const db = new Database(join(folder, 'coop', 'till.sqlite'), { readonly: true })
    const first = db.prepare('SELECT kind, at FROM journal WHERE seq = 1').get()
    db.close()
    expect(first).toEqual({ kind: 'till.opened', at: Date.UTC(2000, 0, 1) })
  })

  it('give the Z as its paper says it, and the document to a program', () => {
    const z = wordsOf(commands.find((line) => line.includes(' z ')) ?? '')
    const paper = run(z).stdout
    expect(paper).toMatch(/^ +CLÔTURE Z n° 1$/mu)
    expect(paper).toMatch(/^Compté +959,29$/mu)
    expect(paper).toMatch(/^ +FACTICE$/mu)
    expect(JSON.parse(run([...z, '--json']).stdout)).toMatchObject({ number: 1, cashCounted: 95_929 })
  })

  it('are all in the help, and the help has no other', () => {
    const help = run(['--help']).stdout
    const inHelp = [...help.matchAll(/^ {2}etal ([a-z]+)/gm)].map(([, word]) => word)
    const inTable = [...readme.matchAll(/^\| `([a-z]+)[ `]/gm)].map(([, word]) => word)
    expect([...inHelp].sort()).toEqual([...inTable].sort())
  })
})
