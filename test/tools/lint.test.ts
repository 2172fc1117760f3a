// Proves that each house rule that oxlint keeps is really kept: one planted fault for each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant, root, runTool } from './project.ts'

const lines = (count: number, line: string) => `${line}\n`.repeat(count)
const branches = Array.from({ length: 11 }, (_, n) => `  if (n === ${n}) return ${n}`).join('\n')

const FAULTS: [rule: string, file: string, source: string][] = [
  ['eslint(no-restricted-imports)', 'shared/sale/a.ts', "import { x } from '../../db/run.ts'\nexport const y = x\n"],
  ['eslint(no-restricted-imports)', 'shared/sale/b.ts', "import { join } from 'node:path'\nexport const y = join\n"],
  ['eslint(no-restricted-imports)', 'db/a.ts', "import { x } from '../electron/main.ts'\nexport const y = x\n"],
  ['eslint(no-restricted-imports)', 'electron/a.ts', "import { x } from '../test/kit/coop.ts'\nexport const y = x\n"],
  [
    'eslint(no-restricted-imports)',
    'electron/cli/a.ts',
    "import { x } from '../../renderer/ui/a.tsx'\nexport const y = x\n",
  ],
  ['eslint(no-restricted-imports)', 'renderer/a.ts', "import { app } from 'electron'\nexport const y = app\n"],
  ['import(no-cycle)', 'shared/sale/c.ts', "import { e } from './e.ts'\nexport const c = () => e\n"],
  ['eslint(max-lines)', 'shared/long.ts', lines(301, 'export {}')],
  ['eslint(max-lines)', 'test/long.ts', lines(501, 'export {}')],
  ['eslint(max-lines-per-function)', 'shared/f.ts', `export function f() {\n${lines(50, '  f()')}}\n`],
  ['eslint(max-lines-per-function)', 'renderer/F.tsx', `export function F() {\n${lines(120, '  F()')}}\n`],
  ['eslint(complexity)', 'shared/g.ts', `export function g(n: number) {\n${branches}\n  return n\n}\n`],
  ['eslint(max-params)', 'db/h.ts', 'export const h = (a: 1, b: 1, c: 1, d: 1) => a + b + c + d\n'],
  ['eslint(no-empty)', 'db/i.ts', 'export const i = () => {\n  try {\n    i()\n  } catch {}\n}\n'],
  ['typescript(no-explicit-any)', 'db/j.ts', 'export const j = (x: any) => x\n'],
  ['typescript(ban-ts-comment)', 'db/k.ts', '// @ts-ignore\nexport const k: string = 1\n'],
  ['import(no-default-export)', 'db/l.ts', 'const l = 1\nexport default l\n'],
  ['unicorn(filename-case)', 'db/saleLines.ts', 'export const m = 1\n'],
  ['unicorn(filename-case)', 'renderer/basket-line.tsx', 'export const n = 1\n'],
  ['eslint(no-console)', 'shared/o.ts', "export const o = () => console.log('o')\n"],
  ['jsx-a11y(alt-text)', 'renderer/P.tsx', 'export const P = () => <img src="x" />\n'],
  [
    'react-hooks(rules-of-hooks)',
    'renderer/Q.tsx',
    "import { useState } from 'react'\nexport function Q() {\n  if (Q.length) useState(1)\n  return null\n}\n",
  ],
  [
    'vitest(no-focused-tests)',
    'test/r.test.ts',
    "import { expect, it } from 'vitest'\nit.only('r', () => expect(1).toBe(1))\n",
  ],
  ['vitest(expect-expect)', 'test/s.test.ts', "import { it } from 'vitest'\nit('s', () => {})\n"],
]

describe('The lint', () => {
  it('sees one planted fault of each sort', () => {
    const folder = plant({
      '.oxlintrc.json': readFileSync(join(root, '.oxlintrc.json'), 'utf8'),
      'shared/sale/e.ts': "import { c } from './c.ts'\nexport const e = () => c\n",
      ...Object.fromEntries(FAULTS.map(([, file, source]) => [file, source])),
    })
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    const { code, out } = runTool(folder, [oxlint, '--deny-warnings', '--format', 'unix'])
    const seen = out.split('\n')
    for (const [rule, file] of FAULTS) {
      const reported = seen.some((line) => line.startsWith(`${file}:`) && line.endsWith(`/${rule}]`))
      expect(reported, `${rule} in ${file}`).toBe(true)
    }
    expect(code).toBe(1)
  })
})
